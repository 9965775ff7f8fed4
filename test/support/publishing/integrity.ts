/**
 * What a page writes as `integrity`, for every script of the CDN build: dist/cdn/integrity.json for
 * programs, dist/cdn/INTEGRITY.md with the tags to paste for people.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './root.js';
import { writeJson } from './write-json.js';

const folder = join(root, 'dist/cdn');

/** The page for people; `npm run integrity` prints it. */
export const INTEGRITY_PAGE = join(folder, 'INTEGRITY.md');

/** A file's hash, as Subresource Integrity writes it (https://www.w3.org/TR/SRI/). */
export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** The tags to paste, and the hash of every file. */
function page(version: string, files: Record<string, string>): string {
  const tag = (name: string): string =>
    `\`\`\`html\n<script type="module" src="/civic-feedback/${name}" integrity="${files[name] ?? ''}" crossorigin></script>\n\`\`\``;
  const rows = Object.entries(files).map(([name, hash]) => `| \`${name}\` | \`${hash}\` |`);
  return `# civic-feedback ${version}: the hashes of its scripts

Made by \`npm run build\`. A browser that finds another hash does not run the script.

One file, with every language and all three tags:

${tag('civic-feedback.all.js')}

The small file; what it asks for later is not covered by this hash:

${tag('civic-feedback.js')}

| file | integrity |
| --- | --- |
${rows.join('\n')}
`;
}

/** Writes the hashes of what lies there by then: belongs into the last build. */
export function integrity(version: string): Plugin {
  return {
    name: 'civic-integrity',
    async closeBundle() {
      const names = (await readdir(folder, { recursive: true }))
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.js'))
        .sort();
      const hashes = await Promise.all(
        names.map(async (name) => [name, integrityOf(await readFile(join(folder, name)))] as const),
      );
      const files = Object.fromEntries(hashes);
      await writeJson(join(folder, 'integrity.json'), { version, files });
      await writeFile(INTEGRITY_PAGE, page(version, files));
    },
  };
}
