/** Which address is answered by what. */
import { showConsultation } from './consultations.js';
import type { Exchange } from './exchange.js';
import { exportSubmissions } from './export.js';
import { showReceipt } from './receipts.js';
import { receiveSubmission } from './submissions.js';

/** What can be done at an address of a consultation. */
export interface Route {
  /** The path after `/consultations/:id`; what it captures is the exchange's `reference`. */
  path: RegExp;
  method: 'GET' | 'POST';
  answer: (exchange: Exchange) => Promise<Response> | Response;
}

/** Every address of a consultation. */
export const ROUTES: readonly Route[] = [
  {
    path: /^$/,
    method: 'GET',
    answer: (exchange) => showConsultation(exchange, exchange.clock()),
  },
  { path: /^\/submissions$/, method: 'POST', answer: receiveSubmission },
  { path: /^\/receipts\/([^/]+)$/, method: 'GET', answer: showReceipt },
  {
    path: /^\/submissions\.csv$/,
    method: 'GET',
    answer: (exchange) => exportSubmissions(exchange, 'csv'),
  },
  {
    path: /^\/submissions\.jsonl$/,
    method: 'GET',
    answer: (exchange) => exportSubmissions(exchange, 'jsonl'),
  },
];

/** What may be asked of a route: where there is GET there is HEAD, and always OPTIONS. */
export function methodsOf(method: Route['method']): string[] {
  return method === 'GET' ? ['GET', 'HEAD', 'OPTIONS'] : ['POST', 'OPTIONS'];
}
