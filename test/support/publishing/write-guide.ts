/**
 * `npm run guide`: writes what is made in docs/developers.md anew, from the last build, and in
 * docs/editors.md what the self-check can find; tests hold both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { EDITORS, withFindings } from './findings-guide.js';
import { GUIDE, upToDate } from './guide.js';

writeFileSync(GUIDE, await upToDate(readFileSync(GUIDE, 'utf8')));
writeFileSync(EDITORS, await withFindings(readFileSync(EDITORS, 'utf8')));
