/** One attempt to deliver one submission: the network, and nothing else. */
import type { Submission } from '../contract/submission.js';
import { submissionToFields } from '../contract/submission-form.js';
import { toJson } from '../contract/to-json.js';
import { readAnswer, type Outcome } from './answer.js';

/**
 * How a submission is written on the wire: `json` (application/json), `text` (the same JSON as
 * text/plain, which needs no CORS preflight) or `form` (urlencoded, for plain CGI and form services).
 */
export type Format = 'json' | 'text' | 'form';

/** Where and how to send. */
export interface Sending {
  /** The absolute address. */
  endpoint: string;
  format: Format;
  /** Whether the endpoint can confirm nothing, and the tag says that this is known. */
  unconfirmed: boolean;
  /** The platform's `fetch`, or one that stands in for it. */
  fetch: typeof fetch;
  /** Milliseconds until an attempt counts as unanswered. Default: 15,000. */
  timeout?: number;
}

/** Milliseconds until an attempt counts as unanswered. */
export const TIMEOUT = 15_000;

/** More of an answer than this is not read: 64 KiB. */
const ANSWER_LIMIT = 65_536;

/** Browsers refuse `keepalive` bodies of more than 64 KiB in flight together. */
const KEEPALIVE_LIMIT = 61_440;

function written(submission: Submission, format: Format): { type: string; body: string } {
  if (format === 'form')
    return {
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(submissionToFields(submission)).toString(),
    };
  const type = format === 'json' ? 'application/json' : 'text/plain;charset=UTF-8';
  return { type, body: toJson(submission) };
}

async function bodyText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > ANSWER_LIMIT) {
      await reader.cancel();
      return text;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Makes one attempt. Never throws: whatever happens is an outcome. */
export async function send(submission: Submission, sending: Sending): Promise<Outcome> {
  const { endpoint, format, unconfirmed, timeout = TIMEOUT } = sending;
  const { type, body } = written(submission, format);
  const signal = AbortSignal.timeout(timeout);
  // Called as a plain function: the platform's own refuses any other `this`.
  const request = sending.fetch;
  try {
    const response = await request(endpoint, {
      method: 'POST',
      headers: { 'content-type': type, ...(!unconfirmed && { accept: 'application/json' }) },
      body,
      mode: unconfirmed ? 'no-cors' : 'cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin-when-cross-origin',
      keepalive: new TextEncoder().encode(body).byteLength <= KEEPALIVE_LIMIT,
      signal,
    });
    if (response.type === 'opaque') return { kind: 'unconfirmed' };
    const { host } = new URL(response.url || endpoint);
    const { status, headers } = response;
    const retryAfter = headers.get('retry-after');
    return readAnswer({ status, body: await bodyText(response), host, retryAfter }, submission.id);
  } catch {
    return { kind: 'not-sent', reason: signal.aborted ? 'timeout' : 'unreachable' };
  }
}
