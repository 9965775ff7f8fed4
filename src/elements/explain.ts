/**
 * What whoever edits the page is told of a mistake in its consultation. A chunk of its own: a page
 * without mistakes never loads it.
 */
import { jsonPath } from '../contract/check-consultation.js';
import { expectedWords, unknownWords } from '../contract/expected.js';
import type { BrokenRule } from '../contract/judge-consultation.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import { markupPlace, unplaced } from './markup-place.js';

export { definitionProblemsView } from '../views/definition-problems.js';

/** What is expected where an editor's markup says what no consultation has. */
function expectedInMarkup(path: BrokenRule['path']): string | undefined {
  const misspelt = unplaced(path);
  if (misspelt !== undefined)
    return `there is no such ${misspelt.startsWith('@') ? 'attribute' : 'part'}, so it does nothing`;
  return path[0] === 'about'
    ? `expected any of role, name and email, not "${String(path[1])}"`
    : undefined;
}

/** The broken rules in words; `reachable` is whether the endpoint is one. */
export function explained(
  broken: readonly BrokenRule[],
  reachable: boolean,
  fromMarkup: boolean,
): DefinitionProblemWords[] {
  const found = broken.map(({ path, code, rule }) => ({
    place: fromMarkup ? markupPlace(path) : jsonPath(path),
    expected:
      (fromMarkup ? expectedInMarkup(path) : undefined) ??
      {
        'unknown': unknownWords(path),
        'missing': `missing, expected ${expectedWords(rule)}`,
        'not-expected': `expected ${expectedWords(rule)}`,
      }[code],
  }));
  return reachable
    ? found
    : [
        ...found,
        { place: 'attribute endpoint', expected: `expected ${expectedWords('endpoint')}` },
      ];
}
