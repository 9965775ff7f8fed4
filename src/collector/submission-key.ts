/**
 * How a database tells one submission from another. PostgreSQL does it by the id, and has a second
 * index for references. A libSQL file has one index for both, which begins with the reference that
 * is made from the id: see docs/decisions/0020-one-index-for-id-and-reference.md.
 */
import { referenceOf } from './reference.js';
import { SELECT } from './store-sql.js';
import type { Cell } from './submission-row.js';

/** The key of a submission, and how it is found by what a person quotes. */
export interface SubmissionKey {
  /** The columns of its unique index. */
  columns: readonly string[];
  /** Their cells, for an id. */
  cellsOf: (id: string) => Promise<Cell[]>;
  /**
   * Finds all of a consultation, `$1`, with a reference, `$2`, which is one: see
   * docs/decisions/0007-references-from-ids.md. Not the first of them in SQL: asked for an order,
   * SQLite reads everything by arrival until the reference comes.
   */
  findByReference: string;
}

/** By the id. */
export const BY_ID: SubmissionKey = {
  columns: ['id'],
  cellsOf: (id) => Promise.resolve([id]),
  findByReference: `${SELECT} WHERE s.consultation = $1 AND s.reference = $2`,
};

/**
 * By the reference that is made from the id, and the id. Who was told another reference, as all were
 * before layout 3, is found by an index of these few. With a `+` a column is compared, and no index
 * of it is looked for.
 */
export const BY_MADE_REFERENCE: SubmissionKey = {
  columns: ['made_reference', 'id'],
  cellsOf: async (id) => [await referenceOf(id), id],
  findByReference: `${SELECT}
    WHERE +s.consultation = $1 AND s.made_reference = $2 AND s.reference = $2
    UNION ALL ${SELECT}
    WHERE s.consultation = $1 AND s.reference = $2 AND s.reference <> s.made_reference`,
};
