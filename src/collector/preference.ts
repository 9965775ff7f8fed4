/** What kind of answer a request prefers, by its `Accept` header (RFC 9110, section 12.5.1). */

function quality(accept: string, type: string): number {
  const [group] = type.split('/');
  const given = new Map(
    accept.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0] as const;
    }),
  );
  return given.get(type) ?? given.get(`${String(group)}/*`) ?? given.get('*/*') ?? 0;
}

/** Whether a page is wanted rather than JSON: a browser that goes there, not a script that asks. */
export function prefersPage(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '*/*';
  return quality(accept, 'text/html') > quality(accept, 'application/json');
}

/** Whether a plain HTML form sent this, so that a person will read the answer. */
export function sentByPage({ method, headers }: Request): boolean {
  const type = headers.get('content-type') ?? '';
  const form = /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type);
  return method === 'POST' && form && prefersPage(headers);
}
