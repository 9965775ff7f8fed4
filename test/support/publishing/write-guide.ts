/** `npm run guide`: writes what is made in docs/developers.md anew, from the last build; a test holds it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { GUIDE, upToDate } from './guide.js';

writeFileSync(GUIDE, await upToDate(readFileSync(GUIDE, 'utf8')));
