/**
 * Withdrawing a comment. Who has its reference may do it until the close, in a browser without a
 * script too; afterwards only staff, with the token that opens the exports.
 */
import { amendedBy } from '../contract/index.js';
import { isWithdrawable, receiptPath, type Exchange } from './exchange.js';
import { hasToken } from './export-token.js';
import { prefersPage, sentByPage } from './preference.js';
import { readReference, referenceOf } from './reference.js';
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

/** All versions of a comment: those that are here, and the ids of those that may still come. */
interface Versions {
  kept: StoredSubmission[];
  missing: string[];
}

/**
 * What it amends, and what that amends: the person sent one comment, however often they changed it.
 * The last one comes last, so that an attempt that breaks off can be made again by it.
 */
async function versionsOf({ store }: Exchange, last: StoredSubmission): Promise<Versions> {
  const versions = new Map<string, StoredSubmission | undefined>([[last.submission.id, last]]);
  // A map goes on to what is added while it is gone through.
  for (const version of versions.values())
    for (const id of version ? amendedBy(version.submission) : []) {
      if (versions.has(id)) continue;
      const earlier = await store.find(id);
      if (!earlier) versions.set(id, undefined);
      else if (isWithdrawn(earlier)) continue;
      else if (earlier.submission.consultation === last.submission.consultation)
        versions.set(id, earlier);
    }
  return {
    kept: [...versions.values()].filter((version) => version !== undefined).reverse(),
    missing: [...versions].filter(([, version]) => !version).map(([id]) => id),
  };
}

async function withdrawAll(exchange: Exchange, last: StoredSubmission): Promise<Tombstone> {
  const { store, clock } = exchange;
  const consultation = exchange.consultation.id;
  const withdrawnAt = new Date(clock()).toISOString();
  const { kept, missing } = await versionsOf(exchange, last);
  // An earlier version may be on its way still: it finds that it was withdrawn.
  for (const id of missing)
    await store.bury({ id, consultation, reference: await referenceOf(id), withdrawnAt });
  for (const { reference } of kept) await store.withdraw(consultation, reference, withdrawnAt);
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
