/** What a tag's own markup cannot say: then the consultation goes into a file beside it. */
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import type { ConsultationInput } from '../../src/contract/consultation.js';
import { ENGLISH } from '../../src/embed/plain-words.js';
import type { Embed } from './embed.js';
import { embedFromMarkup } from './embed-from-markup.js';
import { tagWithMarkup } from './markup-from-embed.js';

const NAMES: Partial<Record<string, string>> = {
  translations: 'translations',
  about: 'a list of roles of your own',
  edition: 'the edition',
};

/** A consultation to compare: the page says the language, and the tag the endpoint. */
function comparable(definition: ConsultationInput): Record<string, unknown> {
  const { edition = '' } = definition;
  const said = completeConsultation(definition);
  return { ...said, edition, language: undefined, endpoint: undefined };
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
    .filter((name) => stable(own[name]) !== stable(back[name]))
    .map((name) => NAMES[name] ?? `line breaks, spaces or a missing label in the ${name}`);
  return [...new Set(lost)];
}

/** JSON in which the order of fields says nothing. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
