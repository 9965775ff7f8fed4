/** What a policy must say of a style sheet that stands in the page, once it was worked out. */
import { styleSource } from '../../src/prerender/index.js';

/** Works out hashes when they are needed, and tells when they are there. */
export class StyleSources {
  readonly #arrived: () => void;
  readonly #sources = new Map<string, string | undefined>();

  /** @param arrived - told whenever there is a source that was not there before */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** The source for `style-src`; none until it has come, and where the browser makes no hashes. */
  readonly for = (style: string): string | undefined => {
    if (!this.#sources.has(style)) {
      this.#sources.set(style, undefined);
      styleSource(style).then(
        (source) => {
          this.#sources.set(style, source);
          this.#arrived();
        },
        // Browsers make hashes on https: and on this device alone; the page says so.
        () => undefined,
      );
    }
    return this.#sources.get(style);
  };
}
