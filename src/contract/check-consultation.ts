import type { Consultation } from './consultation.js';
import { expectedWords } from './expected.js';
import { judgeConsultation, type BrokenRule } from './judge-consultation.js';

/** One mistake in a consultation: where it is, and what was expected there. */
export interface DefinitionProblem extends Omit<BrokenRule, 'rule'> {
  /** What was expected, in an editor's English. Empty for `unknown`. */
  expected: string;
}

/** What a check found: a consultation, or problems; unknown fields are reported with either. */
export interface CheckedConsultation {
  /** Present when nothing but unknown fields was found. */
  consultation?: Consultation;
  problems: DefinitionProblem[];
}

/** The path as editors of JSON write it: `$.question.priorities[2].id`. */
export function jsonPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (before, step) =>
      typeof step === 'number' ? `${before}[${String(step)}]` : `${before}.${step}`,
    '$',
  );
}

/** `judgeConsultation`, with what was expected in words. */
export function checkConsultation(input: unknown): CheckedConsultation {
  const { broken, ...judged } = judgeConsultation(input);
  return {
    ...judged,
    problems: broken.map(({ rule, ...place }) => ({ ...place, expected: expectedWords(rule) })),
  };
}
