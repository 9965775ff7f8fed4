/** Many residents at once. */
import type { Receipt, Submission } from '../../src/contract/index.js';
import { PLAN } from './support-collector.js';

/** Runs `work` for each value, at most `width` at once. */
export async function withAtOnce<T>(
  width: number,
  values: readonly T[],
  work: (value: T) => Promise<void>,
): Promise<void> {
  const queue = values.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const value of queue) await work(value);
    }),
  );
}

/** Posts a submission to a collector on a port. Rejects where no whole answer comes. */
export async function postTo(
  url: string,
  submission: Submission,
): Promise<{ status: number; receipt: Receipt }> {
  const response = await fetch(`${url}${PLAN}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(submission),
  });
  return { status: response.status, receipt: (await response.json()) as Receipt };
}
