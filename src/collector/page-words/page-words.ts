/** What the collector's own pages say. The widget's words are in the message catalogs. */
import type { ErrorCode, ModeErrorCode } from '../../contract/index.js';

/** Why a request was refused, as far as a page has words of its own for it. */
export type RefusalReason =
  'not-open' | 'closed' | 'withdrawn' | 'too-large' | 'too-many' | 'overloaded' | 'otherwise';

/** Everything that a page says, in one language. A sentence that is missing is a type error. */
export interface PageWords {
  language: string;
  /** Where it is not from left to right. */
  direction?: 'rtl';
  number: (value: number) => string;
  /** A moment on the wall clock of a zone, with the zone's name. */
  moment: (instant: Date, timeZone: string) => string;
  received: string;
  reference: string;
  receivedAt: string;
  about: string;
  keepReference: string;
  late: string;
  next: string;
  withdraw: string;
  withdrawQuestion: string;
  withdrawMeans: string;
  keepComment: string;
  withdrawn: string;
  withdrawnMeans: string;
  withdrawClosed: string;
  withdrawByStaff: string;
  notWithdrawn: string;
  withdrawLater: string;
  noSuchReference: string;
  questions: string;
  notSent: string;
  goBack: string;
  yourComment: string;
  copyComment: string;
  /** By the refusal's code; anything else is `otherwise`. */
  refusals: Readonly<Record<RefusalReason, string>>;
  /**
   * What is wrong with a field, by the error's code. A figure in braces comes with the error; no noun
   * stands behind one whose form would change with it.
   */
  errors: Readonly<Record<ErrorCode | ModeErrorCode | 'priorities-repeated', string>>;
  /** A mistake that only the form's editor can mend. */
  otherError: string;
}
