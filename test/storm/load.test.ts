import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startCollector } from '../cli/support-program.js';
import { place, postTo, residents, rowsIn, withAtOnce } from '../collector/support-load.js';

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
