/** What an endpoint's answer means. Pure: the wire is in `send.ts`. */
import type { FieldError } from '../contract/field-error.js';
import type { Problem } from '../contract/problem.js';
import { problemCode, readProblem } from '../contract/read-problem.js';
import { readReceipt } from '../contract/read-receipt.js';
import type { Receipt } from '../contract/receipt.js';

/** Why a comment was not sent; every catalog has words for each. */
export type NotSentReason =
  | 'unreachable'
  | 'timeout'
  | 'rejected'
  | 'not-open'
  | 'closed'
  | 'too-large'
  | 'busy'
  | 'configuration'
  | 'fault'
  /** It waited until its time was over. */
  | 'expired';

/** How an attempt ended. */
export type Outcome =
  /** The endpoint has it, and said so with its id. */
  | { kind: 'received'; receipt: Receipt }
  /** The endpoint said yes, without an id: `host` has it, but a retry could count twice. */
  | { kind: 'confirmed'; host: string }
  /** Sent to an endpoint that can confirm nothing; only where the tag says `unconfirmed`. */
  | { kind: 'unconfirmed' }
  /** The endpoint's judge found errors in fields. */
  | { kind: 'refused'; errors: FieldError[]; problem: Problem }
  /** A 2xx answer that says nothing we know: a captcha, a captive portal, a single-page app. */
  | { kind: 'not-confirmed' }
  /** It is not there, or may not be: the person is told and keeps everything. */
  | {
      kind: 'not-sent';
      reason: NotSentReason;
      problem?: Problem;
      /** The answer's HTTP status, where there was an answer. */
      status?: number;
      /** Seconds that the endpoint wants to be left alone. */
      retryAfter?: number;
    };

/** Most characters of a reference that are shown: nobody quotes more. */
const REFERENCE_MAXIMUM = 100;

/** Answers of endpoints that confirm without an id, as Formspree, Basin and Apps Script recipes do. */
function confirms(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { ok, success, result } = body as Record<string, unknown>;
  return ok === true || success === true || result === 'success';
}

function reasonOf(status: number, code: string): NotSentReason {
  if (code === 'closed' || code === 'not-open' || code === 'too-large') return code;
  if (status === 413) return 'too-large';
  if ([408, 409, 423, 425, 429].includes(status) || status >= 500) return 'busy';
  return 'rejected';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Seconds in a `Retry-After` (RFC 9110, section 10.2.3): a number of them, or a date. Of nothing, none. */
function secondsIn(header: unknown): number {
  return Number(header) || (Date.parse(header as string) - Date.now()) / 1000 || 0;
}

/** Reads an answer to the submission with this id. Nothing in it is trusted but its shape. */
export function readAnswer(
  answer: { status: number; body: string; host: string; retryAfter?: string | null },
  id: string,
): Outcome {
  const { status, host } = answer;
  const body = parsed(answer.body);
  if (status >= 200 && status < 300) {
    const receipt = readReceipt(body);
    if (receipt) {
      const reference = receipt.reference.slice(0, REFERENCE_MAXIMUM);
      return receipt.id === id
        ? { kind: 'received', receipt: { ...receipt, reference } }
        : { kind: 'not-confirmed' };
    }
    return confirms(body) ? { kind: 'confirmed', host } : { kind: 'not-confirmed' };
  }
  const problem = readProblem(body);
  const errors = problem?.errors ?? [];
  if (problem && errors.length > 0) return { kind: 'refused', errors, problem };
  return {
    kind: 'not-sent',
    reason: reasonOf(status, problem ? problemCode(problem) : ''),
    status,
    ...(problem && { problem }),
    retryAfter: problem?.retryAfter ?? secondsIn(answer.retryAfter),
  };
}
