/** The check of whatever the tag's consultation was read from. */
import type { Consultation } from '../contract/consultation.js';
import { judgeConsultation, type BrokenRule } from '../contract/judge-consultation.js';
import { isSecureEndpoint } from '../contract/link.js';

/** What the check of a definition found. */
export interface CheckedDefinition {
  consultation: Consultation | undefined;
  /** What is wrong with the definition; `explain.ts` has words for it. */
  broken: BrokenRule[];
  /** Whether there is an address that submissions may go to. */
  reachable: boolean;
}

/** Checks a definition, and the endpoint that `endpointOf` finds for it. */
export function checkDefinition(
  input: unknown,
  endpointOf: (consultation: Consultation | undefined) => string | undefined,
): CheckedDefinition {
  const { consultation, broken } = judgeConsultation(input);
  const endpoint = endpointOf(consultation);
  return {
    consultation,
    broken,
    reachable: endpoint !== undefined && isSecureEndpoint(endpoint),
  };
}
