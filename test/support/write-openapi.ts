/** `npm run openapi`: writes docs/openapi.json anew; a test holds it against the code. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import manifest from '../../package.json' with { type: 'json' };
import { openApiDocument } from '../../src/collector/openapi/document.js';

const path = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
const text = JSON.stringify(openApiDocument(manifest.version));
writeFileSync(path, await format(text, { parser: 'json', printWidth: 100 }));
