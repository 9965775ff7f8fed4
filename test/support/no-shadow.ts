/** Imported first, has all widgets of a test page draw into light DOM: see roots.ts. */
import { roots } from './roots.js';

roots.noShadow = true;
