import type { Consultation, ConsultationInput } from './consultation.js';
import { editionOf } from './edition.js';
import { withDefaults } from './with-defaults.js';

/**
 * Fills in every default, and names the edition. Expects what the schema accepts; it checks nothing
 * itself.
 */
export function completeConsultation(
  written: ConsultationInput,
): Consultation & { edition: string } {
  const consultation = withDefaults(written);
  return { ...consultation, edition: editionOf(consultation) };
}
