/** `npm run integrity`: the tags to paste, with the hashes of what was built last. */
import { readFile } from 'node:fs/promises';
import { INTEGRITY_PAGE } from './integrity.js';

console.log((await readFile(INTEGRITY_PAGE, 'utf8')).trimEnd());
