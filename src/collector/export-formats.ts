/** How submissions leave the collector: lossless JSON Lines, or CSV for spreadsheets. */
import { type Consultation, prioritiesIn, type PriorityAnswer } from '../contract/index.js';
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
  const { priorities, comments, shuffle } = question;
  return csvRecord([
    ...BEFORE,
    ...CONTEXT,
    'mode',
    'priorities',
    ...priorities.map(({ id }) => `priority:${id}`),
    ...(shuffle ? ['shown'] : []),
    ...(comments ? priorities.map(({ id }) => `comment:${id}`) : []),
    'comment',
    ...ABOUT,
  ]);
}

/** What an answer says of one priority: its rank, its rating, its points, or 1 where it was chosen. */
function figure(answer: PriorityAnswer | undefined, id: string): string | number | undefined {
  if (!answer || !prioritiesIn(answer).includes(id)) return undefined;
  switch (answer.mode) {
    case 'choose':
      return 1;
    case 'rank':
      return answer.ranked.indexOf(id) + 1;
    case 'rate':
      return answer.ratings[id];
    case 'allocate':
      return answer.points[id];
  }
}

/**
 * One submission as a record. Each priority has a column for its {@link figure}. The column
 * `priorities` has all ids in the person's order, also such as were dropped since.
 */
function csvLine({ question }: Consultation, stored: StoredSubmission): string {
  const { submission, reference, receivedAt, late, held } = stored;
  const { priorities, priorityComments = {}, comment, about } = submission.answers;
  const ids = question.priorities.map(({ id }) => id);
  return csvRecord([
    ...[reference, receivedAt, late ? 'late' : undefined, held?.join(' ')],
    ...[submission.id, submission.sealedAt, submission.amends],
    ...CONTEXT.map((name) => submission[name]),
    priorities?.mode,
    prioritiesIn(priorities).join(' '),
    ...ids.map((id) => figure(priorities, id)),
    ...(question.shuffle ? [priorities?.shown?.join(' ')] : []),
    ...(question.comments ? ids.map((id) => priorityComments[id]) : []),
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
