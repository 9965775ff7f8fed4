/** Requests that nobody meant to make, and what must be true of every answer. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  mintId,
  PROBLEM_TYPE,
  PROBLEMS,
  submissionToFields,
  type Submission,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { COLLECT, PLAN, sealed } from './support-collector.js';

/** How often each property is tried: `CIVIC_FUZZ_RUNS`, or a number that takes seconds. */
export function fuzzRuns(otherwise: number): { numRuns: number } {
  return { numRuns: Number(process.env.CIVIC_FUZZ_RUNS ?? otherwise) };
}

/** A request, as plain data: it can be made twice, and printed. */
export interface Odd {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | string;
}

/** Few ids, so that they meet again. */
const IDS = Array.from({ length: 40 }, () => mintId());

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '',
      '\u0000',
      'a\u0000b',
      '\uD800',
      '\uDC00\uD800',
      '\uFEFF',
      '\u202E',
      'e\u0301',
      '\r\n',
      '\uFFFF',
    ],
    ...['__proto__', 'constructor', '<script>', '=1+1', "';DROP TABLE submissions;--", '%00', '👩‍👩‍👧‍👦'],
    ...IDS,
    'open-data-plan-2026-2028',
    '9999-99-99T99:99:99Z',
    'x'.repeat(6000),
  ),
);

const value = fc.oneof(
  { weight: 4, arbitrary: odd },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 5 }) },
  fc.constantFrom(null, true, 0, -1, 1.5, 1e21, [], {}, undefined),
);

const PLACES = [
  ['version'],
  ['id'],
  ['consultation'],
  ['edition'],
  ['language'],
  ['source'],
  ['sealedAt'],
  ['amends'],
  ['signals'],
  ['signals', 'seconds'],
  ['answers'],
  ['answers', 'comment'],
  ['answers', 'priorities'],
  ['answers', 'priorities', 'mode'],
  ['answers', 'priorities', 'ranked'],
  ['answers', 'about'],
  ['answers', 'about', 'name'],
  ['answers', 'about', 'email'],
  ['answers', 'about', 'role'],
  ['answers', 'surprise'],
  ['surprise'],
];

/** Mostly nothing. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** A valid submission in which some places hold something else. */
const submission = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.constantFrom('More workshops.', 'Fewer workshops.'),
    fc.array(fc.tuple(fc.constantFrom(...PLACES), value), { maxLength: 3 }),
  )
  .map(([id, comment, changes]) => {
    const whole = structuredClone(sealed({ comment }, { id })) as unknown as Record<
      string,
      unknown
    >;
    for (const [place, changed] of changes) {
      const parent = place
        .slice(0, -1)
        .reduce<unknown>(
          (found, step) => (found as Record<string, unknown> | null | undefined)?.[step],
          whole,
        );
      if (typeof parent === 'object' && parent !== null)
        // A copy: one odd object in two places could come to stand in itself, which no JSON can write.
        (parent as Record<string, unknown>)[place.at(-1) ?? ''] = structuredClone(changed);
    }
    return whole;
  });

/** Text that was JSON once: whole, cut off, with something in it or behind it. */
const json = fc
  .tuple(submission, sometimes(fc.tuple(fc.nat(), odd, fc.boolean())))
  .map(([whole, damage]) => {
    const text = JSON.stringify(whole);
    if (!damage) return text;
    const [at, junk, cut] = damage;
    const place = at % (text.length + 1);
    return text.slice(0, place) + junk + (cut ? '' : text.slice(place));
  });

/** What no encoding can write is replaced. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const FIELDS = [
  ...submissionToFields(sealed()).map(([name]) => name),
  ...['priorities', 'decoy', 'seconds', 'amends', '__proto__', 'answers', ''],
];

/** A whole form in which some fields hold something else, come twice, or come from nowhere. */
const form = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.array(fc.tuple(fc.constantFrom(...FIELDS), odd, fc.boolean()), { maxLength: 3 }),
    sometimes(odd),
  )
  .map(([id, changes, raw]) => {
    const fields = submissionToFields(sealed({ comment: 'More workshops.' }, { id }));
    for (const [name, text, added] of changes) {
      const place = added ? -1 : fields.findIndex(([known]) => known === name);
      // A form without an id gets one by chance, and no two answers would be the same.
      if (place >= 0 && name !== 'id') fields[place] = [name, wellFormed(text)];
      else if (added) fields.push([name, wellFormed(text)]);
    }
    return `${new URLSearchParams(fields).toString()}${raw === null ? '' : `&${raw}`}`;
  });

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(300_000)).map(([few, length]) => {
    const many = new Uint8Array(length);
    many.set(few.subarray(0, length));
    return many;
  }),
);

const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-8',
  'text/plain;charset=iso-8859-1',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  '',
  '__proto__',
];

const headers = fc.record(
  {
    'accept': fc.constantFrom('application/json', 'text/html', '*/*', 'text/html;q=zero', ';;,,'),
    'origin': fc.constantFrom('https://www.cambridgema.gov', 'null', 'https://evil.example', ''),
    'content-encoding': fc.constantFrom('identity', 'gzip', 'br, br'),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site'),
    'authorization': fc.constantFrom('Bearer', 'Bearer x', 'Basic eA=='),
  },
  { requiredKeys: [] },
);

const posted = (
  body: fc.Arbitrary<Uint8Array<ArrayBuffer> | string>,
  ...types: string[]
): fc.Arbitrary<Odd> =>
  fc.tuple(body, fc.constantFrom(...types), sometimes(headers)).map(([content, type, more]) => ({
    method: 'POST',
    path: `${PLAN}/submissions`,
    headers: { ...more, 'content-type': type },
    body: content,
  }));

/** Structured submissions in JSON. */
export const oddJson = posted(json, 'application/json', 'text/plain');

/** Forms. */
export const oddForm = posted(form, 'application/x-www-form-urlencoded');

/** Any bytes under any name. */
export const oddBytes = posted(bytes, ...TYPES);

/** Any method at any path. */
export const oddAddress: fc.Arbitrary<Odd> = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PURGE'),
    fc.constantFrom([], ['consultations', cambridge.id]),
    fc.array(
      fc.oneof(
        fc.constantFrom('consultations', cambridge.id, 'receipts', 'submissions', 'withdrawal'),
        fc.constantFrom('..', '%2e%2e', 'submissions.csv', 'health', '%00', 'K7QF-2M9D-X4TC', '%'),
        odd.map((text) => encodeURIComponent(wellFormed(text))),
      ),
      { maxLength: 3 },
    ),
    sometimes(headers),
    fc.string({ maxLength: 20 }),
  )
  .map(([method, start, steps, more, body]) => ({
    method,
    path: `/${[...start, ...steps].join('/')}`,
    headers: more ?? {},
    body,
  }));

/** The request as a server would hand it over. */
export function requestOf({ method, path, headers: fields, body }: Odd): Request {
  const empty = method === 'GET' || method === 'HEAD';
  return new Request(COLLECT + path, {
    method,
    headers: fields,
    body: empty ? null : body,
  });
}

const STATED = new Set([200, 201, 204, 303, 400, 401, 403, 404, 405, 410, 413, 415, 422]);

/** Asserts that an answer is one of those that the contract states; gives its text. */
export async function assertStated(response: Response): Promise<string> {
  const { status } = response;
  assert.ok(STATED.has(status), `status ${status}`);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json') && text !== '') {
    const problem = JSON.parse(text) as { type: string; status: number };
    assert.ok(problem.type.slice(PROBLEM_TYPE.length) in PROBLEMS, problem.type);
    assert.equal(problem.status, status);
  } else assert.ok(status < 400 || type.startsWith('text/html') || text === '', text);
  return text;
}

/** The submissions in a store, in the order of their ids. */
export async function inOrder(
  kept: AsyncIterable<{ submission: Submission }>,
): Promise<Submission[]> {
  const all: Submission[] = [];
  for await (const { submission: one } of kept) all.push(one);
  return all.sort((one, other) => (one.id < other.id ? -1 : 1));
}
