/**
 * What the self-check asks the endpoint. A chunk of its own, because it needs what sends comments: where
 * that cannot be had, the rest of the check says so.
 */
import type { Tried } from '../../checking/endpoint-class.js';
import type { EndpointFacts } from '../../checking/facts.js';
import { testSubmission } from '../../checking/test-submission.js';
import type { Consultation, ConsultationInput } from '../../contract/consultation.js';
import { toldTime } from '../../contract/told-time.js';
import { collectorAddress } from '../../delivery/collector-address.js';
import { send, TIMEOUT, type Format } from '../../delivery/send.js';

/** Where a tag sends comments, and how. */
export interface Way {
  address: string;
  format: Format;
  unconfirmed: boolean;
  idempotent: boolean;
  request: typeof fetch;
}

/** What is known of an endpoint before it is asked. */
export function unasked({ address, format, unconfirmed, idempotent }: Way): EndpointFacts {
  const collector = collectorAddress(address) !== undefined;
  return { address, format, unconfirmed, idempotent, collector };
}

/** What a collector publishes, if that is what was answered. */
function publishedIn(text: string): { published?: Partial<ConsultationInput>; now?: unknown } {
  try {
    const { now, ...published } = JSON.parse(text) as Partial<ConsultationInput> & { now?: string };
    const asks = typeof published.id === 'string' && Array.isArray(published.question?.priorities);
    return { ...(asks && { published }), now };
  } catch {
    return {};
  }
}

/**
 * Asks for what changes nothing there: a GET (RFC 9110, section 9.2.1), of the consultation where the
 * address is a collector's.
 */
export async function ask({ address, request }: Way): Promise<EndpointFacts['answer']> {
  const asking = { credentials: 'omit', cache: 'no-store' } as const;
  const source = collectorAddress(address) ?? address;
  try {
    const before = Date.now();
    const response = await request(source, { ...asking, signal: AbortSignal.timeout(TIMEOUT) });
    const own = (before + Date.now()) / 2;
    const { published, now } = publishedIn(await response.text());
    // Readable at the same origin, or where the endpoint exposes it.
    const date = Date.parse(response.headers.get('date') ?? '');
    const endpoint = toldTime(response.headers, now) ?? date;
    return {
      reached: true,
      status: response.status,
      ...(published && { published }),
      ...(!Number.isNaN(endpoint) && { clock: { endpoint, own } }),
    };
  } catch {
    // Nobody there, or an answer that this page may not read: what says nothing tells which.
    const signal = AbortSignal.timeout(TIMEOUT);
    const reached = await request(source, { ...asking, mode: 'no-cors', signal }).then(
      () => true,
      () => false,
    );
    return { reached };
  }
}

/** What became of the test comment. */
export interface Trial {
  /** The id under which it may be kept. */
  id: string;
  tried: Tried;
}

/**
 * Sends one test comment, and, if it was received, the same again and another text under its id: an
 * endpoint of class A keeps one of them.
 */
export async function tryEndpoint(way: Way, consultation: Consultation): Promise<Trial> {
  const { address: endpoint, format, unconfirmed, request } = way;
  const sending = { endpoint, format, unconfirmed, fetch: request };
  const one = testSubmission(consultation, 1);
  const { id } = one;
  const first = await send(one, sending);
  if (first.kind !== 'received') return { id, tried: { first } };
  const again = await send(one, sending);
  const reused = await send(testSubmission(consultation, 2, id), sending);
  return { id, tried: { first, again, reused } };
}
