/**
 * A submission as a row. Names and e-mail addresses have a column of their own, so that they can
 * be deleted earlier than the rest.
 */
import type { Answers, Submission } from '../contract/index.js';
import type { StoredSubmission } from './store.js';

/** The tables, in SQL that SQLite and PostgreSQL both take. No sequences: ids are random. */
export const TABLES = [
  `CREATE TABLE IF NOT EXISTS submissions (
    id text PRIMARY KEY,
    consultation text NOT NULL,
    version integer NOT NULL,
    edition text NOT NULL,
    language text NOT NULL,
    source text,
    amends text,
    sealed_at text NOT NULL,
    received_at text NOT NULL,
    reference text NOT NULL,
    late integer NOT NULL,
    digest text NOT NULL,
    answers text NOT NULL,
    contact text
  )`,
  `CREATE INDEX IF NOT EXISTS submissions_by_arrival
    ON submissions (consultation, received_at, id)`,
  `CREATE INDEX IF NOT EXISTS submissions_by_reference
    ON submissions (consultation, reference)`,
  `CREATE TABLE IF NOT EXISTS health (id text PRIMARY KEY, checked_at text NOT NULL)`,
] as const;

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
  'digest',
  'answers',
  'contact',
] as const;

/** What a column can hold. */
export type Cell = string | number | null;

function apart(answers: Answers): { answers: Answers; contact: Answers['about'] } {
  const { about, ...rest } = answers;
  const { role, ...contact } = about ?? {};
  return {
    answers: role === undefined ? rest : { ...rest, about: { role } },
    contact: Object.keys(contact).length > 0 ? contact : undefined,
  };
}

/** The row's cells, in the order of {@link COLUMNS}. */
export function rowOf(stored: StoredSubmission): Cell[] {
  const { submission } = stored;
  const { answers, contact } = apart(submission.answers);
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
    stored.digest,
    JSON.stringify(answers),
    contact ? JSON.stringify(contact) : null,
  ];
}

/** The submission that a row holds. */
export function submissionOfRow(
  row: Readonly<Record<(typeof COLUMNS)[number], unknown>>,
): StoredSubmission {
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
    digest: row.digest as string,
  };
}
