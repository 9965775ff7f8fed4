/** What a tag's own markup cannot say: then the consultation goes into a file beside it. */
import { canonicalJson } from '../../src/contract/canonical-json.js';
import type { ConsultationInput } from '../../src/contract/consultation.js';
import { withDefaults } from '../../src/contract/with-defaults.js';
import { ENGLISH } from '../../src/embed/plain-words.js';
import type { Embed } from './embed.js';
import { embedFromMarkup } from './embed-from-markup.js';
import { tagWithMarkup } from './markup-from-embed.js';

const NAMES: Partial<Record<string, string>> = {
  translations: 'translations',
  about: 'a list of roles of your own',
  edition: 'the edition',
};

/**
 * A consultation to compare: the page says the language, and the tag the endpoint. What is said to be
 * off is as what is not said.
 */
function comparable(definition: ConsultationInput): Record<string, unknown> {
  const { question, ...rest } = withDefaults(definition);
  const { comments, shuffle } = question;
  return {
    ...rest,
    question: { ...question, comments: comments === true, shuffle: shuffle === true },
    language: undefined,
    endpoint: undefined,
  };
}

/**
 * What would be lost if the tag alone were pasted, in words; nothing where it says all. Found by
 * reading the tag back, so that it cannot be wrong.
 */
export function beyondMarkup(embed: Embed, words = ENGLISH): string[] {
  const own = comparable(embed.definition);
  const back = comparable(
    embedFromMarkup(tagWithMarkup({ ...embed, look: {} }, words)).embed.definition,
  );
  const lost = [...new Set([...Object.keys(own), ...Object.keys(back)])]
    .filter((name) => canonicalJson(own[name]) !== canonicalJson(back[name]))
    .map((name) => NAMES[name] ?? `line breaks, spaces or a missing label in the ${name}`);
  return [...new Set(lost)];
}
