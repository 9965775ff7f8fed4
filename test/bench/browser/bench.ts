import type { Contender } from './contender.js';
import type { Figures } from './figures.js';
import type { Site } from './site.js';
import type { Visitor } from './visit.js';

/** What every measurement of a run works with. */
export interface Bench {
  site: Site;
  visitor: Visitor;
  contenders: readonly Contender[];
  figures: Figures;
  /** Whether the run is a short one: fewer rounds, fewer sizes. */
  quick: boolean;
}
