/** How submissions leave the collector: lossless JSON Lines, or CSV for spreadsheets. */
import {
  type Answers,
  canonicalJson,
  type Consultation,
  localDateTime,
  prioritiesIn,
  type PriorityAnswer,
} from '../contract/index.js';
import { csvRecord } from './csv.js';
import { type DroppedAnswers, droppedAnswers } from './dropped-answers.js';
import { type Replacement, replacements } from './replacements.js';
import type { Amending, Store, StoredSubmission } from './store.js';

/** The formats, by what an export's address ends with. */
export type ExportFormat = 'csv' | 'jsonl';

/** What each format is called on the wire. */
export const EXPORT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

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

/** A submission, and whether a later one replaces it. */
interface Row extends StoredSubmission {
  replaced: Replacement | undefined;
}

/** A column: its name, and what it has of a row. */
type Column = readonly [name: string, cell: (row: Row) => string | number | undefined];

/** As JSON in the shape of `answers`, the same for the same answers; nothing where there are none. */
function asJson(dropped: DroppedAnswers): string | undefined {
  return Object.keys(dropped).length > 0 ? canonicalJson(dropped) : undefined;
}

/**
 * The columns. Each priority has one for its {@link figure}; `priorities` has all ids in the person's
 * order, also such as were dropped since, and `dropped` what else was answered of these.
 */
function columnsOf(consultation: Consultation): Column[] {
  const { priorities, comments, shuffle } = consultation.question;
  const droppedOf = droppedAnswers(consultation);
  const told = (name: 'edition' | 'language' | 'source' | 'id' | 'sealedAt' | 'amends'): Column => [
    name,
    ({ submission }) => submission[name],
  ];
  const about = (name: 'role' | 'name' | 'email'): Column => [
    name,
    ({ submission }) => submission.answers.about?.[name],
  ];
  const answered = (name: string, cell: (answers: Answers) => ReturnType<Column[1]>): Column => [
    name,
    ({ submission }) => cell(submission.answers),
  ];
  return [
    ['reference', ({ reference }) => reference],
    ['receivedAt', ({ receivedAt }) => receivedAt],
    ['late', ({ late }) => (late ? 'late' : undefined)],
    ['held', ({ held }) => held?.join(' ')],
    ['replaced', ({ replaced }) => replaced],
    ...[told('id'), told('sealedAt'), told('amends')],
    ...[told('edition'), told('language'), told('source')],
    answered('mode', (answers) => answers.priorities?.mode),
    answered('priorities', (answers) => prioritiesIn(answers.priorities).join(' ')),
    ...priorities.map(({ id }) =>
      answered(`priority:${id}`, (answers) => figure(answers.priorities, id)),
    ),
    ...(shuffle ? [answered('shown', (answers) => answers.priorities?.shown?.join(' '))] : []),
    ...(comments
      ? priorities.map(({ id }) =>
          answered(`comment:${id}`, ({ priorityComments = {} }) =>
            Object.hasOwn(priorityComments, id) ? priorityComments[id] : undefined,
          ),
        )
      : []),
    answered('dropped', (answers) => asJson(droppedOf(answers))),
    answered('comment', ({ comment }) => comment),
    ...[about('role'), about('name'), about('email')],
  ];
}

/**
 * What is not for the public: who wrote, and with what a comment can be withdrawn or its writer's
 * browser known again. A reference is made of the id, and `amends` has other comments' ids.
 */
const NOT_PUBLIC = new Set(['name', 'email', 'reference', 'id', 'amends', 'sealedAt']);

/**
 * The public's `receivedAt`: the city's own day. With the instant, which receipts show too, whoever
 * saw a neighbour send, or stood at the library's kiosk, would find the comment.
 */
function dayOf({ window: { timeZone } }: Consultation): Column {
  return [
    'receivedAt',
    ({ receivedAt }) =>
      new Date(localDateTime(Date.parse(receivedAt), timeZone)).toISOString().slice(0, 10),
  ];
}

/** The columns that are for the public, and of its instants the days. */
function publicColumns(consultation: Consultation): Column[] {
  return columnsOf(consultation)
    .filter(([name]) => !NOT_PUBLIC.has(name))
    .map((column) => (column[0] === 'receivedAt' ? dayOf(consultation) : column));
}

/** What an export is made of. */
type Source = Pick<Store, 'list' | 'amending'>;

/** Every submission as a record, and of each whether one of the others replaces it. */
async function* csv(
  consultation: Consultation,
  store: Source,
  isPublic: boolean,
): AsyncGenerator<string, void, undefined> {
  const columns = isPublic ? publicColumns(consultation) : columnsOf(consultation);
  yield csvRecord(columns.map(([name]) => name));
  const amending: Amending[] = [];
  for await (const one of store.amending(consultation.id)) amending.push(one);
  const replacing = new Set(amending.map(({ id }) => id));
  const replaced = replacements(amending);
  for await (const stored of store.list(consultation.id)) {
    const { id, amends } = stored.submission;
    // It came just now, and what it replaces is written already, unmarked: the next export has it.
    if (amends !== undefined && !replacing.has(id)) continue;
    const row = { ...stored, replaced: replaced.get(id) };
    if (!(isPublic && row.replaced === 'replaced'))
      yield csvRecord(columns.map(([, cell]) => cell(row)));
  }
}

async function* jsonLines(
  { id }: Consultation,
  store: Source,
): AsyncGenerator<string, void, undefined> {
  for await (const stored of store.list(id)) yield `${JSON.stringify(stored)}\n`;
}

/**
 * The export's text, a piece a submission. Every line of `jsonl` is a {@link StoredSubmission}.
 *
 * @param isPublic - with `csv`: leaves out what is not for the public, and what another one replaces
 *   that counts
 */
export function exported(
  consultation: Consultation,
  format: ExportFormat,
  store: Source,
  isPublic = false,
): AsyncGenerator<string, void, undefined> {
  return format === 'csv' ? csv(consultation, store, isPublic) : jsonLines(consultation, store);
}
