/** From a request to its answer: finds the address, and turns what is thrown into what is said. */
import type { collectConsultations } from './consultations.js';
import { scriptResponse } from './embed.js';
import type { Exchange } from './exchange.js';
import { mayAsk, preflight, type Origins } from './origin.js';
import { isForPage, sentByPage } from './preference.js';
import { readBody } from './read-body.js';
import { problemResponse, Refusal, refusalOf } from './refusal.js';
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

function wrongMethod(methods: readonly string[]): Refusal {
  return new Refusal('method', { headers: { allow: methods.join(', ') } });
}

async function answered(
  route: Route,
  exchange: Exchange,
  { workload }: Settings,
): Promise<Response> {
  const { request, entry } = exchange;
  const answer = answerTo(route.answers, request.method);
  try {
    if (!answer) throw wrongMethod(methodsOf(route.answers));
    entry.asked = `${request.method} ${route.name}`;
    // Before a byte of the body is read.
    return await workload(() => answer(exchange));
  } catch (error) {
    if (!route.refusedPage || !isForPage(request)) throw error;
    return route.refusedPage(exchange, refusalOf(error, entry), '');
  }
}

function wrongOrigin(): Refusal {
  return new Refusal('wrong-origin', { detail: 'this origin is not on the list' });
}

/** The page for a person whose plain form came from a site that is not on the list. */
async function turnedAway(
  { name, refusedPage }: Route,
  exchange: Exchange,
  { workload }: Settings,
): Promise<Response> {
  const { request, entry } = exchange;
  if (!refusedPage) throw wrongOrigin();
  entry.asked = `${request.method} ${name}`;
  // Whatever keeps it from being read, that is not why it was turned away.
  const { text } = await workload(() => readBody(request, 'form')).catch(() => ({ text: '' }));
  return refusedPage(exchange, refusalOf(wrongOrigin(), entry), text);
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
  if (!mine && !(route && sentByPage(request))) throw wrongOrigin();
  const healthy = path === '/health';
  const script = embedding.scripts && scriptResponse(embedding.scripts, path);
  const plain = healthy || script !== undefined;
  const methods = plain ? methodsOf({ GET: () => health(store) }) : methodsOf(route?.answers);

  if (request.method === 'OPTIONS') return preflight(methods);
  if (plain) {
    if (!methods.includes(request.method)) throw wrongMethod(methods);
    // Both of them words of ours: whatever else stands in a request may be about a person.
    entry.asked = `${request.method} ${healthy ? 'health' : 'scripts'}`;
    // Beside the workload: nobody should take a collector away because it is busy.
    return script ?? health(store);
  }
  if (!route || !collected) throw new Refusal('not-found');
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
  return (mine ? answered : turnedAway)(route, exchange, settings);
}

/** Answers a request. Never rejects, and never says more than 503 about a fault. */
export async function answerRequest(arrival: Arrival, settings: Settings): Promise<Response> {
  try {
    return await routed(arrival, settings);
  } catch (error) {
    return problemResponse(refusalOf(error, arrival.entry));
  }
}
