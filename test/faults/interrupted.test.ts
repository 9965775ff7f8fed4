import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { start, startCollector } from '../cli/support-program.js';
import { openCollector, PLAN, sealed, temporaryDirectory } from '../collector/support-collector.js';
import { place, rowsIn } from '../collector/support-load.js';
import { cambridge } from '../support/cambridge.js';
import { builtProgram } from './support-built.js';

const ROWS = 2000;
const KILLS = 12;

/** A database with 2,000 comments, and what the program needs to speak of it. */
async function filled(test: TestContext) {
  const { args, database } = await place(test);
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  const { post } = await openCollector(test, { store });
  for (let sent = 0; sent < ROWS; sent += 50)
    await Promise.all(
      Array.from({ length: 50 }, () => post(sealed({ comment: 'x'.repeat(1000) }))),
    );
  await store.close();
  const directory = await temporaryDirectory(test);
  const consultation = join(directory, 'plan.json');
  await writeFile(consultation, JSON.stringify(cambridge));
  const out = join(directory, 'out');
  await mkdir(out);
  return { args, database, consultation, out, program: await builtProgram(test) };
}

/** Lets the program work once to its end, and then kills it at as many moments in between. */
async function killInBetween(
  test: TestContext,
  program: string,
  args: readonly string[],
  afterwards: () => Promise<void>,
): Promise<number> {
  const began = performance.now();
  assert.equal((await start(test, args, {}, program).ended).status, 0);
  const whole = performance.now() - began;
  await afterwards();
  let killed = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { process, ended } = start(test, args, {}, program);
    // Not waiting for anything: this is the moment at which it is killed.
    await setTimeout((whole * (kill + 0.5)) / KILLS);
    process.kill('SIGKILL');
    if ((await ended).signal === 'SIGKILL') killed += 1;
    await afterwards();
  }
  return killed;
}

describe('Whoever is interrupted leaves nothing that looks whole and is not', () => {
  it('F43 a backup is killed, twelve times', async (test) => {
    const { database, out, program } = await filled(test);
    const to = join(out, 'backup.db');
    const args = ['backup', '--database', database, '--to', to];
    const killed = await killInBetween(test, program, args, async () => {
      if ((await readdir(out)).includes('backup.db')) assert.equal((await rowsIn(to)).size, ROWS);
      // The reader's own files beside it go in their own time.
      for (const name of await readdir(out)) await rm(join(out, name), { force: true });
    });
    assert.ok(killed > 0);
    assert.equal((await rowsIn(database)).size, ROWS);
  });

  for (const format of ['csv', 'jsonl'])
    it(`F43 an export as ${format} into a file is killed, twelve times`, async (test) => {
      const { consultation, database, out, program } = await filled(test);
      const to = join(out, `plan.${format}`);
      const args = [
        ...['export', '--database', database, '--consultation', consultation],
        ...['--format', format, '--to', to],
      ];
      const lines = format === 'csv' ? ROWS + 1 : ROWS;
      const killed = await killInBetween(test, program, args, async () => {
        if ((await readdir(out)).includes(`plan.${format}`))
          assert.equal((await readFile(to, 'utf8')).split('\n').length - 1, lines);
        for (const name of await readdir(out)) await rm(join(out, name));
      });
      assert.ok(killed > 0);
      assert.equal((await rowsIn(database)).size, ROWS);
    });

  it('F43 the collector is killed while it sends an export, and who reads it is told', async (test) => {
    const { args, database, program } = await filled(test);
    const environment = { CIVIC_FEEDBACK_EXPORT_TOKEN: 'sesame-open-sesame' };
    const { url, process, ended } = await startCollector(test, args, environment, program);
    const response = await fetch(`${url}${PLAN}/submissions.jsonl`, {
      headers: { authorization: 'Bearer sesame-open-sesame' },
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    process.kill('SIGKILL');
    await ended;
    await assert.rejects(async () => {
      for (;;) if ((await reader.read()).done) return;
    }, TypeError);
    const rows: Map<string, StoredSubmission> = await rowsIn(database);
    assert.equal(rows.size, ROWS);
  });
});
