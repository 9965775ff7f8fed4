/** The statements for many at once in a libSQL file, in SQLite's JSON. */
import { SELECT } from './store-sql.js';
import { BY_MADE_REFERENCE } from './submission-key.js';
import { COLUMNS, CONTACT_COLUMNS } from './submission-row.js';

const KEPT = [...COLUMNS, 'made_reference'];

const elements = (columns: readonly string[]) =>
  columns.map((_, index) => `value->>${index}`).join(', ');

/**
 * Keeps a JSON list of rows of `submissions`, each with the reference made from its id at its end;
 * it says the ids of those that it kept.
 */
export const KEEP_ALL = `INSERT INTO submissions (${KEPT.join(', ')})
  SELECT ${elements(KEPT)} FROM json_each($1) WHERE true
  ON CONFLICT (${BY_MADE_REFERENCE.columns.join(', ')}) DO NOTHING RETURNING id`;

/**
 * Keeps a JSON list of rows of `contacts`, with the same at their ends, each where its submission is
 * still to come in the same transaction. No other transaction writes meanwhile.
 */
export const KEEP_CONTACTS = `INSERT INTO contacts (${CONTACT_COLUMNS.join(', ')})
  SELECT ${elements(CONTACT_COLUMNS)} FROM json_each($1)
  WHERE NOT EXISTS (SELECT 1 FROM submissions
    WHERE made_reference = value->>${CONTACT_COLUMNS.length}
      AND id = value->>${CONTACT_COLUMNS.indexOf('id')})`;

/** Those with these keys, as a JSON list of lists. */
export const FIND_ALL = `${SELECT}
  WHERE (s.made_reference, s.id) IN (SELECT value->>0, value->>1 FROM json_each($1))`;
