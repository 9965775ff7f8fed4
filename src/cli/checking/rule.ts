/** What an endpoint is measured by. */

/** The rules by name, each with what it demands, in the order of the report. */
export const RULES = {
  'secure': 'is reached over https',
  'answers': 'answers within 15 seconds',
  'redirect': 'answers itself, without a redirect',
  'preflight': 'answers the question that a browser asks first (CORS preflight)',
  'cors': 'lets the page read its answer (CORS)',
  'takes': 'takes a valid submission',
  'acknowledges': 'says in JSON that it has it',
  'echo': 'echoes the id of the submission',
  'again': 'gives the same receipt when the same submission comes again',
  'reused': 'never acknowledges another text under the same id',
  'together': 'keeps one of five that come at the same moment',
  'cors-errors': 'lets the page read a refusal (CORS)',
  'retry-after': 'lets the page read Retry-After',
} as const;

/** A rule's name. */
export type RuleName = keyof typeof RULES;

/**
 * A rule as it was found. `advice` works, and could be better; `untested` says why it was not
 * tried.
 */
export interface Rule {
  rule: RuleName;
  result: 'pass' | 'fail' | 'advice' | 'untested';
  /** What was found. */
  found: string;
  /** What to do about it. */
  remedy?: string;
}

/** Makes the rules of one name. */
export function ruling(rule: RuleName) {
  return {
    pass: (found: string): Rule => ({ rule, result: 'pass', found }),
    fail: (found: string, remedy: string): Rule => ({ rule, result: 'fail', found, remedy }),
    advice: (found: string, remedy: string): Rule => ({ rule, result: 'advice', found, remedy }),
    untested: (found: string): Rule => ({ rule, result: 'untested', found }),
  };
}
