import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { startCollector } from '../cli/support-program.js';
import { cambridge } from '../support/cambridge.js';
import { sealed, temporaryDirectory } from './support-collector.js';
import { postTo, withAtOnce } from './support-load.js';

/** The Cambridge consultation, open today: the program has the real clock. */
const open = { ...cambridge, window: { closes: '2999-12-31', timeZone: 'America/New_York' } };

function residents(count: number) {
  return Array.from({ length: count }, (_, index) =>
    sealed({ comment: `Comment ${String(index)}` }),
  );
}

/** The arguments of a collector with a database of its own, and that database's file. */
async function place(test: TestContext): Promise<{ args: string[]; database: string }> {
  const directory = await temporaryDirectory(test);
  const consultations = join(directory, 'consultations');
  await mkdir(consultations);
  await writeFile(join(consultations, 'plan.json'), JSON.stringify(open));
  const database = join(directory, 'submissions.db');
  const args = [
    ...['--consultations', consultations, '--database', database],
    ...['--port', '0', '--origin', '*'],
  ];
  return { args, database };
}

async function rowsIn(database: string): Promise<Map<string, StoredSubmission>> {
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  const rows = new Map<string, StoredSubmission>();
  let count = 0;
  for await (const stored of store.list(cambridge.id)) {
    rows.set(stored.submission.id, stored);
    count += 1;
  }
  await store.close();
  assert.equal(rows.size, count);
  return rows;
}

describe('A thousand residents, 32 at once', () => {
  it('are 1,000 rows, and still 1,000 when everybody sends again', async (test) => {
    const { args, database } = await place(test);
    const { url, process, ended } = await startCollector(test, args);
    const submissions = residents(1000);
    const references = new Map<string, string>();
    await withAtOnce(32, submissions, async (submission) => {
      const { status, receipt } = await postTo(url, submission);
      assert.deepEqual([status, receipt.id], [201, submission.id]);
      references.set(receipt.id, receipt.reference);
    });
    await withAtOnce(32, submissions, async (submission) => {
      const { status, receipt } = await postTo(url, submission);
      assert.deepEqual([status, receipt.status], [200, 'duplicate']);
      assert.equal(receipt.reference, references.get(submission.id));
    });
    process.kill('SIGTERM');
    assert.equal((await ended).status, 0);

    const rows = await rowsIn(database);
    assert.equal(rows.size, 1000);
    for (const submission of submissions)
      assert.deepEqual(rows.get(submission.id)?.submission, submission);
  });
});

describe('A collector that is killed in mid-load', () => {
  it('has every comment that it acknowledged, and takes the others again', async (test) => {
    const { args, database } = await place(test);
    const submissions = residents(600);
    const acknowledged = new Map<string, string>();
    let unanswered = 0;
    for (const [from, to, killAfter] of [
      [0, 300, 60],
      [300, 600, 200],
    ] as const) {
      const { url, process, ended } = await startCollector(test, args);
      let answered = 0;
      await withAtOnce(32, submissions.slice(from, to), async (submission) => {
        try {
          const { status, receipt } = await postTo(url, submission);
          assert.equal(status, 201);
          acknowledged.set(receipt.id, receipt.reference);
          answered += 1;
          if (answered === killAfter) process.kill('SIGKILL');
        } catch (error) {
          // Nobody answers any more; everything else is a mistake.
          assert.ok(error instanceof TypeError, String(error));
          unanswered += 1;
        }
      });
      assert.equal((await ended).signal, 'SIGKILL');
      const rows = await rowsIn(database);
      for (const [id, reference] of acknowledged) assert.equal(rows.get(id)?.reference, reference);
    }
    assert.ok(unanswered > 0);
    assert.equal(acknowledged.size + unanswered, 600);

    const { url } = await startCollector(test, args);
    await withAtOnce(32, submissions, async (submission) => {
      const { status, receipt } = await postTo(url, submission);
      assert.ok(status === 200 || (status === 201 && !acknowledged.has(receipt.id)));
    });
    assert.equal((await rowsIn(database)).size, 600);
  });
});
