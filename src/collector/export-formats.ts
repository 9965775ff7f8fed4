/** How submissions leave the collector: lossless JSON Lines, or CSV for spreadsheets. */
import { type Consultation, prioritiesIn } from '../contract/index.js';
import { csvRecord } from './csv.js';
import type { StoredSubmission } from './store.js';

/** The formats, by what an export's address ends with. */
export type ExportFormat = 'csv' | 'jsonl';

/** What each format is called on the wire. */
export const EXPORT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

const BEFORE = ['reference', 'receivedAt', 'late', 'held', 'id', 'sealedAt', 'amends'] as const;
const CONTEXT = ['edition', 'language', 'source'] as const;
const ABOUT = ['role', 'name', 'email'] as const;

function csvHeader({ question }: Consultation): string {
  const priorities = question.priorities.map(({ id }) => `priority:${id}`);
  return csvRecord([
    ...BEFORE,
    ...CONTEXT,
    'mode',
    'priorities',
    ...priorities,
    'comment',
    ...ABOUT,
  ]);
}

/**
 * One submission as a record. Each priority has a column: its rank, or 1 where it was chosen. The
 * column `priorities` has all ids in the person's order, also such as were dropped since.
 */
function csvLine({ question }: Consultation, stored: StoredSubmission): string {
  const { submission, reference, receivedAt, late, held } = stored;
  const { priorities, comment, about } = submission.answers;
  const given = prioritiesIn(priorities);
  const figures = question.priorities.map(({ id }) => {
    const index = given.indexOf(id);
    if (index < 0) return undefined;
    return priorities?.mode === 'rank' ? index + 1 : 1;
  });
  return csvRecord([
    ...[reference, receivedAt, late ? 'late' : undefined, held?.join(' ')],
    ...[submission.id, submission.sealedAt, submission.amends],
    ...CONTEXT.map((name) => submission[name]),
    priorities?.mode,
    given.join(' '),
    ...figures,
    comment,
    ...ABOUT.map((name) => about?.[name]),
  ]);
}

/** The export's text, a piece a submission. Every line of `jsonl` is a {@link StoredSubmission}. */
export async function* exported(
  consultation: Consultation,
  format: ExportFormat,
  submissions: AsyncIterable<StoredSubmission>,
): AsyncGenerator<string, void, undefined> {
  if (format === 'csv') yield csvHeader(consultation);
  for await (const stored of submissions)
    yield format === 'csv' ? csvLine(consultation, stored) : `${JSON.stringify(stored)}\n`;
}
