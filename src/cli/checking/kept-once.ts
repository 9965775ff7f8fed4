import type { Outcome } from '../../delivery/answer.js';

/** Whether one of several that came at the same moment was kept, and all were told of that one. */
export function keptOnce(together: readonly Outcome[]): boolean {
  const receipts = together.flatMap((outcome) =>
    outcome.kind === 'received' ? [outcome.receipt] : [],
  );
  const created = receipts.filter(({ status }) => status === 'created');
  return created.length === 1 && new Set(receipts.map(({ reference }) => reference)).size === 1;
}
