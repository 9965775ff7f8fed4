/** The plain form inside a tag: for people whose browser runs no script. */
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import { inLanguage } from '../../src/contract/in-language.js';
import { plainContent, type PlainContentOptions } from '../../src/embed/plain-content.js';
import type { AllMessages } from '../../src/embed/plain-words.js';
import type { Embed } from './embed.js';
import { PRESETS } from './presets.js';

/** Whether a tag has the form in it: it was asked for, and its endpoint answers one with a page. */
export function hasPlainForm({ endpoint }: Embed): boolean {
  return endpoint.plain === true && PRESETS[endpoint.preset].plain === true;
}

/** All that stands inside the tag then, line by line. The tag reads the consultation from it. */
export function plainInside(embed: Embed, messages: AllMessages): string[] {
  const { definition, endpoint, level, source } = embed;
  const consultation = completeConsultation(definition);
  const { untranslated } = inLanguage(consultation, messages.language, 'en');
  const how = { messages, untranslated, source, level: level as PlainContentOptions['level'] };
  return plainContent(consultation, endpoint.address ?? '', how).split('\n');
}
