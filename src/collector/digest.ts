/** Which content a submission has, so that "same id, same content" can be told from a reused id. */
import { canonicalJson, type Submission } from '../contract/index.js';
import { sha256 } from './sha256.js';
import type { StoredSubmission } from './store.js';
import { withoutContact } from './submission-row.js';

function hashOf({ id, consultation, amends, answers }: Submission): Promise<string> {
  return sha256(canonicalJson({ id, consultation, amends, answers }));
}

/**
 * SHA-256, in hexadecimal, of what the person said: the id, the consultation, what it amends and
 * the canonical answers. Where a name or an e-mail address is among them, a space and the same of
 * what is left once these are deleted: so the rest can still be compared then.
 *
 * The circumstances (edition, language, source, the visitor's clock, the signals) are not content: a
 * plain form leaves them out, they may differ when it is sent again, and the signals are not kept.
 */
export async function digestOf(submission: Submission): Promise<string> {
  const rest = withoutContact(submission);
  const whole = await hashOf(submission);
  return rest === submission ? whole : `${whole} ${await hashOf(rest)}`;
}

type Digested = Pick<StoredSubmission, 'submission' | 'digest'>;

/** The hash without contact data; `undefined` where none came. */
function hashWithoutContact(digest: string): string | undefined {
  return digest.split(' ')[1];
}

/** Whether it came with a name or an e-mail address, and has neither any more. */
export function lostContact({ submission, digest }: Digested): boolean {
  return hashWithoutContact(digest) !== undefined && withoutContact(submission) === submission;
}

/** Whether it is what came, or what is left of that since its contact data was deleted. */
export async function isAsReceived(stored: Digested): Promise<boolean> {
  const digest = await digestOf(stored.submission);
  return (
    digest === stored.digest ||
    (lostContact(stored) && digest === hashWithoutContact(stored.digest))
  );
}
