/** Everything that is kept, as lines of JSON from one database into another. */
import * as z from 'zod/mini';
import { isAmends, isSubmissionId } from '../contract/index.js';
import { isAsReceived } from './digest.js';
import { isWithdrawn, type Found, type Store } from './store.js';

/** What became of lines that were brought in. */
export interface Transferred {
  /** Submissions that were not there before. */
  created: number;
  /** Submissions that were there, the very same. */
  before: number;
  /** Tombstones, and submissions that the database knows to be withdrawn. */
  withdrawn: number;
}

/** A consultation's submissions, then its tombstones: what is withdrawn meanwhile stays so. */
export async function* everything(
  store: Store,
  consultation: string,
): AsyncGenerator<Found, void, undefined> {
  yield* store.list(consultation);
  yield* store.tombstones(consultation);
}

const text = z.string();
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/));
const id = z.string().check(z.refine(isSubmissionId));
const ids = z.string().check(z.refine(isAmends));

/** The shape of a line. What the answers may be, the collector that took them has judged. */
const lineSchema = z.union([
  z.strictObject({ id, consultation: text, reference: text, withdrawnAt: instant }),
  z.strictObject({
    submission: z.strictObject({
      version: z.literal(1),
      id,
      consultation: text,
      edition: text,
      language: text,
      source: z.optional(text),
      sealedAt: instant,
      amends: z.optional(ids),
      answers: z.record(text, z.unknown()),
    }),
    receivedAt: instant,
    reference: text,
    late: z.boolean(),
    held: z.optional(z.array(text)),
    digest: text,
  }),
]);

/** No database holds these, and no collector has kept them. */
const UNTEXT = /\0|\p{Surrogate}/u;

function parsed(line: string): unknown {
  const wrong: string[] = [];
  let value: unknown;
  try {
    value = JSON.parse(line, (_, part: unknown) => {
      if (typeof part === 'string' && UNTEXT.test(part)) wrong.push(part);
      return part;
    });
  } catch {
    // The engine's own message would quote what somebody wrote.
    throw new SyntaxError('expected JSON');
  }
  if (wrong.length > 0) throw new SyntaxError('expected text, found U+0000 or half a character');
  return value;
}

/**
 * What a line of an export says.
 *
 * @throws SyntaxError where it is none, or its content is not what its digest was made of
 */
export async function readLine(line: string): Promise<Found> {
  const value = parsed(line);
  const read = lineSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    throw new SyntaxError(`expected a line of an export in JSON Lines${at}`);
  }
  const found: Found = read.data;
  if (isWithdrawn(found)) return found;
  if (!(await isAsReceived(found)))
    throw new SyntaxError(`${found.reference} is not what was received`);
  return found;
}

/** Another submission has this one's id. */
export class IdReused extends Error {
  override name = 'IdReused';
}

/**
 * Brings one in, with everything that was said about it. Doing it again changes nothing.
 *
 * @throws {@link IdReused}, or the store's own error
 */
export async function bringIn(store: Store, found: Found): Promise<keyof Transferred> {
  if (isWithdrawn(found)) {
    await store.bury(found);
    return 'withdrawn';
  }
  const outcome = await store.keep(found);
  if (outcome.withdrawn) return 'withdrawn';
  if (outcome.kept.digest !== found.digest)
    throw new IdReused(`another submission has the id of ${found.reference}`);
  return outcome.created ? 'created' : 'before';
}
