/** The widget's scripts out of this package, for the pages that the collector shows in frames. */
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
  const names = await readdir(folder).catch(() => []);
  const texts = new Map(
    await Promise.all(
      names
        .filter((name) => name.endsWith('.js'))
        .sort()
        .map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
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
