/** Why a request is refused: thrown wherever that is found out, answered in one place. */
import { type FieldError, PROBLEM_TYPE, type ProblemCode, PROBLEMS } from '../contract/index.js';
import { faultOf, type LogEntry } from './log.js';

/** What a refusal may say beside its code. */
export interface RefusalDetails {
  /** One sentence for developers; never anything that a person typed. */
  detail?: string;
  /** What is wrong with which field, for `validation`. */
  errors?: FieldError[];
  /** Seconds to wait before another attempt. */
  retryAfter?: number;
  /** A status other than the code's own. */
  status?: number;
  headers?: Record<string, string>;
}

/** A refusal by its code. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(details.detail ?? PROBLEMS[code][1]);
    this.code = code;
    this.details = details;
  }

  /** The HTTP status. */
  get status(): number {
    return this.details.status ?? PROBLEMS[this.code][0];
  }

  /** The headers that belong to it, whatever its body is. */
  get headers(): Record<string, string> {
    const { headers, retryAfter } = this.details;
    return {
      'cache-control': 'no-store',
      ...headers,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    };
  }
}

/** Not now: the store cannot, or the body did not come. Another attempt is right, a little later. */
export function overloaded(detail?: string): Refusal {
  return new Refusal('overloaded', { retryAfter: 5, ...(detail !== undefined && { detail }) });
}

/** The refusal that an error amounts to, noted for the log; a fault's code too. */
export function refusalOf(error: unknown, entry: LogEntry): Refusal {
  const refusal = error instanceof Refusal ? error : overloaded();
  if (error !== refusal) entry.fault = faultOf(error);
  entry.code = refusal.code;
  return refusal;
}

/** The answer to a refused request, as RFC 9457 writes it. */
export function problemResponse(refusal: Refusal): Response {
  const { detail, errors, retryAfter } = refusal.details;
  const problem = {
    type: `${PROBLEM_TYPE}${refusal.code}`,
    title: PROBLEMS[refusal.code][1],
    status: refusal.status,
    detail,
    errors,
    retryAfter,
  };
  return new Response(JSON.stringify(problem), {
    status: refusal.status,
    headers: { ...refusal.headers, 'content-type': 'application/problem+json' },
  });
}
