/** What a tag says, read once more: the check judges what is written, not what is drawn. */
import type { DefinitionFacts, TranslationFacts } from '../../checking/facts.js';
import type { Consultation } from '../../contract/consultation.js';
import type { CivicFeedback } from '../civic-feedback.js';
import type { ConsultationController } from '../consultation-controller.js';
import type { Written } from '../definition.js';
import { readMarkup } from '../read-markup.js';

/** What is written, wherever it is; nothing where there is nothing. */
async function written(
  host: CivicFeedback,
  controller: ConsultationController,
): Promise<Written | undefined> {
  const { definition, src } = host;
  if (definition != null) return { input: definition, fromMarkup: false };
  if (src == null) {
    const read = readMarkup(host.drawing?.written ?? host, host);
    return read && { input: read.input, fromMarkup: true };
  }
  const response = await controller.ask(src);
  if (!response.ok) throw new RangeError(`status ${String(response.status)}`);
  const input = JSON.parse(await response.text()) as { now?: unknown };
  // What a collector says of its clock is no part of the consultation.
  delete input.now;
  return { input, fromMarkup: false };
}

/** Reads and judges the definition by all its rules. */
export async function definitionFacts(
  host: CivicFeedback,
  controller: ConsultationController,
): Promise<DefinitionFacts> {
  let read: Written | undefined;
  try {
    read = await written(host, controller);
  } catch (error) {
    const address = new URL(host.src ?? '', host.baseURI).href;
    const missing = { address, why: (error as Error).message };
    return { source: 'definition', problems: [], grave: true, missing };
  }
  const source = read?.fromMarkup === false ? 'definition' : 'tag';
  if (!read) return { source, problems: [], grave: true };
  const { judgedTag } = await import('../explain.js');
  const taken = judgedTag(host, read, (of) => controller.endpointOf(of));
  const { consultation, problems, grave = false } = taken;
  return {
    source,
    input: read.input,
    problems,
    grave,
    ...(consultation && !grave && { consultation }),
  };
}

/** What each translation leaves as it is. */
export async function translationFacts(consultation: Consultation): Promise<TranslationFacts[]> {
  const tags = Object.keys(consultation.translations ?? {});
  if (tags.length === 0) return [];
  const { inLanguage, textsOf } = await import('../speak.js');
  const total = new Set(textsOf(consultation)).size;
  return tags.map((language) => {
    // Where nothing says what the texts are in, the form takes translated ones for English.
    const { untranslated } = inLanguage(consultation, language, 'en');
    return { language, untranslated: [...untranslated], total };
  });
}
