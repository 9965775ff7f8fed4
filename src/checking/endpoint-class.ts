/** What an endpoint can promise, by what it has answered. */
import type { Outcome } from '../delivery/answer.js';

/** The classes, each with what it means. */
export const CLASSES = {
  A: 'echoes the id of each submission and counts it once',
  B: 'confirms, but a submission that is sent again may count twice',
  C: 'cannot be confirmed: the page would not know whether a submission arrived',
} as const;

/** An endpoint's class. */
export type EndpointClass = keyof typeof CLASSES;

/** How the attempts of one check ended. What was not tried is not there. */
export interface Tried {
  /** A new submission. */
  first: Outcome;
  /** The first one again. */
  again?: Outcome | undefined;
  /** Another text with the id of the first. */
  reused?: Outcome | undefined;
  /** Whether one of several that came at the same moment was kept; the check of a page does not try it. */
  together?: boolean | undefined;
}

/** Whether the endpoint said that it has the submission. */
export function isAcknowledged({ kind }: Outcome): boolean {
  return kind === 'received' || kind === 'confirmed';
}

/** Whether what came again was known again: the same receipt, as a duplicate. */
export function isSameReceipt(first: Outcome, again: Outcome): boolean {
  if (first.kind !== 'received' || again.kind !== 'received') return false;
  const { reference, receivedAt } = first.receipt;
  const { receipt } = again;
  return (
    receipt.reference === reference &&
    receipt.receivedAt === receivedAt &&
    receipt.status === 'duplicate'
  );
}

/**
 * The class. What makes an A is that it was seen: a receipt with the id, the same receipt for the
 * same again, no word for another text under that id, and, where it was tried, one of several.
 */
export function classOf({ first, again, reused, together }: Tried): EndpointClass {
  if (!isAcknowledged(first)) return 'C';
  const counts =
    again !== undefined &&
    isSameReceipt(first, again) &&
    reused !== undefined &&
    !isAcknowledged(reused) &&
    together !== false;
  return counts ? 'A' : 'B';
}
