import { isText } from './is-text.js';
import type { Receipt } from './receipt.js';

/**
 * A value from the wire as a receipt; `undefined` where the schema would refuse it. Written out,
 * because the schema would cost every visitor's browser more than the courier does.
 */
export function readReceipt(value: unknown): Receipt | undefined {
  const { status, id, reference, receivedAt, late } = Object(value) as Receipt;
  const holds =
    // Texts first: what stands there instead may not be made into one.
    [status, id, reference, receivedAt].every(isText) &&
    /^(created|duplicate)$/.test(status) &&
    [undefined, true, false].includes(late);
  return holds
    ? { status, id, reference, receivedAt, ...(late !== undefined && { late }) }
    : undefined;
}
