/** Our endpoint, as a function from `Request` to `Response`: no socket, no file, no server of its own. */
import type { ConsultationInput } from '../contract/index.js';
import { answerRequest, type Settings } from './answer-request.js';
import { collectConsultations } from './consultations.js';
import type { EmbedScripts } from './embed.js';
import type { Log, LogEntry } from './log.js';
import { shareWith, type Origins } from './origin.js';
import { createRateLimit, DEFAULT_RATE, type Rate } from './rate-limit.js';
import type { Store } from './store.js';
import { createWorkload, DEFAULT_AT_ONCE } from './workload.js';

/** What a collector is made of. */
export interface CollectorOptions {
  /** The consultations that it takes submissions to; each is checked. */
  consultations: Iterable<ConsultationInput>;
  store: Store;
  /** The origins whose pages may send, such as `https://www.example.gov`, or `*` for all. */
  origins: Origins;
  /** Milliseconds since the epoch; it alone decides what is in time. Default: `Date.now`. */
  clock?: () => number;
  /** Opens the exports, as `Authorization: Bearer`. Without it they are not there. */
  exportToken?: string;
  /** A path in front of every route, such as `/comments`. Default: none. */
  basePath?: string;
  /**
   * New submissions that one network (an IPv4 /24, an IPv6 /64) may send; over it the answer is 429.
   * Default: 300 at once, and 300 a minute. `false` counts nobody.
   */
  rate?: Rate | false;
  /** Requests that may be in work at once; over it the answer is 503. Default: 1000. */
  atOnce?: number;
  /**
   * The widget's scripts, for the pages in frames: `await packagedScripts()` under Node. Without them
   * those pages have the plain form alone.
   */
  scripts?: EmbedScripts | undefined;
  /** Is told of every request. Default: nobody is. */
  log?: Log;
}

/** Who asks, as far as the server knows. */
export interface Visitor {
  /** The address; without one, requests are not counted by network. Not stored, not logged. */
  address?: string | undefined;
}

/** Answers a request. Never rejects, and never says more than 503 about its own faults. */
export type Collector = (request: Request, visitor?: Visitor) => Promise<Response>;

/** The same answer without its body (RFC 9110, section 9.3.2). */
async function headOnly(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}

/**
 * Makes a collector.
 *
 * @throws TypeError naming the consultation, the JSON path and what was expected there
 */
export function createCollector(options: CollectorOptions): Collector {
  const { origins, clock = Date.now, log, rate = DEFAULT_RATE } = options;
  const settings: Settings = {
    consultations: collectConsultations(options.consultations),
    store: options.store,
    origins,
    clock,
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    exportToken: options.exportToken,
    embedding: { origins, scripts: options.scripts },
    rateLimit: rate === false ? undefined : createRateLimit(rate),
    workload: createWorkload(options.atOnce ?? DEFAULT_AT_ONCE),
  };
  return async (request, visitor) => {
    // Some servers hand other things over here.
    const address = typeof visitor?.address === 'string' ? visitor.address : undefined;
    const started = performance.now();
    const entry: LogEntry = { time: new Date(clock()).toISOString(), status: 0, ms: 0, bytes: 0 };
    let response = await answerRequest({ request, entry, address }, settings);
    if (request.method === 'HEAD') response = await headOnly(response);
    shareWith(request, origins, response.headers);
    response.headers.set('x-content-type-options', 'nosniff');
    entry.status = response.status;
    entry.ms = Math.round(performance.now() - started);
    log?.(entry);
    return response;
  };
}
