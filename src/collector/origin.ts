/**
 * Which pages may ask: an exact list of origins, said in CORS headers on every answer, errors too.
 * It protects no data: whoever is not a browser says what origin they like.
 */

/** The origins that may send, or `*` for every one. */
export type Origins = readonly string[] | '*';

/**
 * Whether this request may be answered. Without an `Origin` header it is no page's cross-origin
 * request; a page of the collector's own origin is at home, and the browser says that it is. One that
 * is too old to say so (Safari before 16.4) is believed by the host: behind a proxy with TLS the
 * request comes as `http`. `null` is some sandbox or a file.
 */
export function mayAsk(request: Request, origins: Origins): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || origins === '*') return true;
  const atHome = request.headers.get('sec-fetch-site') === 'same-origin';
  if (atHome || origins.includes(origin)) return true;
  const own = new URL(request.url).origin;
  return origin === own || origin === own.replace(/^http:/, 'https:');
}

/** Says in the answer's headers who may read it. */
export function shareWith(request: Request, origins: Origins, headers: Headers): void {
  const origin = request.headers.get('origin');
  headers.append('vary', 'Origin');
  headers.set('access-control-expose-headers', 'Retry-After, Date, Age');
  if (origins === '*') headers.set('access-control-allow-origin', '*');
  else if (origin !== null && mayAsk(request, origins))
    headers.set('access-control-allow-origin', origin);
}

/**
 * The answer to `OPTIONS`. Given for every address, known or not: a preflight that fails hides the
 * answer that says what is wrong.
 */
export function preflight(methods: readonly string[]): Response {
  const allowed = methods.join(', ');
  return new Response(null, {
    status: 204,
    headers: {
      'allow': allowed,
      'access-control-allow-methods': allowed,
      'access-control-allow-headers': 'Content-Type, Authorization',
      'access-control-max-age': '600',
    },
  });
}
