/** A store over SQL: what is the same on every database that speaks it. */
import {
  BURY,
  CHECK,
  DELETE_CONTACT,
  DELETE_CONTACTS,
  FIND,
  FIND_BY_REFERENCE,
  NEXT_PAGE,
  NEXT_TOMBSTONES,
  PAGE,
  WITHDRAW,
} from './store-sql.js';
import { isWithdrawn, type Kept, type Store } from './store.js';
import {
  type Cell,
  foundInRow,
  type Row,
  submissionOfRow,
  tombstoneOfRow,
} from './submission-row.js';

/** A statement and its cells, `$1` first. */
export type Statement = readonly [sql: string, cells: Cell[]];

/** What the store asks of a database. What resolves is committed, and durable. */
export interface SqlDatabase {
  /** Runs a statement by itself. */
  run: (sql: string, cells: Cell[]) => Promise<Row[]>;
  /** Runs statements in one transaction: all of them or none. */
  together: (statements: readonly Statement[]) => Promise<Row[][]>;
  /** Keeps a submission with its contact data; see {@link Store.keep}. */
  keep: Store['keep'];
  close(): Promise<void>;
}

/** What was found under an id that was taken. */
export function keptBefore(row: Row | undefined): Kept {
  if (!row) throw new Error('a submission went away while it was looked up');
  const found = foundInRow(row);
  return isWithdrawn(found)
    ? { created: false, withdrawn: found }
    : { created: false, kept: found };
}

/** The store over a database that has the tables. */
export function sqlStore(database: SqlDatabase): Store {
  const { run, together } = database;
  const findByReference: Store['findByReference'] = async (consultation, reference) => {
    const [row] = await run(FIND_BY_REFERENCE, [consultation, reference]);
    return row && foundInRow(row);
  };
  return {
    keep: database.keep,
    findByReference,
    async find(id) {
      const [row] = await run(FIND, [id]);
      return row && foundInRow(row);
    },
    async *list(consultation) {
      // Each page is a read of its own: a slow download never holds the write-ahead log back.
      let [receivedAt, id] = ['', ''];
      for (;;) {
        const page = (await run(NEXT_PAGE, [consultation, receivedAt, id])).map(submissionOfRow);
        yield* page;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        [receivedAt, id] = [last.receivedAt, last.submission.id];
      }
    },
    async *tombstones(consultation) {
      let id = '';
      for (;;) {
        const page = (await run(NEXT_TOMBSTONES, [consultation, id])).map(tombstoneOfRow);
        yield* page;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        ({ id } = last);
      }
    },
    async withdraw(consultation, reference, at) {
      const found = await findByReference(consultation, reference);
      if (!found || isWithdrawn(found)) return false;
      const { id } = found.submission;
      const [emptied = []] = await together([
        [WITHDRAW, [at, id]],
        [DELETE_CONTACT, [id]],
      ]);
      return emptied.length > 0;
    },
    async bury({ id, consultation, reference, withdrawnAt }) {
      await together([
        [BURY, [id, consultation, reference, withdrawnAt]],
        [DELETE_CONTACT, [id]],
      ]);
    },
    async deleteContacts(consultation, receivedBefore) {
      let count = 0;
      for (;;) {
        const deleted = await run(DELETE_CONTACTS, [consultation, receivedBefore]);
        count += deleted.length;
        // Piece by piece: comments that come in meanwhile do not wait for all of them.
        if (deleted.length < PAGE) return count;
      }
    },
    async check() {
      await run(CHECK, [new Date().toISOString()]);
    },
    close: () => database.close(),
  };
}
