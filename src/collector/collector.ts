/** Our endpoint, as a function from `Request` to `Response`: no socket, no file, no server of its own. */
import type { ConsultationInput } from '../contract/index.js';
import { collectConsultations } from './consultations.js';
import type { Exchange } from './exchange.js';
import { faultOf, type Log, type LogEntry } from './log.js';
import { mayAsk, preflight, shareWith, type Origins } from './origin.js';
import { overloaded, problemResponse, Refusal } from './refusal.js';
import { methodsOf, ROUTES } from './routes.js';
import type { Store } from './store.js';

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
  /** Is told of every request. Default: nobody is. */
  log?: Log;
}

/** Answers a request. Never rejects, and never says more than 503 about its own faults. */
export type Collector = (request: Request) => Promise<Response>;

type Settings = Pick<Exchange, 'store' | 'clock' | 'basePath' | 'exportToken'> & {
  consultations: ReturnType<typeof collectConsultations>;
  origins: Origins;
};

async function health(store: Store): Promise<Response> {
  await store.check();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}

/** Finds what answers and lets it. Throws a {@link Refusal}, or what the store throws. */
async function route(request: Request, entry: LogEntry, settings: Settings): Promise<Response> {
  const { consultations, origins, basePath, store } = settings;
  if (!mayAsk(request, origins))
    throw new Refusal('wrong-origin', { detail: 'this origin is not on the list' });
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
  const [, id = '', rest = ''] = /^\/consultations\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const collected = consultations.get(id);
  if (collected) entry.consultation = id;
  const found = ROUTES.find(({ path: pattern }) => collected && pattern.test(rest));
  const method = path === '/health' ? 'GET' : found?.method;

  if (request.method === 'OPTIONS') return preflight(method ? methodsOf(method) : ['OPTIONS']);
  if (!method) throw new Refusal('not-found');
  if (!methodsOf(method).includes(request.method))
    throw new Refusal('method', { headers: { allow: methodsOf(method).join(', ') } });
  if (!found || !collected) return health(store);
  const reference = found.path.exec(rest)?.[1] ?? '';
  return found.answer({ ...collected, ...settings, request, entry, reference });
}

async function answered(request: Request, entry: LogEntry, settings: Settings): Promise<Response> {
  try {
    return await route(request, entry, settings);
  } catch (error) {
    if (error instanceof Refusal) return problemResponse(error);
    entry.fault = faultOf(error);
    return problemResponse(overloaded());
  }
}

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
  const { origins, clock = Date.now, log } = options;
  const settings: Settings = {
    consultations: collectConsultations(options.consultations),
    store: options.store,
    origins,
    clock,
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    exportToken: options.exportToken,
  };
  return async (request) => {
    const started = performance.now();
    const entry: LogEntry = { time: new Date(clock()).toISOString(), status: 0, ms: 0, bytes: 0 };
    let response = await answered(request, entry, settings);
    if (request.method === 'HEAD') response = await headOnly(response);
    shareWith(request, origins, response.headers);
    response.headers.set('x-content-type-options', 'nosniff');
    entry.status = response.status;
    entry.ms = Math.round(performance.now() - started);
    log?.(entry);
    return response;
  };
}
