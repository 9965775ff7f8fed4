import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFile,
  mkdtemp,
  open,
  readFile,
  rm,
  rmdir,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Submission } from '../../src/contract/index.js';
import { run, startCollector } from '../cli/support-program.js';
import { PLAN, problemIn, sealed } from '../collector/support-collector.js';
import { place, postTo, rowsIn } from '../collector/support-load.js';
import { electrify } from './support-power.js';

/** A disk of two megabytes, as root; `undefined` where nobody may mount one. */
async function smallDisk(test: TestContext): Promise<string | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'civic-feedback-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', directory], { stdio: 'pipe' });
  } catch {
    await rmdir(directory);
    return undefined;
  }
  test.after(async () => {
    execFileSync('umount', ['--lazy', directory]);
    await rmdir(directory);
  });
  return directory;
}

/** The arguments of a collector whose database is on that disk. */
async function placeOn(test: TestContext, disk: string): ReturnType<typeof place> {
  const { args } = await place(test);
  const database = join(disk, 'submissions.db');
  args[args.indexOf('--database') + 1] = database;
  return { args, database };
}

/** Puts a file onto a disk that takes half of what is free; returns its path. */
async function fillHalf(disk: string): Promise<string> {
  const { bavail, bsize } = await statfs(disk);
  const other = join(disk, 'other');
  await writeFile(other, Buffer.alloc((bavail * bsize) / 2));
  return other;
}

/** Sends until the collector cannot, and says what was acknowledged and what was not. */
async function fill(url: string): Promise<{ received: Submission[]; refused: Submission }> {
  const received: Submission[] = [];
  for (;;) {
    const submission = sealed({ comment: 'x'.repeat(4000) });
    const response = await fetch(`${url}${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
    });
    if (response.status !== 201) {
      assert.equal(response.headers.get('retry-after'), '5');
      const { status, code } = await problemIn(response);
      assert.deepEqual([status, code], [503, 'overloaded']);
      return { received, refused: submission };
    }
    await response.arrayBuffer();
    received.push(submission);
  }
}

async function assertKept(database: string, submissions: readonly Submission[]): Promise<void> {
  const rows = await rowsIn(database);
  for (const submission of submissions)
    assert.deepEqual(rows.get(submission.id)?.submission, submission);
}

describe('Where the disk cannot any more', () => {
  it('F23 because it is full, nothing is acknowledged; when there is room, it goes on', async (test) => {
    const disk = await smallDisk(test);
    if (disk === undefined) {
      test.skip('nobody but root may mount a small disk');
      return;
    }
    const { args, database } = await placeOn(test, disk);
    const { url, output, process, ended } = await startCollector(test, args);
    const other = await fillHalf(disk);

    const { received, refused } = await fill(url);
    assert.ok(received.length > 0);
    // The log's last lines may still be in the pipe.
    while (!/"status":503,.*"fault":"SQLITE_(FULL|IOERR\w*)"/.test(output.stderr))
      await setImmediate();

    await rm(other);
    assert.equal((await postTo(url, refused)).status, 201);
    assert.equal((await fetch(`${url}/health`)).status, 200);
    process.kill('SIGTERM');
    assert.equal((await ended).status, 0);
    await assertKept(database, [...received, refused]);
  });

  it('F23 because it is full and its log is on it too, it stays; when there is room, both go on', async (test) => {
    const disk = await smallDisk(test);
    if (disk === undefined) {
      test.skip('nobody but root may mount a small disk');
      return;
    }
    const { args, database } = await placeOn(test, disk);
    const log = await open(join(disk, 'log'), 'a');
    test.after(() => log.close());
    const { url } = await startCollector(test, args, {}, undefined, log.fd);
    const other = await fillHalf(disk);
    const { received, refused } = await fill(url);
    // To the last byte: no line of the log finds room any more.
    await appendFile(other, Buffer.alloc(4_000_000)).catch(() => undefined);
    for (let count = 0; count < 60; count += 1)
      assert.ok([201, 503].includes((await postTo(url, sealed({}))).status));

    await rm(other);
    assert.equal((await postTo(url, refused)).status, 201);
    while (!(await readFile(join(disk, 'log'), 'utf8')).includes(refused.id.slice(0, 6)))
      await setImmediate();
    await assertKept(database, [...received, refused]);
  });

  it('F23 because a file may not grow, nothing is acknowledged, and what was is there', async (test) => {
    const { args, database } = await place(test);
    const { url, process, ended } = await startCollector(test, args);
    // In bytes: what a quota does.
    const mayGrowTo = (size: string) =>
      execFileSync('prlimit', [`--fsize=${size}:unlimited`, `--pid=${String(process.pid)}`]);
    mayGrowTo('200000');
    const { received, refused } = await fill(url);
    assert.ok(received.length > 0);
    // Where there is no room for a comment there may still be some for a page or two.
    mayGrowTo('1');
    assert.equal((await fetch(`${url}/health`)).status, 503);
    mayGrowTo('unlimited');
    assert.equal((await postTo(url, refused)).status, 201);
    process.kill('SIGKILL');
    await ended;
    await assertKept(database, [...received, refused]);
  });

  it('F23 because it became read-only, nothing is acknowledged; when it is mended, it goes on', async (test) => {
    const power = await electrify(test);
    const { args, database } = await placeOn(test, power.files);
    const { url, process, ended } = await startCollector(test, args, power.environment);
    const before = sealed();
    assert.equal((await postTo(url, before)).status, 201);
    await writeFile(power.readOnlyFlag, '');
    const { received, refused } = await fill(url);
    assert.deepEqual(received, []);
    assert.equal((await fetch(`${url}/health`)).status, 503);
    await rm(power.readOnlyFlag);
    assert.equal((await postTo(url, refused)).status, 201);
    process.kill('SIGKILL');
    await ended;
    await power.cut();
    await assertKept(database, [before, refused]);
  });

  it('F23 because it is read-only from the start, the collector says so and does not start', async (test) => {
    const disk = await smallDisk(test);
    if (disk === undefined) {
      test.skip('nobody but root may mount a disk');
      return;
    }
    const { args } = await placeOn(test, disk);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const { status, stderr } = await run(test, 'collect', ...args);
    assert.equal(status, 2);
    assert.match(stderr, /^civic-feedback collect: cannot open the database .*\n$/);
  });
});
