import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import pg from 'pg';
import { residents } from '../collector/support-load.js';
import { startPostgres } from '../support/postgres.js';
import { rowsAt, twoCollectors } from './support-two-collectors.js';

/** The address of the database, which leads to one server and then to another. */
async function movingAddress(test: TestContext, server: { port: number }): Promise<number> {
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connect(server.port, '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  test.after(() => {
    for (const socket of open) socket.destroy();
    proxy.close();
  });
  return (proxy.address() as AddressInfo).port;
}

describe('A PostgreSQL server that is lost under load, and whose standby takes over', () => {
  it('F25 has had nothing acknowledged that the standby has not, and the rest is sent there', async (test) => {
    const primary = await startPostgres();
    const url = await primary.createDatabase();
    const standby = await startPostgres({}, primary.port);
    test.after(() => Promise.all([primary.remove(), standby.remove()]));
    const administrator = new pg.Client(url);
    await administrator.connect();
    await administrator.query(`ALTER SYSTEM SET synchronous_standby_names = '*'`);
    await administrator.query('SELECT pg_reload_conf()');
    for (let state = ''; state !== 'sync';) {
      const { rows } = await administrator.query<{ state: string }>(
        'SELECT sync_state AS state FROM pg_stat_replication',
      );
      state = rows[0]?.state ?? '';
    }
    await administrator.end();

    const server = { port: primary.port };
    const address = new URL(url);
    address.port = String(await movingAddress(test, server));
    const { urls, acknowledged, send } = await twoCollectors(test, address.href);
    const everybody = residents(400);
    let lost: Promise<void> | undefined;
    let waiting = await send(everybody, () => {
      if (acknowledged.size === 150) lost = primary.stop('immediate');
    });
    await lost;
    assert.ok(waiting.length > 0);

    // The address leads to the standby before that takes comments.
    server.port = standby.port;
    const before = acknowledged.size;
    waiting = await send(waiting);
    assert.equal(acknowledged.size, before);
    const there = new URL(url);
    there.port = String(standby.port);
    const promoting = new pg.Client(there.href);
    await promoting.connect();
    await promoting.query('SELECT pg_promote()');
    await promoting.end();

    while (waiting.length > 0) waiting = await send(waiting);
    const rows = await rowsAt(there.href);
    const kept = new Map(rows.map(({ submission, reference }) => [submission.id, reference]));
    assert.equal(kept.size, rows.length);
    assert.equal(kept.size, everybody.length);
    assert.deepEqual(new Map([...kept].toSorted()), new Map([...acknowledged].toSorted()));
    for (const collector of urls) assert.equal((await fetch(`${collector}/health`)).status, 200);
  });
});
