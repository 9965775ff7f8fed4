import type { CSSResult } from 'lit';
import type { DrawnElement } from './drawn-element.js';

/** Gives an element's root further styles, in no way that a page's policy could forbid. */
export function adoptStyles(host: DrawnElement, styles: CSSResult): void {
  const { styleSheet } = styles;
  host.addController({
    hostUpdate() {
      const { shadowRoot, drawing } = host;
      drawing?.adopt(styles);
      // Where the page has moved the form into another document, it has none, and takes none of ours:
      // to try all the same is an error, and nothing would be drawn any more.
      if (styleSheet && shadowRoot)
        if (shadowRoot.adoptedStyleSheets[0] && !shadowRoot.adoptedStyleSheets.includes(styleSheet))
          shadowRoot.adoptedStyleSheets.push(styleSheet);
    },
  });
}
