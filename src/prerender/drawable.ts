/** What may be drawn: a consultation without mistakes, in the language that is asked for. */
import { checkConsultation, jsonPath } from '../contract/check-consultation.js';
import type { ConsultationInput } from '../contract/consultation.js';
import { inLanguage, type InLanguage } from '../contract/in-language.js';
import { isSecureEndpoint } from '../contract/secure-endpoint.js';

/**
 * A definition as one reader sees it, checked as the widget checks it: what is drawn here is HTML
 * before anybody else has looked, and a link in it could be a script.
 *
 * @throws RangeError that names each mistake and its place.
 */
export function drawable(definition: ConsultationInput, language = 'en'): InLanguage {
  const { consultation, problems } = checkConsultation(definition);
  if (consultation) return inLanguage(consultation, language, consultation.language ?? 'en');
  const all = problems.map(({ path, expected }) => `${jsonPath(path)}: expected ${expected}`);
  throw new RangeError(`The consultation cannot be drawn. ${all.join('; ')}`);
}

/** An address that a form may be posted to; it may be relative to the page. */
export function postable(endpoint: string): string {
  if (isSecureEndpoint(endpoint, 'https://page.example/')) return endpoint;
  throw new RangeError(`An endpoint is an https address, or one on this machine: ${endpoint}`);
}
