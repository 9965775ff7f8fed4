/** Data that compares and hashes the same however its keys were ordered. */

/**
 * JSON with the keys of every object in code-unit order and no white space, as RFC 8785 orders
 * them; fields that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  // Of `undefined` there is no JSON; in a list it stands as null.
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
