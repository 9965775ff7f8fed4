/** `npm run integrity`: the tags to paste, with the hashes of what was built last. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.js';

const { version, files } = JSON.parse(
  await readFile(join(root, 'dist/cdn/integrity.json'), 'utf8'),
) as { version: string; files: Record<string, string> };

const tag = (name: string): string =>
  `<script type="module" src="/civic-feedback/${name}" integrity="${files[name] ?? ''}" crossorigin></script>`;

console.log(`civic-feedback ${version}

One file, with every language and all three tags:
${tag('civic-feedback.all.js')}

The small file; what it asks for later is not covered by this hash:
${tag('civic-feedback.js')}

All files:`);
for (const [name, hash] of Object.entries(files)) console.log(`${hash}  ${name}`);
