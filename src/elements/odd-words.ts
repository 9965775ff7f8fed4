/** Words that an attribute of the tag has and nobody knows, where no rule for a consultation sees them. */
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import { expectedWords } from '../contract/expected.js';

/** By attribute: the words that there are, and what any other does. */
const KNOWN = {
  drafts: { words: ['tab', 'device', 'none'], otherwise: 'nothing is kept' },
  format: { words: ['json', 'text', 'form'], otherwise: 'comments are sent as text' },
} as const;

/** The attributes with words that nobody knows. */
export function oddWords(
  host: Readonly<Record<keyof typeof KNOWN, string | null | undefined>>,
): DefinitionProblemWords[] {
  return (Object.keys(KNOWN) as (keyof typeof KNOWN)[]).flatMap((name) => {
    const word = host[name];
    const { words, otherwise } = KNOWN[name];
    // An attribute that was taken away is null.
    return word == null || (words as readonly string[]).includes(word)
      ? []
      : [
          {
            place: `attribute ${name}`,
            expected: `expected ${expectedWords(`word ${words.join(' ')}`)}, not "${word}": ${otherwise}`,
          },
        ];
  });
}
