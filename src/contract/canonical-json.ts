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
  const fields = value as Record<string, unknown>;
  const written = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
  return `{${written.join(',')}}`;
}
