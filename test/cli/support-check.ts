/** The check as a function: the same examination as the program's, without a process. */
import { examine } from '../../src/cli/checking/examine.js';
import type { Rule, RuleName } from '../../src/cli/checking/rule.js';
import { MADE_UP } from '../../src/checking/test-submission.js';
import type { EndpointClass } from '../../src/checking/endpoint-class.js';
import { best } from '../../src/cli/checking/verdict.js';
import { completeConsultation, type ConsultationInput } from '../../src/contract/index.js';
import type { Format } from '../../src/delivery/send.js';

/** The page that an editor has in mind. */
export const PAGE = 'https://www.example.gov';

/** What the check said. */
export interface Checked {
  class: EndpointClass;
  format: Format;
  tag: string | undefined;
  /** The rules of the chosen format. */
  rules: Map<RuleName, Rule>;
  /** The formats that were tried, with their class. */
  tried: string[];
}

/** Checks an endpoint. */
export async function checked(
  endpoint: string,
  formats: readonly Format[] = ['json', 'text', 'form'],
  definition: ConsultationInput = MADE_UP,
): Promise<Checked> {
  const verdicts = [];
  const subject = { endpoint, origin: PAGE, consultation: completeConsultation(definition) };
  for await (const verdict of examine(subject, formats)) verdicts.push(verdict);
  const chosen = best(verdicts)!;
  return {
    class: chosen.class,
    format: chosen.findings.format,
    tag: chosen.tag,
    rules: new Map(chosen.rules.map((rule) => [rule.rule, rule])),
    tried: verdicts.map(({ findings, class: letter }) => `${findings.format} ${letter}`),
  };
}
