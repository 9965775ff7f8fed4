import assert from 'node:assert/strict';
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import {
  openCollector,
  receiptIn,
  sealed,
  temporaryDirectory,
} from '../collector/support-collector.js';
import { postTo, withAtOnce } from '../collector/support-load.js';
import { makeLayout1 } from '../collector/support-layout-1.js';
import { arrived } from '../collector/support-store-conformance.js';
import { cambridge } from '../support/cambridge.js';
import { run, startCollector } from './support-program.js';

/** A database with a hundred comments, one withdrawn, and one without its contact data. */
async function place(test: TestContext): Promise<{ directory: string; database: string }> {
  const directory = await temporaryDirectory(test);
  const database = join(directory, 'submissions.db');
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  const { post, clock } = await openCollector(test, { store });
  await post(sealed());
  clock.now += 60_000;
  await store.deleteContacts(cambridge.id, new Date(clock.now).toISOString());
  for (let index = 0; index < 97; index += 1) await post(sealed());
  await post(sealed({ comment: 'No name, and more trees' }));
  const { reference } = await receiptIn(await post(sealed()));
  await store.withdraw(cambridge.id, reference, new Date(clock.now).toISOString());
  await store.close();
  await chmod(database, 0o600);
  return { directory, database };
}

const WORDS = '99 submissions, whole, 1 without their contact data, 1 more withdrawn\n';

describe('An operator backs the database up', () => {
  it('and has one file that is whole, which only who reads the original reads', async (test) => {
    const { directory, database } = await place(test);
    const to = join(directory, 'backup.db');
    const { status, stdout, stderr } = await run(
      test,
      'backup',
      '--database',
      database,
      '--to',
      to,
    );
    assert.deepEqual([status, stdout, stderr], [0, `${to}: ${WORDS}`, '']);
    assert.equal((await stat(to)).mode & 0o777, 0o600);
    assert.deepEqual(
      (await readdir(directory)).filter((name) => name.startsWith('backup')),
      ['backup.db'],
    );
    const verified = await run(test, 'verify', '--database', to);
    assert.deepEqual(verified, { status: 0, stdout: `${to}: ${WORDS}`, stderr: '' });
  });

  it('while comments come in, and what was acknowledged before is in it', async (test) => {
    const directory = await temporaryDirectory(test);
    const consultations = join(directory, 'consultations');
    await mkdir(consultations);
    const window = { closes: '2999-12-31', timeZone: 'America/New_York' };
    await writeFile(join(consultations, 'plan.json'), JSON.stringify({ ...cambridge, window }));
    const database = join(directory, 'submissions.db');
    const { url } = await startCollector(test, [
      ...['--consultations', consultations, '--database', database],
      ...['--port', '0', '--origin', '*'],
    ]);
    const acknowledged: string[] = [];
    const load = Array.from({ length: 1500 }, () => sealed());
    const backups: { to: string; before: string[] }[] = [];
    await Promise.all([
      withAtOnce(8, load, async (submission) => {
        const { status } = await postTo(url, submission);
        assert.equal(status, 201);
        acknowledged.push(submission.id);
      }),
      (async () => {
        for (const name of ['one.db', 'two.db']) {
          const to = join(directory, name);
          backups.push({ to, before: [...acknowledged] });
          const done = await run(test, 'backup', '--database', database, '--to', to);
          assert.equal(done.status, 0, done.stderr);
        }
      })(),
    ]);
    for (const { to, before } of backups) {
      const store = await openLibsqlStore({ url: pathToFileURL(to).href });
      const ids = new Set<string>();
      for await (const { submission } of store.list(cambridge.id)) ids.add(submission.id);
      await store.close();
      assert.deepEqual(
        before.filter((id) => !ids.has(id)),
        [],
      );
    }
  });

  it('and restores it, and every receipt is there again', async (test) => {
    const { directory, database } = await place(test);
    const to = join(directory, 'backup.db');
    await run(test, 'backup', '--database', database, '--to', to);
    const restored = join(directory, 'restored.db');
    await cp(to, restored);
    const list = async (path: string): Promise<unknown[]> => {
      const store = await openLibsqlStore({ url: pathToFileURL(path).href });
      const all: unknown[] = [];
      for await (const stored of store.list(cambridge.id)) all.push(stored);
      for await (const tombstone of store.tombstones(cambridge.id)) all.push(tombstone);
      await store.close();
      return all;
    };
    assert.deepEqual(await list(restored), await list(database));
  });

  it('of a PostgreSQL server, and is told of its own tools, without the password', async (test) => {
    const server = ['--database', 'POSTGRES://civic:secret@db.example.gov/comments'];
    for (const command of [['backup', '--to', 'copy.db'], ['verify']]) {
      const { status, stderr } = await run(test, ...command, ...server);
      assert.equal(status, 2);
      assert.match(stderr, /a PostgreSQL server has pg_dump/);
      assert.doesNotMatch(stderr, /secret/);
    }
  });

  it('over a file that is there, and is told; it stays as it was', async (test) => {
    const { directory, database } = await place(test);
    const to = join(directory, 'notes.txt');
    await writeFile(to, 'Mine');
    const { status, stderr } = await run(test, 'backup', '--database', database, '--to', to);
    assert.equal(status, 2);
    assert.equal(stderr, `civic-feedback backup: there is a file already at ${to}\n`);
    assert.equal(await readFile(to, 'utf8'), 'Mine');
  });

  const wrong: [what: string, to: string, message: RegExp][] = [
    [
      'a directory that is not there',
      'nowhere/backup.db',
      /there is no folder .*nowhere for the new file\n$/,
    ],
  ];
  for (const [what, name, message] of wrong)
    it(`to ${what}, and is told`, async (test) => {
      const { directory, database } = await place(test);
      const to = join(directory, name);
      const { status, stderr } = await run(test, 'backup', '--database', database, '--to', to);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
});

describe('A file of 0.1.0', () => {
  it('is backed up and verified before it is migrated, and is told that its comments were not compared', async (test) => {
    const directory = await temporaryDirectory(test);
    const database = join(directory, 'old.db');
    await makeLayout1(pathToFileURL(database).href, [arrived(), arrived()]);
    const to = join(directory, 'backup.db');
    const words =
      '2 submissions, every page whole; the comments were not compared with what came, because the layout of the file is an older one\n';
    const backup = await run(test, 'backup', '--database', database, '--to', to);
    assert.deepEqual(backup, { status: 0, stdout: `${to}: ${words}`, stderr: '' });
    const verified = await run(test, 'verify', '--database', database);
    assert.deepEqual(verified, { status: 0, stdout: `${database}: ${words}`, stderr: '' });
    const store = await openLibsqlStore({ url: pathToFileURL(to).href });
    test.after(() => store.close());
    const ids: string[] = [];
    for await (const { submission } of store.list(cambridge.id)) ids.push(submission.id);
    assert.equal(ids.length, 2);
  });
});

describe('A file that is not whole', () => {
  /** Spoils a database and says what the program says of it. */
  async function spoilt(test: TestContext, spoil: (database: string) => Promise<void>) {
    const { directory, database } = await place(test);
    await spoil(database);
    const to = join(directory, 'backup.db');
    const verified = await run(test, 'verify', '--database', database);
    const backup = await run(test, 'backup', '--database', database, '--to', to);
    assert.deepEqual([verified.status, backup.status], [2, 2]);
    assert.equal(
      (await readdir(directory)).some((name) => name.startsWith('backup')),
      false,
    );
    return verified.stderr;
  }

  it('because a page of it was overwritten, is not taken for whole', async (test) => {
    const stderr = await spoilt(test, async (database) => {
      const client = createClient({ url: pathToFileURL(database).href });
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
      client.close();
      const bytes = await readFile(database);
      bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 4096);
      await writeFile(database, bytes);
    });
    assert.match(stderr, /submissions\.db: .*(damaged|malformed|not a database)/);
  });

  const changed: [whose: string, where: string][] = [
    ['a comment', 'id = (SELECT id FROM contacts LIMIT 1)'],
    ['a comment without a name', `answers LIKE '%No name%'`],
    [
      'a comment whose name was deleted',
      `answers LIKE '%workshops%' AND id NOT IN (SELECT id FROM contacts)`,
    ],
  ];
  for (const [whose, where] of changed)
    it(`because ${whose} was changed in it, is not taken for whole`, async (test) => {
      const stderr = await spoilt(test, async (database) => {
        const client = createClient({ url: pathToFileURL(database).href });
        const { rowsAffected } = await client.execute(
          `UPDATE submissions SET answers = replace(answers, 'ore', 'ess') WHERE ${where}`,
        );
        assert.equal(rowsAffected, 1);
        client.close();
      });
      assert.match(stderr, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} is not what was received/);
    });

  it('because it is something else, or nothing, is told', async (test) => {
    const directory = await temporaryDirectory(test);
    const notes = join(directory, 'notes.txt');
    await writeFile(notes, 'My notes. '.repeat(1000));
    assert.match((await run(test, 'verify', '--database', notes)).stderr, /not a database/);
    assert.match(
      (await run(test, 'verify', '--database', join(directory, 'x.db'))).stderr,
      /there is no such file/,
    );
  });
});
