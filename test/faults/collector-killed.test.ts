import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import { temporaryDirectory } from '../collector/support-collector.js';
import { place, rowsIn } from '../collector/support-load.js';
import { electrify, type Power } from './support-power.js';
import { ROUNDS, surviveInterruptions } from './support-survival.js';

const times = `${String(ROUNDS)} times`;

describe('Whatever happens to the collector, what it acknowledged is there', () => {
  it(`F21 it is killed under load, ${times}`, async (test) => {
    const { args, database } = await place(test);
    const result = await surviveInterruptions(test, {
      args,
      afterwards: () => Promise.resolve(),
      rows: () => rowsIn(database),
    });
    assert.ok(result.resent > 0);
  });

  /** A look at a copy: whoever opens a database writes to its files. */
  async function look(test: TestContext, { files }: Power): Promise<Map<string, StoredSubmission>> {
    const copy = await temporaryDirectory(test);
    await cp(files, copy, { recursive: true });
    return rowsIn(join(copy, 'submissions.db'));
  }

  /** Half of the times nothing newer survives, half of the times some blocks do. */
  it(`F22 the power goes under load and only fsynced bytes survive, ${times}`, async (test) => {
    const { args } = await place(test);
    const power = await electrify(test);
    args[args.indexOf('--database') + 1] = join(power.files, 'submissions.db');
    let cuts = 0;
    const result = await surviveInterruptions(test, {
      args,
      environment: power.environment,
      afterwards: () => {
        cuts += 1;
        return cuts % 2 === 0 ? power.cut() : power.cut(() => Math.random() < 0.5);
      },
      rows: () => look(test, power),
    });
    assert.equal(cuts, ROUNDS);
    assert.ok(result.resent > 0);
  });

  it('F22 (and the power that is cut here does lose what was not fsynced)', async (test) => {
    const power = await electrify(test);
    const program = join(await temporaryDirectory(test), 'program.cjs');
    await writeFile(
      program,
      `const { openSync, writeSync, fsyncSync, writeFileSync } = require('node:fs');
writeFileSync('lost', 'x'.repeat(100));
const file = openSync('kept', 'w');
writeSync(file, 'y'.repeat(50));
fsyncSync(file);
writeSync(file, 'z'.repeat(50));
process.kill(process.pid, 'SIGKILL');`,
    );
    const { signal } = spawnSync(process.execPath, [program], {
      cwd: power.files,
      env: { ...process.env, ...power.environment },
    });
    assert.equal(signal, 'SIGKILL');
    assert.deepEqual((await readdir(power.files)).toSorted(), ['kept', 'lost']);
    await power.cut();
    assert.deepEqual(await readdir(power.files), ['kept']);
    assert.equal(await readFile(join(power.files, 'kept'), 'utf8'), 'y'.repeat(50));
  });
});
