/** Data that compares and hashes the same however its keys were ordered. */

/**
 * JSON with the keys of every object in code-unit order and no white space, as RFC 8785 orders
 * them; fields that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object')
    // Of `undefined` and functions there is no JSON, whatever the types say.
    return (JSON.stringify(value) as string | undefined) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
