/** From a request to its answer: finds the address, and turns what is thrown into what is said. */
import type { collectConsultations } from './consultations.js';
import { scriptResponse } from './embed.js';
import type { Exchange } from './exchange.js';
import { mayAsk, preflight, type Origins } from './origin.js';
import { sentByPage } from './preference.js';
import { readBody } from './read-body.js';
import { problemResponse, Refusal, refusalOf } from './refusal.js';
import { refusalPage } from './refusal-page.js';
import { answerTo, methodsOf, type Route, ROUTES } from './routes.js';
import type { Store } from './store.js';
import type { Workload } from './workload.js';

/** A request as it comes in. */
export type Arrival = Pick<Exchange, 'request' | 'address' | 'entry'>;

/** What a collector knows before a request comes. */
export type Settings = Pick<
  Exchange,
  'store' | 'clock' | 'basePath' | 'exportToken' | 'rateLimit' | 'embedding'
> & {
  consultations: ReturnType<typeof collectConsultations>;
  origins: Origins;
  workload: Workload;
};

async function health(store: Store): Promise<Response> {
  await store.check();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}

async function answered(
  route: Route,
  exchange: Exchange,
  { workload }: Settings,
): Promise<Response> {
  const { request, entry } = exchange;
  const answer = answerTo(route.answers, request.method);
  if (!answer) throw new Refusal('method');
  try {
    // Before a byte of the body is read.
    return await workload(() => answer(exchange));
  } catch (error) {
    if (!route.refusedPage || !sentByPage(request)) throw error;
    return route.refusedPage(exchange, refusalOf(error, entry));
  }
}

function wrongOrigin(): Refusal {
  return new Refusal('wrong-origin', { detail: 'this origin is not on the list' });
}

/** The page for a person whose plain form came from a site that is not on the list. */
function turnedAway(exchange: Exchange, { workload }: Settings): Promise<Response> {
  return workload(async () => {
    const { text } = await readBody(exchange.request);
    return refusalPage(exchange, refusalOf(wrongOrigin(), exchange.entry), text);
  });
}

/** Finds what answers and lets it. Throws a {@link Refusal}, or what the store throws. */
async function routed(arrival: Arrival, settings: Settings): Promise<Response> {
  const { request, entry, address } = arrival;
  const { consultations, origins, store, clock, basePath, exportToken, rateLimit, embedding } =
    settings;
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
  const [, id = '', rest = ''] = /^\/consultations\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const collected = consultations.get(id);
  if (collected) entry.consultation = id;
  const route = ROUTES.find(({ path: pattern }) => collected && pattern.test(rest));
  const mine = mayAsk(request, origins);
  // A person who sent a plain form from there is to have their words back; nobody else is told more.
  if (!mine && !(route?.refusedPage && sentByPage(request))) throw wrongOrigin();
  const healthy = path === '/health';
  const script = embedding.scripts && scriptResponse(embedding.scripts, path);
  const plain = healthy || script !== undefined;
  const methods = plain ? methodsOf({ GET: () => health(store) }) : methodsOf(route?.answers);

  if (request.method === 'OPTIONS') return preflight(methods);
  if (!plain && !route) throw new Refusal('not-found');
  if (!methods.includes(request.method))
    throw new Refusal('method', { headers: { allow: methods.join(', ') } });
  // Both of them words of ours: whatever else stands in a request may be about a person.
  entry.asked = `${request.method} ${route?.name ?? (healthy ? 'health' : 'scripts')}`;
  if (script) return script;
  // Beside the workload: nobody should take a collector away because it is busy.
  if (!route || !collected) return health(store);
  const reference = route.path.exec(rest)?.[1] ?? '';
  const { definition, consultation, deadline } = collected;
  // Written out: in profiles of the collector the spread stood out.
  const exchange: Exchange = {
    definition,
    consultation,
    deadline,
    store,
    clock,
    basePath,
    exportToken,
    rateLimit,
    embedding,
    request,
    entry,
    address,
    reference,
  };
  return mine ? answered(route, exchange, settings) : turnedAway(exchange, settings);
}

/** Answers a request. Never rejects, and never says more than 503 about a fault. */
export async function answerRequest(arrival: Arrival, settings: Settings): Promise<Response> {
  try {
    return await routed(arrival, settings);
  } catch (error) {
    return problemResponse(refusalOf(error, arrival.entry));
  }
}
