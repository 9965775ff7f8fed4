/** Which content a submission has, so that "same id, same content" can be told from a reused id. */
import { canonicalJson, type Submission } from '../contract/index.js';
import { sha256 } from './sha256.js';

/**
 * SHA-256, in hexadecimal, of what the person said: the id, the consultation, what it amends and
 * the canonical answers. The circumstances (edition, language, source, the visitor's clock,
 * the signals) are not content: a plain form leaves them out, they may differ when it is sent again,
 * and the signals are not kept.
 */
export function digestOf(submission: Submission): Promise<string> {
  const { id, consultation, amends, answers } = submission;
  return sha256(canonicalJson({ id, consultation, amends, answers }));
}
