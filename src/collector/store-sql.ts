/**
 * The statements, the same text for SQLite and for PostgreSQL. In SQLite `$1` is a name, and names
 * are numbered as they first appear: so they first appear in their order.
 */
import { COLUMNS } from './submission-row.js';

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

/** Keeps a row of `submissions`; one statement decides who was first. */
export const KEEP = `INSERT INTO submissions (${COLUMNS.join(', ')}) VALUES (${places})
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Reads submissions, with their contact data. */
export const SELECT = `SELECT ${COLUMNS.map((column) => `s.${column}`).join(', ')}, s.withdrawn_at, c.contact
  FROM submissions s LEFT JOIN contacts c
  ON c.consultation = s.consultation AND c.received_at = s.received_at AND c.id = s.id`;

/** The next {@link PAGE} submissions after one, by arrival and id. */
export const NEXT_PAGE = `${SELECT}
  WHERE s.consultation = $1 AND (s.received_at, s.id) > ($2, $3) AND s.withdrawn_at IS NULL
  ORDER BY s.received_at, s.id LIMIT ${PAGE}`;

/** How many submissions are looked through at a time for what they replace: they are read by far less. */
export const LEAN_PAGE = 5000;

/** The next {@link LEAN_PAGE} submissions after one, by arrival and id: what they replace, if anything. */
export const NEXT_LEAN_PAGE = `SELECT received_at, id, amends, late,
    CASE WHEN held IS NULL THEN 0 ELSE 1 END AS held FROM submissions
  WHERE consultation = $1 AND (received_at, id) > ($2, $3) AND withdrawn_at IS NULL
  ORDER BY received_at, id LIMIT ${LEAN_PAGE}`;

/** The next {@link PAGE} tombstones after one, by id. Their rows have no arrival. */
export const NEXT_TOMBSTONES = `SELECT id, consultation, reference, withdrawn_at FROM submissions
  WHERE consultation = $1 AND received_at = '' AND id > $2 AND withdrawn_at IS NOT NULL
  ORDER BY id LIMIT ${PAGE}`;

/** The statements about one submission. */
export interface OneSubmission {
  /** It, or its tombstone. The cells of its key. */
  find: string;
  /** Empties its row: an instant, then the cells of its key. Run again with the same it says the same. */
  withdraw: string;
  /** Puts a tombstone where there is nothing: consultation, reference, an instant, then the key. */
  bury: string;
}

/** The same where a database tells submissions apart by these columns. */
export function aboutOne(key: readonly string[]): OneSubmission {
  const equal = (table: string, from: number) =>
    key.map((column, index) => `${table}${column} = $${from + index}`).join(' AND ');
  return {
    find: `${SELECT} WHERE ${equal('s.', 1)}`,
    withdraw: `UPDATE submissions SET withdrawn_at = $1, ${emptied}
      WHERE ${equal('', 2)} AND (withdrawn_at IS NULL OR withdrawn_at = $1) RETURNING id`,
    bury: `INSERT INTO submissions
      (consultation, reference, withdrawn_at, ${key.join(', ')}, ${Object.keys(EMPTIED).join(', ')})
      VALUES ($1, $2, $3, ${key.map((_, index) => `$${4 + index}`).join(', ')},
        ${Object.values(EMPTIED).join(', ')})
      ON CONFLICT (${key.join(', ')}) DO NOTHING RETURNING id`,
  };
}

/** Deletes the contact data of one submission. */
export const DELETE_CONTACT = `DELETE FROM contacts
  WHERE consultation = $1 AND received_at = $2 AND id = $3`;

/** Deletes the contact data of up to {@link PAGE} submissions that came before an instant. */
export const DELETE_CONTACTS = `DELETE FROM contacts
  WHERE (consultation, received_at, id) IN (SELECT consultation, received_at, id FROM contacts
    WHERE consultation = $1 AND received_at < $2 ORDER BY received_at, id LIMIT ${PAGE})
  RETURNING id`;

/** Whether there is contact data of submissions that came before an instant. */
export const HAS_CONTACTS = `SELECT id FROM contacts
  WHERE consultation = $1 AND received_at < $2 LIMIT 1`;

/** The next consultation after one that has contact data: a step in an index, however much it has. */
export const NEXT_WITH_CONTACTS = `SELECT consultation FROM contacts
  WHERE consultation > $1 ORDER BY consultation LIMIT 1`;

/** A write that means nothing. */
export const CHECK = `INSERT INTO health (id, checked_at) VALUES ('collector', $1)
  ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at`;
