/** The consultations that a collector takes submissions to, checked before the first request. */
import {
  checkConsultation,
  type ConsultationInput,
  deadlineOf,
  type DefinitionProblem,
  jsonPath,
} from '../contract/index.js';
import { unknownWords } from '../contract/expected.js';
import type { Collected } from './exchange.js';

/** One mistake in words: where it is, and what was expected there. */
export function problemWords({ path, code, expected }: DefinitionProblem): string {
  if (code === 'unknown') return `${jsonPath(path)}: ${unknownWords(path)}`;
  return `${jsonPath(path)}: expected ${expected}${code === 'missing' ? ', found nothing' : ''}`;
}

function collected(definition: ConsultationInput): Collected {
  const { consultation, problems } = checkConsultation(definition);
  const deadline = consultation && deadlineOf(consultation.window);
  // An unknown field is as likely a known one misspelt: who runs a collector wants to hear of it.
  if (problems.length > 0 || !consultation || !deadline) {
    const { id } = Object(definition) as { id?: unknown };
    const name = typeof id === 'string' ? id : 'without id';
    throw new TypeError(`consultation ${name}: ${problems.map(problemWords).join('; ')}`);
  }
  return { definition, consultation, deadline };
}

/** The consultations by id. Throws a `TypeError` that says what is wrong with which one. */
export function collectConsultations(
  definitions: Iterable<ConsultationInput>,
): Map<string, Collected> {
  const all = new Map<string, Collected>();
  for (const definition of definitions) {
    const one = collected(definition);
    const { id } = one.consultation;
    if (all.has(id)) throw new TypeError(`consultation ${id}: $.id: expected an id of its own`);
    all.set(id, one);
  }
  return all;
}
