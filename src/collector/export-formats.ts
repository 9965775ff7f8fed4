/** How submissions leave the collector: lossless JSON Lines, or CSV for spreadsheets. */
import {
  amendedBy,
  type Consultation,
  prioritiesIn,
  type PriorityAnswer,
} from '../contract/index.js';
import { csvRecord } from './csv.js';
import type { Store, StoredSubmission } from './store.js';

/** The formats, by what an export's address ends with. */
export type ExportFormat = 'csv' | 'jsonl';

/** What each format is called on the wire. */
export const EXPORT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

const CONTEXT = ['edition', 'language', 'source'] as const;
const ABOUT = ['role', 'name', 'email'] as const;

function csvHeader({ question }: Consultation): string {
  const { priorities, comments, shuffle } = question;
  return csvRecord([
    ...['reference', 'receivedAt', 'late', 'held', 'replaced', 'id', 'sealedAt', 'amends'],
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
function csvLine(
  { question }: Consultation,
  stored: StoredSubmission,
  isReplaced: boolean,
): string {
  const { submission, reference, receivedAt, late, held } = stored;
  const { priorities, priorityComments = {}, comment, about } = submission.answers;
  const ids = question.priorities.map(({ id }) => id);
  return csvRecord([
    ...[reference, receivedAt],
    ...[late ? 'late' : undefined, held?.join(' '), isReplaced ? 'replaced' : undefined],
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

/** What an export is made of. */
type Source = Pick<Store, 'list' | 'amending'>;

/** Every submission as a record, and of each whether one of the others replaces it. */
async function* csv(
  consultation: Consultation,
  store: Source,
): AsyncGenerator<string, void, undefined> {
  yield csvHeader(consultation);
  const replacing = new Set<string>();
  const replaced = new Set<string>();
  for await (const amending of store.amending(consultation.id)) {
    replacing.add(amending.id);
    for (const id of amendedBy(amending)) if (id !== amending.id) replaced.add(id);
  }
  for await (const stored of store.list(consultation.id)) {
    const { id, amends } = stored.submission;
    // It came just now, and what it replaces is written already, unmarked: the next export has it.
    if (amends !== undefined && !replacing.has(id)) continue;
    yield csvLine(consultation, stored, replaced.has(id));
  }
}

async function* jsonLines(
  { id }: Consultation,
  store: Source,
): AsyncGenerator<string, void, undefined> {
  for await (const stored of store.list(id)) yield `${JSON.stringify(stored)}\n`;
}

/** The export's text, a piece a submission. Every line of `jsonl` is a {@link StoredSubmission}. */
export function exported(
  consultation: Consultation,
  format: ExportFormat,
  store: Source,
): AsyncGenerator<string, void, undefined> {
  return (format === 'csv' ? csv : jsonLines)(consultation, store);
}
