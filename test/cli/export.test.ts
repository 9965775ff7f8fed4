import assert from 'node:assert/strict';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { sealed, temporaryDirectory } from '../collector/support-collector.js';
import { readCsv } from '../collector/support-csv.js';
import { cambridge } from '../support/cambridge.js';
import { run } from './support-program.js';

/** A database with three comments, and the consultation's file beside it. */
async function collected(test: TestContext) {
  const directory = await temporaryDirectory(test);
  const database = join(directory, 'submissions.db');
  const consultation = join(directory, 'plan.json');
  await writeFile(consultation, JSON.stringify(cambridge));
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  const stored: StoredSubmission[] = ['=1+1', 'Zwölf, "Boxkämpfer"\n…', 'ዲጂታል'].map(
    (comment, index) => ({
      submission: sealed({ comment, priorities: { mode: 'rank', ranked: ['engage'] } }),
      receivedAt: `2025-12-20T18:00:0${String(index)}.000Z`,
      reference: 'K7QF-2M9D-X4TC',
      late: index === 2,
      digest: 'd',
    }),
  );
  for (const one of stored) await store.keep(one);
  // Left open: an export does not ask a running collector to stop.
  test.after(() => store.close());
  return { directory, database, consultation, stored };
}

describe('An operator exports', { concurrency: 4 }, () => {
  it('JSON Lines, and everything is in them', async (test) => {
    const { database, consultation, stored } = await collected(test);
    const { status, stdout, stderr } = await run(
      test,
      ...['export', '--database', database, '--consultation', consultation, '--format', 'jsonl'],
    );
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      stored,
    );
  });

  it('CSV, for the spreadsheet', async (test) => {
    const { database, consultation, stored } = await collected(test);
    const { stdout } = await run(
      test,
      ...['export', '--database', database, '--consultation', consultation, '--format', 'csv'],
    );
    const [header = [], ...records] = readCsv(stdout);
    const column = (name: string) => records.map((record) => record[header.indexOf(name)]);
    assert.deepEqual(column('comment'), ["'=1+1", 'Zwölf, "Boxkämpfer"\n…', 'ዲጂታል']);
    assert.deepEqual(column('priority:engage'), ['1', '1', '1']);
    assert.deepEqual(column('late'), ['', '', 'late']);
    assert.deepEqual(
      column('receivedAt'),
      stored.map(({ receivedAt }) => receivedAt),
    );
  });

  it('CSV with a byte order mark, for Excel, which knows UTF-8 by nothing else', async (test) => {
    const { database, consultation } = await collected(test);
    const options = ['export', '--database', database, '--consultation', consultation];
    const plain = await run(test, ...options, '--format', 'csv');
    const marked = await run(test, ...options, '--format', 'csv', '--bom');
    assert.equal(marked.stdout, `\uFEFF${plain.stdout}`);
    const lines = await run(test, ...options, '--format', 'jsonl', '--bom');
    assert.deepEqual([lines.status, lines.stdout], [2, '']);
    assert.match(lines.stderr, /--bom expected --format csv/);
  });

  it('what may be published, and no JSON Lines of it', async (test) => {
    const { database, consultation } = await collected(test);
    const options = ['export', '--database', database, '--consultation', consultation, '--public'];
    const { stdout } = await run(test, ...options, '--format', 'csv');
    const [header = [], ...records] = readCsv(stdout);
    assert.deepEqual(header.slice(0, 5), ['receivedAt', 'late', 'held', 'replaced', 'edition']);
    assert.equal(records.length, 3);
    const { status, stderr } = await run(test, ...options, '--format', 'jsonl');
    assert.equal(status, 2);
    assert.match(stderr, /--public expected --format csv/);
  });

  it('of a consultation that the database knows nothing of, and is told so, not that nobody answered', async (test) => {
    const { directory, database } = await collected(test);
    const other = join(directory, 'other.json');
    await writeFile(other, JSON.stringify({ ...cambridge, id: 'open-data-plan' }));
    for (const format of ['csv', 'jsonl']) {
      const { status, stdout, stderr } = await run(
        test,
        ...['export', '--database', database, '--consultation', other, '--format', format],
      );
      // No failure: before the first comment it is so, and a timer may run.
      assert.equal(status, 0);
      assert.equal(stdout.split('\n').length - 1, format === 'csv' ? 1 : 0);
      assert.equal(
        stderr,
        'civic-feedback export: the database has no submission to open-data-plan\n',
      );
    }
  });

  it('from a database that is not there, is told, and none is made', async (test) => {
    const { directory, consultation } = await collected(test);
    const missing = join(directory, 'other.db');
    const { status, stderr } = await run(
      test,
      ...['export', '--database', missing, '--consultation', consultation, '--format', 'csv'],
    );
    assert.equal(status, 2);
    assert.match(stderr, /^civic-feedback export: cannot read the database .*other\.db: [^\n]*\n$/);
    await assert.rejects(access(missing));
  });

  it('from another program’s database, is told, and nothing is written into it', async (test) => {
    const { directory, consultation } = await collected(test);
    const foreign = join(directory, 'foreign.db');
    const client = createClient({ url: pathToFileURL(foreign).href });
    await client.execute('CREATE TABLE submissions (title text)');
    client.close();
    const empty = join(directory, 'empty.db');
    await writeFile(empty, '');
    for (const path of [foreign, empty]) {
      const before = await readFile(path);
      const { status, stdout, stderr } = await run(
        test,
        ...['export', '--database', path, '--consultation', consultation, '--format', 'csv'],
      );
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(
        stderr,
        `civic-feedback export: ${path} is no collector's database: it has no table of submissions\n`,
      );
      assert.deepEqual(await readFile(path), before);
    }
    const beside = (await readdir(directory)).filter((name) => /^(foreign|empty)/.test(name));
    assert.deepEqual(beside.toSorted(), ['empty.db', 'foreign.db']);
  });

  it('in a format that there is not, and is told which there are', async (test) => {
    const { database, consultation } = await collected(test);
    const { status, stderr } = await run(
      test,
      ...['export', '--database', database, '--consultation', consultation, '--format', 'xlsx'],
    );
    assert.equal(status, 2);
    assert.match(stderr, /--format expected csv or jsonl, found xlsx/);
  });

  it('without saying for which consultation, and is told', async (test) => {
    const { database } = await collected(test);
    const { stderr } = await run(test, 'export', '--database', database, '--format', 'csv');
    assert.match(stderr, /--consultation is missing, for example/);
  });
});
