/** The widget's scripts and themes out of this package, for the pages that the collector shows in frames. */
import { THEME_NAMES } from '../embed/theme-names.js';
import type { EmbedScripts } from './embed.js';

/**
 * Reads the package's scripts. Under Node only: elsewhere, hand over {@link EmbedScripts} of your own.
 *
 * @param folder - where they are. Default: the package's dist/cdn
 * @returns `undefined` where there are none
 */
export async function packagedScripts(
  folder: URL = new URL('../../dist/cdn/', import.meta.url),
): Promise<EmbedScripts | undefined> {
  // Imported here, so that the same door opens in a worker and in a browser's tests.
  const { readdir, readFile } = await import('node:fs/promises');
  const { createHash } = await import('node:crypto');
  const scripts: string[] = await readdir(folder).catch(() => []);
  const themes: string[] = await readdir(new URL('themes/', folder)).catch(() => []);
  const names = [
    ...scripts.filter((name) => name.endsWith('.js')),
    ...THEME_NAMES.map((name) => `${name}.css`).filter((name) => themes.includes(name)),
  ];
  const texts = new Map(
    await Promise.all(
      names.sort().map(async (name) => {
        const path = name.endsWith('.css') ? `themes/${name}` : name;
        return [name, await readFile(new URL(path, folder), 'utf8')] as const;
      }),
    ),
  );
  if (!texts.has('civic-feedback.frame.js')) return undefined;
  const hash = createHash('sha256');
  for (const [name, text] of texts) hash.update(`${name}\n${text}\n`);
  const [, release = '0'] =
    /civic-feedback (\d[\w.-]*),/.exec(texts.get('civic-feedback.js') ?? '') ?? [];
  // The release alone would keep an older build in caches for a year.
  return {
    version: `${release}-${hash.digest('hex').slice(0, 8)}`,
    read: (name) => texts.get(name),
  };
}
