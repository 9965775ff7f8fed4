/**
 * The rules for a consultation, and what whoever edits the page is told of a mistake. A chunk of its
 * own: a page whose consultation is plainly right never loads it.
 */
import type { TemplateResult } from 'lit';
import { jsonPath } from '../contract/check-consultation.js';
import { expectedWords, unknownWords } from '../contract/expected.js';
import { judgeConsultation, type BrokenRule } from '../contract/judge-consultation.js';
import { allWords } from '../messages/all-words.js';
import type { Messages } from '../messages/messages.js';
import {
  definitionProblemsView,
  type DefinitionProblemWords,
} from '../views/definition-problems.js';
import { isReachable, type EndpointOf, type Taken, type Written } from './definition.js';
import { markupPlace, unplaced } from './markup-place.js';

/** What is wrong, for whoever edits the page. */
export function problemsView(
  problems: readonly DefinitionProblemWords[],
  words: Messages,
): TemplateResult {
  // The form's own words, which come first, have none for an editor.
  return definitionProblemsView(problems, allWords(words));
}

/** What is expected where an editor's markup says what no consultation has. */
function expectedInMarkup(path: BrokenRule['path']): string | undefined {
  const misspelt = unplaced(path);
  if (misspelt !== undefined)
    return `there is no such ${misspelt.startsWith('@') ? 'attribute' : 'part'}, so it does nothing`;
  return path[0] === 'about'
    ? `expected any of role, name and email, not "${String(path[1])}"`
    : undefined;
}

/** A broken rule in words. */
export function explained(
  { path, code, rule }: BrokenRule,
  fromMarkup: boolean,
): DefinitionProblemWords {
  const words = {
    'unknown': unknownWords(path),
    'missing': `missing, expected ${expectedWords(rule)}`,
    'not-expected': `expected ${expectedWords(rule)}`,
  }[code];
  return {
    place: fromMarkup ? markupPlace(path) : jsonPath(path),
    expected: (fromMarkup ? expectedInMarkup(path) : undefined) ?? words,
  };
}

/** Judges a definition by all its rules, and says what is wrong in words. */
export function judged({ input, fromMarkup }: Written, endpointOf: EndpointOf): Taken {
  const { consultation, broken } = judgeConsultation(input);
  const reachable = isReachable(endpointOf(consultation));
  const problems = broken.map((each) => explained(each, fromMarkup));
  if (!reachable)
    problems.push({
      place: 'attribute endpoint',
      expected: `expected ${expectedWords('endpoint')}`,
    });
  // An unknown field alone is no reason to turn people away.
  return { consultation, problems, grave: !consultation || !reachable };
}
