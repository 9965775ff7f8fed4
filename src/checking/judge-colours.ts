import type { ColourFacts, PageFacts } from './facts.js';
import { finding, type Finding } from './findings.js';

/** The least contrast of each kind (WCAG 2.2, 1.4.3 and 1.4.11). */
const NEEDED: Record<ColourFacts['kind'], readonly [ratio: number, criterion: string]> = {
  'text': [4.5, '1.4.3'],
  'large text': [3, '1.4.3'],
  'edge': [3, '1.4.11'],
};

function judgeColour({ what, kind, contrast }: ColourFacts): Finding[] {
  if (contrast === undefined) return [finding('contrast-unmeasured', { what })];
  const [needed, criterion] = NEEDED[kind];
  if (contrast >= needed) return [];
  // Rounded down: 4.49 is not 4.5.
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1);
  return [finding('contrast-low', { what, ratio: shown, needed, criterion })];
}

/** Whether what the form says can be read on this page. */
export function judgeColours({ colours }: PageFacts): Finding[] {
  if (!colours) return [];
  if (colours.length === 0) return [finding('contrast-unseen')];
  const found = colours.flatMap(judgeColour);
  return found.length > 0 ? found : [finding('contrast-good')];
}
