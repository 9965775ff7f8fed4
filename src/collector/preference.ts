/** What answer a request prefers, by its `Accept` and `Accept-Language` (RFC 9110, section 12.5). */

/** What a header names, in lower case, and how much each is wanted: from 0 to 1 (RFC 9110, section 12.4.2). */
function weights(header: string): Map<string, number> {
  return new Map(
    header.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0] as const;
    }),
  );
}

function quality(accept: string, type: string): number {
  const [group] = type.split('/');
  const given = weights(accept);
  return given.get(type) ?? given.get(`${String(group)}/*`) ?? given.get('*/*') ?? 0;
}

/** Whether a page is wanted rather than JSON: a browser that goes there, not a script that asks. */
export function prefersPage(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '*/*';
  return quality(accept, 'text/html') > quality(accept, 'application/json');
}

/** The languages that a person reads, as BCP 47 tags, the most wanted first (RFC 9110, section 12.5.4). */
export function languagesOf(headers: Headers): string[] {
  return [...weights(headers.get('accept-language') ?? '')]
    .filter(([tag, weight]) => tag !== '' && tag !== '*' && weight > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([tag]) => tag);
}

/** Whether a plain HTML form sent this, so that a person will read the answer. */
export function sentByPage({ method, headers }: Request): boolean {
  const type = headers.get('content-type') ?? '';
  const form = /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type);
  return method === 'POST' && form && prefersPage(headers);
}

/** Whether a person will read the answer, in a browser that goes to an address or sends a form. */
export function isForPage(request: Request): boolean {
  return /^(?:GET|HEAD)$/.test(request.method) ? prefersPage(request.headers) : sentByPage(request);
}
