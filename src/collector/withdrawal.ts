/**
 * Withdrawing a comment. Who has its reference may do it until the close, in a browser without a
 * script too; afterwards only staff, with the token that opens the exports.
 */
import { amendedBy } from '../contract/index.js';
import { isWithdrawable, receiptPath, type Exchange } from './exchange.js';
import { hasToken } from './export-token.js';
import { prefersPage, sentByPage } from './preference.js';
import { readReference } from './reference.js';
import { Refusal } from './refusal.js';
import { type Found, isWithdrawn, type StoredSubmission, type Tombstone } from './store.js';
import { withdrawalClosedPage, withdrawalPage } from './withdrawal-page.js';

async function found(exchange: Exchange): Promise<Found> {
  const reference = readReference(exchange.reference);
  const kept =
    reference === undefined
      ? undefined
      : await exchange.store.findByReference(exchange.consultation.id, reference);
  if (!kept) throw new Refusal('not-found');
  return kept;
}

/**
 * What it amends, and what that amends: the person sent one comment, however often they changed it.
 * The last one comes last, so that an attempt that breaks off can be made again by it.
 */
async function withAmended(
  { store }: Exchange,
  last: StoredSubmission,
): Promise<StoredSubmission[]> {
  const versions = new Map([[last.submission.id, last]]);
  // A map goes on to what is added while it is gone through.
  for (const { submission } of versions.values())
    for (const id of amendedBy(submission)) {
      if (versions.has(id)) continue;
      const earlier = await store.find(id);
      if (!earlier || isWithdrawn(earlier)) continue;
      if (earlier.submission.consultation !== last.submission.consultation) continue;
      versions.set(id, earlier);
    }
  return [...versions.values()].reverse();
}

async function withdrawAll(exchange: Exchange, kept: StoredSubmission): Promise<Tombstone> {
  const { store, consultation, clock } = exchange;
  const at = new Date(clock()).toISOString();
  for (const { reference } of await withAmended(exchange, kept))
    await store.withdraw(consultation.id, reference, at);
  const tombstone = await found(exchange);
  if (!isWithdrawn(tombstone)) throw new Error('a withdrawn submission is still there');
  return tombstone;
}

/**
 * `DELETE /consultations/:id/receipts/:reference`, and `POST …/withdrawal` from the page that asks
 * first. Doing it again says the same again.
 */
export async function withdrawSubmission(exchange: Exchange): Promise<Response> {
  const { entry, request } = exchange;
  const kept = await found(exchange);
  entry.id = (isWithdrawn(kept) ? kept.id : kept.submission.id).slice(0, 6);
  const page = sentByPage(request);
  if (!isWithdrawn(kept) && !isWithdrawable(exchange) && !(await hasToken(exchange))) {
    if (page) return withdrawalClosedPage(exchange, kept);
    throw new Refusal('closed', { detail: 'after the close only staff withdraw a comment' });
  }
  const { reference, withdrawnAt } = isWithdrawn(kept) ? kept : await withdrawAll(exchange, kept);
  const headers = { 'cache-control': 'no-store', 'vary': 'Accept' };
  if (!page) return Response.json({ status: 'withdrawn', reference, withdrawnAt }, { headers });
  // The receipt's page says it from now on.
  return new Response(null, {
    status: 303,
    headers: { ...headers, location: receiptPath(exchange, reference) },
  });
}

/** `GET /consultations/:id/receipts/:reference/withdrawal`: asks whether it is really meant. */
export async function askToWithdraw(exchange: Exchange): Promise<Response> {
  const kept = await found(exchange);
  if (isWithdrawn(kept) || !prefersPage(exchange.request.headers))
    return new Response(null, {
      status: 303,
      headers: { location: receiptPath(exchange, kept.reference), vary: 'Accept' },
    });
  return isWithdrawable(exchange)
    ? withdrawalPage(exchange, kept)
    : withdrawalClosedPage(exchange, kept);
}
