/** Which address is answered by what. */
import { showEmbed } from './embed.js';
import type { Exchange } from './exchange.js';
import { exportSubmissions } from './export.js';
import { showReceipt } from './receipts.js';
import { showConsultation } from './show-consultation.js';
import { receiveSubmission } from './submissions.js';
import type { Refusal } from './refusal.js';
import { notNowPage, refusalPage } from './refusal-page.js';
import { notWithdrawnPage } from './withdrawal-page.js';
import { askToWithdraw, withdrawSubmission } from './withdrawal.js';

/** Answers a request at an address. */
export type Answer = (exchange: Exchange) => Promise<Response> | Response;

/** What can be done at an address of a consultation. */
export interface Route {
  /** What it is called in the log. */
  name: string;
  /** The path after `/consultations/:id`; what it captures is the exchange's `reference`. */
  path: RegExp;
  /** The answer by method; `HEAD` is `GET` without the body. */
  answers: Partial<Record<'GET' | 'POST' | 'DELETE', Answer>>;
  /** The page for a person who is refused what they asked for; `text` is what was read of their form. */
  refusedPage?: (
    exchange: Exchange,
    refusal: Refusal,
    text: string,
  ) => Promise<Response> | Response;
}

/** Whoever opens the address that the form was posted to, as it stands in their browser, is looking for the form. */
function formAgain({ basePath, consultation }: Exchange): Response {
  const location = `${basePath}/consultations/${consultation.id}/embed`;
  return new Response(null, { status: 303, headers: { location, vary: 'Accept' } });
}

/** Every address of a consultation. */
export const ROUTES: readonly Route[] = [
  {
    name: 'consultation',
    path: /^$/,
    answers: { GET: showConsultation },
  },
  { name: 'embed', path: /^\/embed$/, answers: { GET: showEmbed }, refusedPage: notNowPage },
  {
    name: 'submissions',
    path: /^\/submissions$/,
    answers: { POST: receiveSubmission },
    refusedPage: (exchange, refusal, text) =>
      refusal.code === 'method' ? formAgain(exchange) : refusalPage(exchange, refusal, text),
  },
  {
    name: 'receipts',
    path: /^\/receipts\/([^/]+)$/,
    answers: { GET: showReceipt, DELETE: withdrawSubmission },
    refusedPage: notNowPage,
  },
  {
    name: 'withdrawal',
    path: /^\/receipts\/([^/]+)\/withdrawal$/,
    answers: { GET: askToWithdraw, POST: withdrawSubmission },
    refusedPage: notWithdrawnPage,
  },
  {
    name: 'submissions.csv',
    path: /^\/submissions\.csv$/,
    answers: { GET: (exchange) => exportSubmissions(exchange, 'csv') },
  },
  {
    name: 'submissions.jsonl',
    path: /^\/submissions\.jsonl$/,
    answers: { GET: (exchange) => exportSubmissions(exchange, 'jsonl') },
  },
];

/** What may be asked of an address: where there is GET there is HEAD, and always OPTIONS. */
export function methodsOf(answers: Route['answers'] = {}): string[] {
  const methods = Object.keys(answers);
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** What answers this method at an address. */
export function answerTo(answers: Route['answers'], method: string): Answer | undefined {
  const name = method === 'HEAD' ? 'GET' : method;
  return Object.hasOwn(answers, name) ? answers[name as keyof Route['answers']] : undefined;
}
