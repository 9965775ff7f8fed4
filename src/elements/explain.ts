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
import type { CivicFeedback } from './civic-feedback.js';
import { isReachable, type EndpointOf, type Taken, type Written } from './definition.js';
import { idlePlace, markupPlace } from './markup-place.js';
import { misspelt } from './misspelt.js';
import { oddWords } from './odd-words.js';

/** What is wrong, for whoever edits the page. */
export function problemsView(
  problems: readonly DefinitionProblemWords[],
  words: Messages,
): TemplateResult {
  // The form's own words, which come first, have none for an editor.
  return definitionProblemsView(problems, allWords(words));
}

/** What is expected where an editor's markup says what no consultation has. */
function expectedInMarkup([root, field]: BrokenRule['path']): string | undefined {
  return root === 'about'
    ? `expected any of role, name and email, not "${String(field)}"`
    : undefined;
}

/** What nothing is read from, in words: a part, or with an @ an attribute (`misspelt.ts`). */
function explainedIdle(name: string): DefinitionProblemWords {
  const noun = name.startsWith('@') ? 'attribute' : 'part';
  return { place: idlePlace(name), expected: `there is no such ${noun}, so it does nothing` };
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

/**
 * Judges a definition by all its rules, and says what is wrong in words.
 *
 * @param idle - what the tag has beside it that nothing is read from
 */
export function judged(
  { input, fromMarkup }: Written,
  endpointOf: EndpointOf,
  idle: readonly string[] = [],
): Taken {
  const { consultation, broken } = judgeConsultation(input);
  const reachable = isReachable(endpointOf(consultation));
  const problems = [
    ...broken.map((each) => explained(each, fromMarkup)),
    ...idle.map(explainedIdle),
  ];
  if (!reachable)
    problems.push({
      place: 'attribute endpoint',
      expected: `expected ${expectedWords('endpoint')}`,
    });
  // What is unknown is no reason to turn people away.
  return { consultation, problems, grave: !consultation || !reachable };
}

/** The same of all that a tag has: what is misspelt, and words that nobody knows, too. */
export function judgedTag(host: CivicFeedback, written: Written, endpointOf: EndpointOf): Taken {
  const taken = judged(written, endpointOf, misspelt(host, host.drawing?.written));
  return { ...taken, problems: [...taken.problems, ...oddWords(host)] };
}
