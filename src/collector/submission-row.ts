/**
 * A submission as rows. Names and e-mail addresses are a row of their own, in another table, so
 * that they can be deleted earlier than the rest.
 */
import type { Answers, Submission } from '../contract/index.js';
import type { Amending, Found, StoredSubmission, Tombstone } from './store.js';

/** The columns of `submissions`, in the order of {@link rowOf}. */
export const COLUMNS = [
  'id',
  'consultation',
  'version',
  'edition',
  'language',
  'source',
  'amends',
  'sealed_at',
  'received_at',
  'reference',
  'late',
  'held',
  'digest',
  'answers',
] as const;

/** The columns of `contacts`, in the order of {@link contactRowOf}. */
export const CONTACT_COLUMNS = ['consultation', 'received_at', 'id', 'contact'] as const;

/** What a column can hold. */
export type Cell = string | number | null;

/** A row as a database gives it: its columns by name. */
export type Row = Readonly<Record<string, unknown>>;

function apart(answers: Answers): { answers: Answers; contact: Answers['about'] } {
  const { about, ...rest } = answers;
  const { role, ...contact } = about ?? {};
  return {
    answers: role === undefined ? rest : { ...rest, about: { role } },
    contact: Object.keys(contact).length > 0 ? contact : undefined,
  };
}

/** The same without the person's name and e-mail address; itself where there are none. */
export function withoutContact(submission: Submission): Submission {
  const { answers, contact } = apart(submission.answers);
  return contact ? { ...submission, answers } : submission;
}

/** The row's cells, in the order of {@link COLUMNS}. */
export function rowOf(stored: StoredSubmission): Cell[] {
  const { submission } = stored;
  return [
    submission.id,
    submission.consultation,
    submission.version,
    submission.edition,
    submission.language,
    submission.source ?? null,
    submission.amends ?? null,
    submission.sealedAt,
    stored.receivedAt,
    stored.reference,
    stored.late ? 1 : 0,
    stored.held ? JSON.stringify(stored.held) : null,
    stored.digest,
    JSON.stringify(apart(submission.answers).answers),
  ];
}

/** The cells of its contact data, in the order of {@link CONTACT_COLUMNS}, where it has any. */
export function contactRowOf({ submission, receivedAt }: StoredSubmission): Cell[] | undefined {
  const { contact } = apart(submission.answers);
  return contact && [submission.consultation, receivedAt, submission.id, JSON.stringify(contact)];
}

/** The tombstone that a row of a withdrawn submission is. */
export function tombstoneOfRow(row: Row): Tombstone {
  return {
    id: row.id as string,
    consultation: row.consultation as string,
    reference: row.reference as string,
    withdrawnAt: row.withdrawn_at as string,
  };
}

/** What a row of a submission that replaces others says of it. */
export function amendingOfRow(row: Row): Amending {
  return {
    id: row.id as string,
    amends: row.amends as string,
    late: row.late === 1,
    held: row.held === 1,
  };
}

/** The submission that a row holds, with its contact data from the column `contact`. */
export function submissionOfRow(row: Row): StoredSubmission {
  const answers = JSON.parse(row.answers as string) as Answers;
  const contact = row.contact === null ? {} : (JSON.parse(row.contact as string) as object);
  const about = { ...contact, ...answers.about };
  const submission = {
    version: row.version,
    id: row.id,
    consultation: row.consultation,
    edition: row.edition,
    language: row.language,
    ...(row.source !== null && { source: row.source }),
    sealedAt: row.sealed_at,
    ...(row.amends !== null && { amends: row.amends }),
    answers: Object.keys(about).length > 0 ? { ...answers, about } : answers,
  } as Submission;
  return {
    submission,
    receivedAt: row.received_at as string,
    reference: row.reference as string,
    late: row.late === 1,
    ...(row.held !== null && { held: JSON.parse(row.held as string) as string[] }),
    digest: row.digest as string,
  };
}

/** What a row says was found. */
export function foundInRow(row: Row): Found {
  return row.withdrawn_at === null ? submissionOfRow(row) : tombstoneOfRow(row);
}
