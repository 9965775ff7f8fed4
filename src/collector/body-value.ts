/** The value that a body stands for, before it is judged. */
import { type Consultation, mintId, submissionFromFields } from '../contract/index.js';
import { JsonError, readJson } from './json-document.js';
import type { BodyFormat } from './read-body.js';
import { Refusal } from './refusal.js';

/**
 * Four levels deep, some twenty keys of its own and three for each of 600 priorities is the most
 * that a submission can be; an edit of the consultation must not make it too much.
 */
const LIMITS = { depth: 4, fields: 2000 };

function decoded(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}

/**
 * The fields of an `application/x-www-form-urlencoded` body, in order. Stricter than
 * `URLSearchParams`, which turns what is not UTF-8 into other text without a word.
 */
export function readFields(text: string): [name: string, value: string][] {
  const pairs = text.split('&').filter((pair) => pair !== '');
  if (pairs.length > LIMITS.fields)
    throw new Refusal('malformed', { detail: `expected at most ${String(LIMITS.fields)} fields` });
  return pairs.map((pair) => {
    const equals = pair.includes('=') ? pair.indexOf('=') : pair.length;
    try {
      return [decoded(pair.slice(0, equals)), decoded(pair.slice(equals + 1))];
    } catch {
      throw new Refusal('malformed', { detail: 'expected percent-encoded UTF-8' });
    }
  });
}

/**
 * The value of a submission's body.
 *
 * @param now - milliseconds since the epoch: when a plain form, which cannot say, was sealed
 */
export function bodyValue(
  consultation: Consultation,
  format: BodyFormat,
  text: string,
  now: number,
): unknown {
  try {
    if (format === 'json') return readJson(text, LIMITS);
    // A plain form has no id of its own: it cannot be told from itself when it comes twice.
    return submissionFromFields(consultation, readFields(text), {
      id: mintId(),
      language: consultation.language ?? 'en',
      sealedAt: new Date(now).toISOString(),
    });
  } catch (error) {
    if (error instanceof JsonError)
      throw new Refusal('malformed', {
        detail: `${error.message} at character ${String(error.offset + 1)}`,
      });
    if (error instanceof RangeError)
      throw new Refusal('malformed', { detail: 'a field stands twice that may only stand once' });
    throw error;
  }
}
