/**
 * `fetch` as a browser does it for a page: with an `Origin`, a preflight, CORS on every answer and
 * every redirect (Fetch Standard, https://fetch.spec.whatwg.org). Node's own enforces none of that,
 * so it would call endpoints good that no page can use.
 */
import { isSecureEndpoint } from '../../contract/index.js';

/** One answer, as it came over the wire, whether a page may read it or not. */
export interface Hop {
  method: string;
  url: string;
  status: number;
  headers: Headers;
}

/** Why a browser would keep an answer from the page. */
export type Hidden = 'no-answer' | 'insecure' | 'preflight' | 'cors' | 'redirect';

/** What happened on the wire. */
export interface Trace {
  /** The answer to the last preflight, where there was one. */
  preflight?: Hop;
  /** The answers in order: redirects, then the last one. */
  hops: Hop[];
  /** Why the page saw nothing of it. */
  hidden?: Hidden;
  /** What exactly was missing, in one phrase. */
  missing?: string;
  /** Milliseconds until the headers of the last answer. */
  ms: number;
}

/** What is missing when the wait was over. */
export const TOO_LATE = 'not in time';

/** Browsers follow at most this many redirects. */
const MOST_REDIRECTS = 20;

const SIMPLE_TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
] as const;

/** Whether a browser asks (`OPTIONS`) before it sends a body of this type to another origin. */
export function asksFirst(contentType: string | null): boolean {
  const essence = contentType?.split(';')[0]?.trim().toLowerCase();
  return essence !== undefined && !SIMPLE_TYPES.some((simple) => simple === essence);
}

/** What is missing from an answer for a page of this origin to read it; `''` when nothing is. */
export function corsGap(headers: Headers, origin: string): string {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === origin) return '';
  return allowed === null
    ? 'no Access-Control-Allow-Origin'
    : `Access-Control-Allow-Origin: ${allowed} instead of ${origin} or *`;
}

function preflightGap({ status, headers }: Hop, origin: string): string {
  const cors = corsGap(headers, origin);
  if (cors !== '') return cors;
  if (status < 200 || status > 299) return `status ${String(status)} instead of 204`;
  const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase();
  const named = allowed.split(',').map((name) => name.trim());
  return named.includes('content-type') || named.includes('*')
    ? ''
    : 'no Content-Type in Access-Control-Allow-Headers';
}

/** A `fetch` for one request of a page of this origin, which notes in `trace` what it met. */
export function fetchAsBrowser(origin: string, trace: Trace): typeof fetch {
  const hide = (hidden: Hidden, missing: string): never => {
    Object.assign(trace, { hidden, missing });
    // What a page is told: nothing more.
    throw new TypeError('Failed to fetch');
  };

  const ask = async (method: string, url: URL, init: RequestInit): Promise<[Response, Hop]> => {
    const started = performance.now();
    const response = await fetch(url, { ...init, method, redirect: 'manual' }).catch(
      (error: unknown) => {
        if (init.signal?.aborted) return hide('no-answer', TOO_LATE);
        const { cause } = error as { cause?: { code?: string; message?: string } };
        return hide('no-answer', cause?.code ?? cause?.message ?? 'no connection');
      },
    );
    trace.ms = performance.now() - started;
    const { status, headers } = response;
    return [response, { method, url: url.href, status, headers }];
  };

  return async (input, init = {}) => {
    let url = new URL(input instanceof Request ? input.url : input);
    let method = init.method ?? 'GET';
    let body = init.body ?? null;
    let sender = origin;
    const headers = new Headers(init.headers);
    const signal = init.signal ?? null;

    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
      if (!isSecureEndpoint(url.href)) hide('insecure', `${url.protocol}//${url.host}`);
      const foreign = sender !== url.origin;
      if (foreign && body !== null && asksFirst(headers.get('content-type'))) {
        const asking = {
          'origin': sender,
          'access-control-request-method': method,
          'access-control-request-headers': 'content-type',
        };
        const [answer, hop] = await ask('OPTIONS', url, { headers: asking, signal });
        await answer.body?.cancel();
        trace.preflight = hop;
        const gap = preflightGap(hop, sender);
        if (gap !== '') hide('preflight', gap);
      }
      headers.set('origin', sender);
      const [response, hop] = await ask(method, url, { headers, body, signal });
      trace.hops.push(hop);
      const gap = foreign ? corsGap(hop.headers, sender) : '';
      if (gap !== '') {
        await response.body?.cancel();
        hide('cors', gap);
      }
      const location = hop.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(hop.status) || location === null) return response;

      await response.body?.cancel();
      const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
      if (next?.username !== '' || next.password !== '')
        return hide('redirect', 'a redirect to an address that no browser follows');
      // From here on the page's own name is not sent any more (Fetch Standard, "redirect-taint").
      if (next.origin !== url.origin && url.origin !== origin) sender = 'null';
      if (hop.status < 304 && method === 'POST') {
        method = 'GET';
        body = null;
        headers.delete('content-type');
      }
      url = next;
    }
    return hide('redirect', `more than ${String(MOST_REDIRECTS)} redirects`);
  };
}
