/** Which content a submission has, so that "same id, same content" can be told from a reused id. */
import { canonicalJson, type Submission } from '../contract/index.js';
import { sha256 } from './sha256.js';

/** Each byte as two digits. */
const HEXADECIMAL = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * SHA-256, in hexadecimal, of what the person said: the id, the consultation, what it amends and
 * the canonical answers. The circumstances (edition, language, source, the visitor's clock,
 * the signals) are not content: a plain form leaves them out, they may differ when it is sent again,
 * and the signals are not kept.
 */
export async function digestOf(submission: Submission): Promise<string> {
  const { id, consultation, amends, answers } = submission;
  const bytes = await sha256(canonicalJson({ id, consultation, amends, answers }));
  let text = '';
  for (const byte of bytes) text += HEXADECIMAL[byte] ?? '';
  return text;
}
