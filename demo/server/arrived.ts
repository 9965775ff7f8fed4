/** What the collector has received, for the page that shows it; never a name or an address. */
import type { Store } from '../../src/collector/index.js';
import { prioritiesIn, type ConsultationInput } from '../../src/contract/index.js';

/** Most submissions that the page shows. */
const SHOWN = 50;

/** Reads the database as it is now: the newest submissions, and how often each came first. */
export async function arrivedAnswer(
  store: Store,
  consultation: ConsultationInput,
): Promise<Response> {
  const { id, question } = consultation;
  const labels = new Map(question.priorities.map((priority) => [priority.id, priority.label]));
  const first = new Map(question.priorities.map((priority) => [priority.id, 0]));
  const rows: object[] = [];
  let count = 0;
  for await (const { submission, reference, receivedAt, late } of store.list(id)) {
    count += 1;
    const { priorities, comment = '', about } = submission.answers;
    const ranked = prioritiesIn(priorities);
    if (ranked[0] !== undefined) first.set(ranked[0], (first.get(ranked[0]) ?? 0) + 1);
    rows.push({
      receivedAt,
      reference,
      late,
      source: submission.source ?? '',
      language: submission.language,
      ranking: ranked.map((priority) => labels.get(priority) ?? priority),
      comment,
      role: about?.role ?? '',
    });
    if (rows.length > SHOWN) rows.shift();
  }
  return Response.json({
    count,
    first: [...first].map(([priority, times]) => ({ label: labels.get(priority), times })),
    rows: rows.reverse(),
  });
}
