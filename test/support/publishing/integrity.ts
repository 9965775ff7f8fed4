/** dist/cdn/integrity.json: what a page writes as `integrity`, for every script of the CDN build. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './root.js';
import { writeJson } from './write-json.js';

const folder = join(root, 'dist/cdn');

/** A file's hash, as Subresource Integrity writes it (https://www.w3.org/TR/SRI/). */
export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
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
    },
  };
}
