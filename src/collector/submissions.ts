/** `POST /consultations/:id/submissions`: takes a submission, once, and answers with its receipt. */
import type { Receipt } from '../contract/index.js';
import { receiptPath, type Exchange } from './exchange.js';
import { sentByPage } from './preference.js';
import { bodyFormat, readBody } from './read-body.js';
import { receiptOf } from './receipts.js';
import { refusalOf } from './refusal.js';
import { refusalPage } from './refusal-page.js';
import { type Taken, takeSubmission } from './take-submission.js';

function answer(exchange: Exchange, { created, kept }: Taken, page: boolean): Response {
  const headers = { 'cache-control': 'no-store', 'vary': 'Accept' };
  if (page)
    return new Response(null, {
      status: 303,
      headers: { ...headers, location: receiptPath(exchange, kept.reference) },
    });
  const receipt: Receipt = receiptOf(kept, created ? 'created' : 'duplicate');
  // Not `Response.json`: a text that is at hand need not become a stream.
  return new Response(JSON.stringify(receipt), {
    status: created ? 201 : 200,
    headers: { ...headers, 'content-type': 'application/json' },
  });
}

/**
 * Takes a submission. A plain HTML form is answered with a page: the receipt's, or one that says
 * what is wrong and gives the typed text back. Everybody else throws a {@link Refusal}.
 */
export async function receiveSubmission(exchange: Exchange): Promise<Response> {
  const { request, clock, entry } = exchange;
  const format = bodyFormat(request.headers);
  const page = sentByPage(request);
  let text = '';
  try {
    const body = await readBody(request, format);
    // The instant that counts is the one at which all of it had been read.
    const now = clock();
    entry.bytes = body.bytes;
    text = body.text;
    return answer(exchange, await takeSubmission(exchange, { format, text }, now), page);
  } catch (error) {
    if (!page) throw error;
    return refusalPage(exchange, refusalOf(error, entry), text);
  }
}
