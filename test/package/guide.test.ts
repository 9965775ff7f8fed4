import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { temporaryDirectory } from '../collector/support-collector.js';
import { root } from '../support/packed.js';
import { snippet } from '../support/snippets.js';

const GUIDE = 'docs/operators.md';
const ENDPOINT = 'docs/endpoint.md';
const MAIN = join(root, 'dist/cli/main.js');
const run = promisify(execFile);

interface Shell {
  folder: string;
  /** Runs a piece of code and gives what it printed. */
  sh: (code: string) => Promise<string>;
  /** Starts the collector as the guide says, on a free port. */
  collect: (code: string) => Promise<{ url: string; stop: () => Promise<void> }>;
}

/** A shell in an empty folder in which `npx civic-feedback` is the program that was built. */
async function shell(test: TestContext): Promise<Shell> {
  const folder = await temporaryDirectory(test);
  const programs = join(folder, 'programs');
  await mkdir(programs);
  const npx = join(programs, 'npx');
  await writeFile(npx, `#!/bin/sh\nshift\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  await chmod(npx, 0o755);
  const options = {
    cwd: folder,
    env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` },
  };
  return {
    folder,
    sh: async (code) => (await run('sh', ['-e', '-c', code], options)).stdout,
    collect: async (code) => {
      const child = spawn(
        'sh',
        ['-c', code.replace('npx', 'exec npx').replace('8080', '0')],
        options,
      );
      test.after(() => child.kill('SIGKILL'));
      const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
      const url = /Listening at (\S+)/.exec(line)?.[1];
      assert.ok(url, line);
      return {
        url,
        stop: async () => {
          child.kill('SIGTERM');
          await once(child, 'exit');
        },
      };
    },
  };
}

describe('An operator who copies the guide, command by command,', () => {
  it('collects, exports, backs up and restores', async (test) => {
    const { folder, sh, collect } = await shell(test);
    await sh(snippet(GUIDE, 'sh').replace(/^npm install .*\n/, ''));
    await writeFile(join(folder, 'consultations/park-plan.json'), snippet(GUIDE, 'json'));
    const start = snippet(GUIDE, 'sh', 1);
    const collector = await collect(start);
    await sh(`npx civic-feedback check ${collector.url}/consultations/park-plan/submissions`);

    const all = Array.from({ length: 8 }, (_, index) => snippet(GUIDE, 'sh', index));
    const the = (command: string): string =>
      all.find((code) => code.includes(`npx civic-feedback ${command} `)) ?? assert.fail(command);
    await sh(the('export'));
    const csv = await readFile(join(folder, 'park-plan.csv'), 'utf8');
    assert.equal(csv.match(/civic-feedback-check/g)?.length, 2);
    await sh(the('backup'));
    await collector.stop();

    const left = (await readdir(folder)).filter((name) => name.startsWith('comments.db'));
    for (const name of left) await rm(join(folder, name));
    await copyFile(join(folder, 'backups/comments-2030-05-01.db'), join(folder, 'comments.db'));
    assert.match(
      await sh('npx civic-feedback verify --database comments.db'),
      /^comments\.db: 2 submissions, whole/,
    );
    const again = await collect(start);
    const [reference = ''] = /^[A-Z0-9-]{14}(?=,)/m.exec(csv) ?? [];
    const { status } = await fetch(`${again.url}/consultations/park-plan/receipts/${reference}`);
    assert.equal(status, 200);
    await sh(the('retain'));
    const results = `curl --silent --output results.csv --write-out '%{http_code}' \
      -H "Authorization: Bearer $(cat used)" URL/consultations/park-plan/submissions.csv`;
    await sh('cp token used');
    assert.equal(await sh(results.replace('URL', again.url)), '200');
    await again.stop();

    // A new token, "with the same command".
    await sh(/^.*> token\)$/m.exec(snippet(GUIDE, 'sh'))?.[0] ?? assert.fail());
    const changed = await collect(start);
    assert.equal(await sh(results.replace('URL', changed.url)), '401');
    await sh('cp token used');
    assert.equal(await sh(results.replace('URL', changed.url)), '200');
    await changed.stop();
  });

  it('sends the least that is taken with curl, and has a receipt; less is refused', async (test) => {
    const { folder, sh, collect } = await shell(test);
    await sh(snippet(GUIDE, 'sh').replace(/^npm install .*\n/, ''));
    await writeFile(join(folder, 'consultations/park-plan.json'), snippet(GUIDE, 'json'));
    const collector = await collect(snippet(GUIDE, 'sh', 1));
    const curl = snippet(ENDPOINT, 'sh').replace('http://127.0.0.1:8080', collector.url);
    const post = async (code: string): Promise<unknown> =>
      (JSON.parse(await sh(code)) as Record<string, unknown>).status;
    assert.deepEqual(await Promise.all([post(curl), post(curl)]), ['created', 'created']);
    const lines = curl.split('\n').filter((line) => /^ {2}"/.test(line));
    assert.equal(lines.length, 7);
    for (const line of lines) {
      const without = curl.replace(`${line}\n`, '').replace(/,\n\}/, '\n}');
      assert.equal(await post(without), 422, line);
    }
    await collector.stop();
  });
});
