/**
 * A libSQL file that is filled quickly: one transaction and no log. Its indexes grow as it fills: made
 * at the end they would have no room left on any page, and the next comments would split them all.
 */
import Database from 'libsql';
import { LIBSQL_LAYOUT } from '../../../src/collector/libsql-schema.js';
import { migrate, type Migrating } from '../../../src/collector/store-schema.js';
import {
  type Cell,
  COLUMNS,
  CONTACT_COLUMNS,
  contactRowOf,
  type Row,
  rowOf,
} from '../../../src/collector/submission-row.js';
import type { Filling } from './grown.js';

const inserting = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;

/** Begins to fill a new file, with the store's own tables. */
export async function fillLibsql(path: string): Promise<Filling> {
  // The driver under the client: a statement that is prepared once takes half the time.
  const database = new Database(path);
  const migrating: Migrating = {
    text: 'text',
    run: (sql, cells = []) => {
      const statement = database.prepare(sql);
      if (sql.startsWith('SELECT')) return Promise.resolve(statement.all(cells) as Row[]);
      statement.run(cells);
      return Promise.resolve([]);
    },
    columnsOf: (table) => {
      const found = database.prepare('SELECT name FROM pragma_table_info(?)').all([table]);
      return Promise.resolve((found as { name: string }[]).map(({ name }) => name));
    },
  };
  await migrate(migrating, LIBSQL_LAYOUT);
  return filling(database, [...COLUMNS, 'made_reference']);
}

/** Begins to fill a file's tables. A column more is for the reference that is made from the id. */
export function filling(database: Database.Database, columns: readonly string[]): Filling {
  // The pages of ids and references are written to anywhere; in memory that is quick.
  for (const setting of ['journal_mode=OFF', 'synchronous=OFF', 'cache_size=-2000000'])
    database.exec(`PRAGMA ${setting}`);
  const submission = database.prepare(inserting('submissions', columns));
  const contact = database.prepare(inserting('contacts', CONTACT_COLUMNS));
  database.exec('BEGIN');
  return {
    put(stored) {
      for (const each of stored) {
        submission.run([...rowOf(each), each.reference].slice(0, columns.length));
        const row: Cell[] | undefined = contactRowOf(each);
        if (row) contact.run(row);
      }
      return Promise.resolve();
    },
    finish() {
      database.exec('COMMIT');
      database.close();
      return Promise.resolve();
    },
  };
}
