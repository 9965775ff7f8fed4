/**
 * The statements, the same text for SQLite and for PostgreSQL. In SQLite `$1` is a name, and names
 * are numbered as they first appear: so they first appear in their order.
 */
import { COLUMNS, CONTACT_COLUMNS } from './submission-row.js';

/** How many submissions are read from the database at a time. */
export const PAGE = 500;

/** Cells of a withdrawn submission's row that are not in its tombstone. */
const EMPTIED = {
  version: '0',
  edition: `''`,
  language: `''`,
  source: 'NULL',
  amends: 'NULL',
  sealed_at: `''`,
  received_at: `''`,
  late: '0',
  held: 'NULL',
  digest: `''`,
  answers: `''`,
};
const emptied = Object.entries(EMPTIED)
  .map(([column, value]) => `${column} = ${value}`)
  .join(', ');

const places = COLUMNS.map((_, index) => `$${index + 1}`).join(', ');
const elements = (columns: readonly string[]) =>
  columns.map((_, index) => `value->>${index}`).join(', ');

/** Keeps a row of `submissions`; one statement decides who was first. */
export const KEEP = `INSERT INTO submissions (${COLUMNS.join(', ')}) VALUES (${places})
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/** The same for a JSON list of rows; it says the ids of those that it kept. SQLite's JSON. */
export const KEEP_ALL = `INSERT INTO submissions (${COLUMNS.join(', ')})
  SELECT ${elements(COLUMNS)} FROM json_each($1) WHERE true
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/**
 * Keeps a JSON list of rows of `contacts`, each where its submission is still to come in the same
 * transaction. Only where no other transaction writes meanwhile, as in SQLite.
 */
export const KEEP_CONTACTS = `INSERT INTO contacts (${CONTACT_COLUMNS.join(', ')})
  SELECT ${elements(CONTACT_COLUMNS)} FROM json_each($1)
  WHERE NOT EXISTS (SELECT 1 FROM submissions WHERE id = value->>${CONTACT_COLUMNS.indexOf('id')})`;

const SELECT = `SELECT ${COLUMNS.map((column) => `s.${column}`).join(', ')}, s.withdrawn_at, c.contact
  FROM submissions s LEFT JOIN contacts c
  ON c.consultation = s.consultation AND c.received_at = s.received_at AND c.id = s.id`;

/** A submission by its id, or its tombstone. */
export const FIND = `${SELECT} WHERE s.id = $1`;

/** Those with these ids, as a JSON list. SQLite's JSON. */
export const FIND_ALL = `${SELECT} WHERE s.id IN (SELECT value FROM json_each($1))`;

/** The same in PostgreSQL, where a cell can be a list. */
export const FIND_MANY = `${SELECT} WHERE s.id = ANY($1::text[])`;

/**
 * All with a reference, which is one: see docs/decisions/0007-references-from-ids.md. Not the first
 * of them in SQL: asked for an order, SQLite reads everything by arrival until the reference comes.
 */
export const FIND_BY_REFERENCE = `${SELECT} WHERE s.consultation = $1 AND s.reference = $2`;

/** The next {@link PAGE} submissions after one, by arrival and id. */
export const NEXT_PAGE = `${SELECT}
  WHERE s.consultation = $1 AND (s.received_at, s.id) > ($2, $3) AND s.withdrawn_at IS NULL
  ORDER BY s.received_at, s.id LIMIT ${PAGE}`;

/** The next {@link PAGE} tombstones after one, by id. Their rows have no arrival. */
export const NEXT_TOMBSTONES = `SELECT id, consultation, reference, withdrawn_at FROM submissions
  WHERE consultation = $1 AND received_at = '' AND id > $2 AND withdrawn_at IS NOT NULL
  ORDER BY id LIMIT ${PAGE}`;

/** Empties a submission's row. Run again with the same instant it says the same. */
export const WITHDRAW = `UPDATE submissions SET withdrawn_at = $1, ${emptied}
  WHERE id = $2 AND (withdrawn_at IS NULL OR withdrawn_at = $1) RETURNING id`;

/** Puts a tombstone where there is nothing. */
export const BURY = `INSERT INTO submissions
  (id, consultation, reference, withdrawn_at, ${Object.keys(EMPTIED).join(', ')})
  VALUES ($1, $2, $3, $4, ${Object.values(EMPTIED).join(', ')})
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Deletes the contact data of one submission. */
export const DELETE_CONTACT = `DELETE FROM contacts
  WHERE consultation = $1 AND received_at = $2 AND id = $3`;

/** Deletes the contact data of up to {@link PAGE} submissions that came before an instant. */
export const DELETE_CONTACTS = `DELETE FROM contacts
  WHERE (consultation, received_at, id) IN (SELECT consultation, received_at, id FROM contacts
    WHERE consultation = $1 AND received_at < $2 ORDER BY received_at, id LIMIT ${PAGE})
  RETURNING id`;

/** A write that means nothing. */
export const CHECK = `INSERT INTO health (id, checked_at) VALUES ('collector', $1)
  ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at`;
