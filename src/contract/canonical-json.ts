/** Data that compares and hashes the same however its keys were ordered. */
import { toJson } from './to-json.js';

/** A value that has come out of JSON, written again. */
function written(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const fields = value as Record<string, unknown>;
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(fields[key])}`).join(',')}}`;
}

/**
 * JSON with the keys of every object in code-unit order and no white space, as RFC 8785 orders
 * them. What JSON does not have is as `JSON.stringify` leaves it: fields that are `undefined` are left
 * out, a date is its text; `undefined` alone is `null`.
 *
 * @throws TypeError for what has a circle in it, or a bigint
 */
export function canonicalJson(value: unknown): string {
  // By way of JSON: what is no data is gone, or refused, before anything is put in order.
  const json = toJson(value) as string | undefined;
  return json === undefined ? 'null' : written(JSON.parse(json));
}
