/** Words that an attribute of the tag has and nobody knows, where no rule for a consultation sees them. */
import { expectedWords } from '../contract/expected.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';

/** By attribute: the words that there are. */
const KNOWN = { drafts: 'tab device none', format: 'json text form' };

/** The attributes with words that nobody knows. */
export function oddWords(
  host: Readonly<Record<keyof typeof KNOWN, string | null>>,
): DefinitionProblemWords[] {
  return Object.entries(KNOWN).flatMap(([name, known]) => {
    const word = host[name as keyof typeof KNOWN];
    // An attribute that was taken away is null.
    return word === null || known.split(' ').includes(word)
      ? []
      : [{ place: `attribute ${name}`, expected: `expected ${expectedWords(`word ${known}`)}` }];
  });
}
