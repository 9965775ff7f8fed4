/** `npm run floors`: draws docs/images/floors.svg anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorsPicture } from './floors-picture.js';
import { root } from './root.js';

writeFileSync(join(root, 'docs/images/floors.svg'), floorsPicture());
