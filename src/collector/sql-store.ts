/** A store over SQL: what is the same on every database that speaks it. */
import {
  aboutOne,
  CHECK,
  DELETE_CONTACT,
  DELETE_CONTACTS,
  HAS_CONTACTS,
  LEAN_PAGE,
  NEXT_LEAN_PAGE,
  NEXT_PAGE,
  NEXT_TOMBSTONES,
  NEXT_WITH_CONTACTS,
  PAGE,
} from './store-sql.js';
import { isWithdrawn, type Kept, type Store, type StoredSubmission } from './store.js';
import type { SubmissionKey } from './submission-key.js';
import {
  amendingOfRow,
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
  /** Runs a statement that changes nothing. */
  read: (sql: string, cells: Cell[]) => Promise<Row[]>;
  /** Runs statements in one transaction: all of them or none. */
  write: (statements: readonly Statement[]) => Promise<Row[][]>;
  /** How its tables tell submissions apart. */
  key: SubmissionKey;
  /** Keeps a submission with its contact data; see {@link Store.keep}. */
  keep: Store['keep'];
  /**
   * What was deleted goes from wherever the database has written it beside its tables, now or as soon
   * as nobody reads there; resolves to whether it is gone. Never rejects: deleted it is. Default: the
   * database's own way of doing so.
   */
  forget?: () => Promise<boolean>;
  close(): Promise<void>;
}

function keptBefore(row: Row | undefined): Kept {
  if (!row) throw new Error('a submission went away while it was looked up');
  const found = foundInRow(row);
  return isWithdrawn(found)
    ? { created: false, withdrawn: found }
    : { created: false, kept: found };
}

/**
 * What became of each of a group, by the ids that a statement has created. Of two with one id the
 * first was created; the other one, and whatever was there before, is looked up: all of them at once,
 * by one statement, because planning it costs a database more than finding a row.
 */
export async function keptOf(
  group: readonly StoredSubmission[],
  rows: readonly Row[],
  findAll: (ids: string[]) => Promise<Row[]>,
): Promise<Kept[]> {
  const created = new Set(rows.map(({ id }) => id));
  const isNew = group.map(({ submission }) => created.delete(submission.id));
  const known = group.filter((_, index) => !isNew[index]).map(({ submission }) => submission.id);
  const found = known.length > 0 ? await findAll([...new Set(known)]) : [];
  const byId = new Map(found.map((row) => [row.id, row]));
  return group.map((stored, index) =>
    isNew[index] ? { created: true, kept: stored } : keptBefore(byId.get(stored.submission.id)),
  );
}

/** The first to come of those that share a reference. */
function earliest(rows: readonly Row[]): Row | undefined {
  const arrival = (row: Row): string => `${row.received_at as string} ${row.id as string}`;
  return rows.toSorted((one, other) => (arrival(one) < arrival(other) ? -1 : 1))[0];
}

/** The columns by which submissions stand in the order of their arrival. */
const ARRIVAL = ['received_at', 'id'];

/** The store over a database that has the tables. */
export function sqlStore(database: SqlDatabase): Store {
  const { read, write, key, forget = () => Promise.resolve(true) } = database;
  const one = aboutOne(key.columns);
  const findByReference: Store['findByReference'] = async (consultation, reference) => {
    const row = earliest(await read(key.findByReference, [consultation, reference]));
    return row && foundInRow(row);
  };
  const find: Store['find'] = async (id) => {
    const [row] = await read(one.find, await key.cellsOf(id));
    return row && foundInRow(row);
  };
  const withdrawKept = async ({ submission, receivedAt }: StoredSubmission, at: string) => {
    const { consultation, id } = submission;
    const [emptied = []] = await write([
      [one.withdraw, [at, ...(await key.cellsOf(id))]],
      [DELETE_CONTACT, [consultation, receivedAt, id]],
    ]);
    await forget();
    return emptied.length > 0;
  };
  /**
   * The rows of a consultation in the order of these columns. Each page is a read of its own: a slow
   * download never holds the write-ahead log back.
   */
  async function* paged(next: string, size: number, consultation: string, order: string[]) {
    let after: Cell[] = order.map(() => '');
    for (;;) {
      const page = await read(next, [consultation, ...after]);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < size) return;
      after = order.map((column) => last[column] as string);
    }
  }
  return {
    keep: database.keep,
    find,
    findByReference,
    async *list(consultation) {
      for await (const row of paged(NEXT_PAGE, PAGE, consultation, ARRIVAL))
        yield submissionOfRow(row);
    },
    async *amending(consultation) {
      for await (const row of paged(NEXT_LEAN_PAGE, LEAN_PAGE, consultation, ARRIVAL))
        if (row.amends !== null) yield amendingOfRow(row);
    },
    async *tombstones(consultation) {
      for await (const row of paged(NEXT_TOMBSTONES, PAGE, consultation, ['id']))
        yield tombstoneOfRow(row);
    },
    async withdraw(consultation, reference, at) {
      const found = await findByReference(consultation, reference);
      if (!found || isWithdrawn(found)) return false;
      return withdrawKept(found, at);
    },
    async bury({ id, consultation, reference, withdrawnAt }) {
      for (;;) {
        const found = await find(id);
        if (found && isWithdrawn(found)) return;
        if (found) await withdrawKept(found, withdrawnAt);
        // A submission with this id may come in right now: then it is found, and withdrawn.
        else {
          const cells = [consultation, reference, withdrawnAt, ...(await key.cellsOf(id))];
          const [buried] = await write([[one.bury, cells]]);
          if (buried && buried.length > 0) return;
        }
      }
    },
    async deleteContacts(consultation, receivedBefore) {
      let count = 0;
      const old = [consultation, receivedBefore];
      // Piece by piece: comments that come in meanwhile do not wait for all of them. Until there are
      // none: a piece is smaller where somebody else deletes some of it at the same time.
      while ((await read(HAS_CONTACTS, old)).length > 0) {
        const [deleted = []] = await write([[DELETE_CONTACTS, old]]);
        count += deleted.length;
      }
      if (count > 0) await forget();
      return count;
    },
    async *withContacts() {
      for (let last = ''; ;) {
        const [row] = await read(NEXT_WITH_CONTACTS, [last]);
        if (!row) return;
        last = row.consultation as string;
        yield last;
      }
    },
    forgotten: forget,
    async check() {
      await write([[CHECK, [new Date().toISOString()]]]);
    },
    close: () => database.close(),
  };
}
