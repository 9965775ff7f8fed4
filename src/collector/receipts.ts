/** `GET /consultations/:id/receipts/:reference`: the receipt again, as JSON or as a page. */
import type { Receipt } from '../contract/index.js';
import type { Exchange } from './exchange.js';
import { prefersPage } from './preference.js';
import { receiptPage } from './receipt-page.js';
import { readReference } from './reference.js';
import { Refusal } from './refusal.js';
import { isWithdrawn, type StoredSubmission } from './store.js';
import { withdrawnPage } from './withdrawal-page.js';

/** The receipt of a submission that is kept. */
export function receiptOf(kept: StoredSubmission, status: Receipt['status']): Receipt {
  return {
    status,
    id: kept.submission.id,
    reference: kept.reference,
    receivedAt: kept.receivedAt,
    ...(kept.late && { late: true }),
  };
}

/** Looks a receipt up. A reference that was never given out is `not-found`, however it looks. */
export async function showReceipt(exchange: Exchange): Promise<Response> {
  const { consultation, request, store } = exchange;
  const reference = readReference(exchange.reference);
  const kept =
    reference === undefined ? undefined : await store.findByReference(consultation.id, reference);
  if (!kept) throw new Refusal('not-found');
  const page = prefersPage(request.headers);
  if (isWithdrawn(kept)) {
    if (page) return withdrawnPage(exchange, kept);
    throw new Refusal('withdrawn');
  }
  if (page) return receiptPage(exchange, kept);
  return Response.json(receiptOf(kept, 'created'), {
    headers: { 'cache-control': 'no-store', 'vary': 'Accept' },
  });
}
