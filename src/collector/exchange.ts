/** One request on its way to an answer: what every route is given. */
import {
  type Consultation,
  type ConsultationInput,
  type Deadline,
  phaseAt,
} from '../contract/index.js';
import type { Embedding } from './embed.js';
import type { LogEntry } from './log.js';
import type { RateLimit } from './rate-limit.js';
import type { Store } from './store.js';

/** A consultation that this collector takes submissions to. */
export interface Collected {
  /** As its editor wrote it. */
  definition: ConsultationInput;
  /** With every default filled in. */
  consultation: Consultation;
  deadline: Deadline;
}

/** One request on its way to an answer. */
export interface Exchange extends Collected {
  request: Request;
  store: Store;
  /** Where the request comes from, where that is known. Never logged, never stored. */
  address: string | undefined;
  /** Counts new submissions by network; without one nobody is limited. */
  rateLimit: RateLimit | undefined;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** The path in front of every route; empty where there is none. */
  basePath: string;
  /** The token that opens the exports; without one there are none. */
  exportToken: string | undefined;
  /** What the path says after the consultation's id. */
  reference: string;
  /** What the page for a frame must know. */
  embedding: Embedding;
  /** What the log will say. */
  entry: LogEntry;
}

/** The path of a consultation, as a link on the collector's own pages. */
export function receiptPath({ basePath, consultation }: Exchange, reference: string): string {
  return `${basePath}/consultations/${consultation.id}/receipts/${reference}`;
}

/** Whether residents may still withdraw by themselves: nobody counts the results yet. */
export function isWithdrawable({ deadline, clock }: Exchange): boolean {
  return phaseAt(deadline, clock()) !== 'closed';
}
