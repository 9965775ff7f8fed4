/** The check of whatever the tag's consultation was read from, with its findings in words. */
import { checkConsultation, jsonPath } from '../contract/check-consultation.js';
import type { Consultation } from '../contract/consultation.js';
import { isSecureEndpoint } from '../contract/link.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import { markupPlace } from './markup-place.js';

/** What the check of a definition found. */
export interface CheckedDefinition {
  consultation: Consultation | undefined;
  /** Everything that whoever edits the page should mend. */
  found: DefinitionProblemWords[];
  /** Whether the form cannot be shown: an unknown field alone is no reason to turn people away. */
  grave: boolean;
}

/** An address that is none, or that comments must not be sent to, in words. */
export function addressProblem(place: string): DefinitionProblemWords {
  return { place, expected: 'expected an https: address without user name and password' };
}

/** Checks a definition, and the endpoint that `endpointOf` finds for it. */
export function checkDefinition(
  input: unknown,
  fromMarkup: boolean,
  endpointOf: (consultation: Consultation | undefined) => string | undefined,
): CheckedDefinition {
  const { consultation, problems } = checkConsultation(input);
  const found = problems.map(({ path, code, expected }) => ({
    place: fromMarkup ? markupPlace(path) : jsonPath(path),
    expected: {
      'unknown': 'no consultation has this field',
      'missing': `missing, expected ${expected}`,
      'not-expected': `expected ${expected}`,
    }[code],
  }));
  const endpoint = endpointOf(consultation);
  const reachable = endpoint !== undefined && isSecureEndpoint(endpoint);
  if (!reachable) found.push(addressProblem('attribute endpoint'));
  return { consultation, found, grave: !consultation || !reachable };
}
