import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { arrived } from '../collector/support-store-conformance.js';
import { startPostgres } from '../support/postgres.js';

describe('A PostgreSQL server whose standby is away', () => {
  it('F25 has no comment acknowledged that the standby has not, whoever ends the wait', async (test) => {
    const postgres = await startPostgres();
    const url = await postgres.createDatabase();
    const store = await openPostgresStore({ url });
    const administrator = new pg.Client(url);
    await administrator.connect();
    test.after(async () => {
      await Promise.all([store.close(), administrator.end()]);
      await postgres.remove();
    });
    const setStandby = async (name: string): Promise<void> => {
      await administrator.query(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
      await administrator.query('SELECT pg_reload_conf()');
      for (let found = ''; found !== name;) {
        const { rows } = await administrator.query<{ found: string }>(
          `SELECT current_setting('synchronous_standby_names') AS found`,
        );
        found = rows[0]?.found ?? '';
      }
    };
    /** The sessions that have committed here and wait for the standby, once there are any. */
    const waiting = async (): Promise<number[]> => {
      for (;;) {
        const { rows } = await administrator.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'`,
        );
        if (rows.length > 0) return rows.map(({ pid }) => pid);
      }
    };
    const ended = async (pids: readonly number[]): Promise<void> => {
      await administrator.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM unnest($1::int[]) pid`,
        [pids],
      );
    };
    const whichFirst = (acknowledging: Promise<unknown>): Promise<string> =>
      Promise.race([
        acknowledging.then(() => 'acknowledged'),
        waiting().then(() => 'waits for the standby'),
      ]);

    await setStandby('elsewhere');
    const stored = arrived();
    const sending = store.keep(stored);
    // As a restart of the server does, which is what an administrator tries first.
    await ended(await waiting());
    assert.equal(await whichFirst(sending), 'waits for the standby');
    const asking = store.find(stored.submission.id);
    await ended(await waiting());
    assert.equal(await whichFirst(asking), 'waits for the standby');

    await setStandby('');
    assert.deepEqual(await sending, { created: false, kept: stored });
    assert.deepEqual(await asking, stored);
  });
});
