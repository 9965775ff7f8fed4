/** The whole check: one format after the other, until one is confirmed. */
import type { Format } from '../../delivery/send.js';
import { isWorthAnotherFormat, probe, type Subject } from './probe.js';
import { judge, type Verdict } from './verdict.js';

/**
 * Tries the formats in their order.
 *
 * @param source - where the endpoint publishes its consultation, when it does
 */
export async function* examine(
  subject: Subject,
  formats: readonly Format[],
  source?: string,
): AsyncGenerator<Verdict, void, undefined> {
  for (const format of formats) {
    const findings = await probe(subject, format);
    const verdict = judge(findings, source);
    yield verdict;
    if (verdict.class !== 'C' || !isWorthAnotherFormat(findings)) return;
  }
}
