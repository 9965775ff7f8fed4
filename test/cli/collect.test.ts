import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, open as openFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { PLAN, sealed, temporaryDirectory } from '../collector/support-collector.js';
import { postTo } from '../collector/support-load.js';
import { cambridge } from '../support/cambridge.js';
import { collect } from '../../src/cli/collect.js';
import { WrongUsage } from '../../src/cli/wrong-usage.js';
import { run, start, startCollector } from './support-program.js';

const open = { ...cambridge, window: { closes: '2999-12-31', timeZone: 'America/New_York' } };

/** As long as one must be. */
const TOKEN = 'a-token-for-tests';

/** The options of a collector that starts; a test spoils one. */
async function options(
  test: TestContext,
  file: unknown = open,
): Promise<{ given: Record<string, string>; directory: string }> {
  const directory = await temporaryDirectory(test);
  const consultations = join(directory, 'consultations');
  await mkdir(consultations);
  if (file !== undefined)
    await writeFile(
      join(consultations, 'plan.json'),
      typeof file === 'string' ? file : JSON.stringify(file),
    );
  return {
    directory,
    given: {
      consultations,
      database: join(directory, 'submissions.db'),
      port: '0',
      origin: 'https://www.example.gov',
    },
  };
}

function argumentsOf(given: Record<string, string>): string[] {
  return Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
}

/** What the operator of a wrong command line is told: one line. */
async function mistake(...args: string[]): Promise<string> {
  const wrong: unknown = await collect(args).catch((error: unknown) => error);
  assert.ok(wrong instanceof WrongUsage, String(wrong));
  assert.doesNotMatch(wrong.message, /\n/);
  return wrong.message;
}

describe('An operator starts the collector', () => {
  it('and it prints where it is, takes a comment, and stops when told', async (test) => {
    const { given } = await options(test);
    const { url, output, process, ended } = await startCollector(test, argumentsOf(given), {
      CIVIC_FEEDBACK_EXPORT_TOKEN: TOKEN,
    });
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const submission = sealed({ comment: 'From the command line' });
    assert.equal((await postTo(url, submission)).status, 201);
    const exported = await fetch(`${url}${PLAN}/submissions.csv`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    assert.match(await exported.text(), /From the command line/);

    process.kill('SIGTERM');
    assert.deepEqual(await ended, { status: 0, signal: null });
    assert.match(output.stdout, /\nComments go to http\S+\/submissions\nStopped\n$/);
    const log = output.stderr.trimEnd().split('\n');
    const entries = log.map((line) => JSON.parse(line) as { status: number; id?: string });
    assert.deepEqual(
      entries.map(({ status, id }) => [status, id]),
      [
        [201, submission.id.slice(0, 6)],
        [200, undefined],
      ],
    );
  });

  it('and nobody else on the machine may read what it keeps', async (test) => {
    const { given } = await options(test);
    const { url } = await startCollector(test, argumentsOf(given));
    assert.equal((await postTo(url, sealed())).status, 201);
    for (const ending of ['', '-wal', '-shm'])
      assert.equal((await stat(`${given.database ?? ''}${ending}`)).mode & 0o777, 0o600);
  });

  it('with a token that could be guessed, and is told', async (test) => {
    const { given } = await options(test);
    for (const token of ['sesame', 'two words that are long']) {
      const environment = { CIVIC_FEEDBACK_EXPORT_TOKEN: token };
      const { ended, output } = start(test, ['collect', ...argumentsOf(given)], environment);
      assert.deepEqual(await ended, { status: 2, signal: null });
      assert.match(
        output.stderr,
        /_TOKEN expected 16 characters or more of ASCII and no spaces, as "openssl/,
      );
      assert.doesNotMatch(output.stderr, /sesame|two words/);
    }
  });

  it('and is told whether the results are open', async (test) => {
    const { given } = await options(test);
    for (const [token, said] of [
      ['', /\nResults cannot be had over HTTP: there is no CIVIC_FEEDBACK_EXPORT_TOKEN\n/],
      [TOKEN, /\nResults can be had over HTTP with the token\n/],
    ] as const) {
      const environment = { CIVIC_FEEDBACK_EXPORT_TOKEN: token };
      const { process, ended, output } = await startCollector(
        test,
        argumentsOf(given),
        environment,
      );
      process.kill('SIGTERM');
      await ended;
      assert.match(output.stdout, said);
      assert.doesNotMatch(output.stdout, new RegExp(TOKEN));
    }
  });

  it('and Ctrl+C stops it too', async (test) => {
    const { given } = await options(test);
    const { process, ended } = await startCollector(test, argumentsOf(given));
    process.kill('SIGINT');
    assert.deepEqual(await ended, { status: 0, signal: null });
  });

  /** As many comments as take a while: the log is written every 20 ms. */
  async function manyComments(url: string): Promise<void> {
    for (let count = 0; count < 60; count += 1)
      assert.equal((await postTo(url, sealed({ comment: 'Received all the same' }))).status, 201);
  }

  it('and whoever read its output and its log goes away, and it receives as before', async (test) => {
    const { given } = await options(test);
    const { url, process, ended } = await startCollector(test, argumentsOf(given));
    process.stdout?.destroy();
    process.stderr?.destroy();
    await manyComments(url);
    process.kill('SIGTERM');
    assert.deepEqual(await ended, { status: 0, signal: null });
  });

  it('and the disk with its log is full, and it receives as before', async (test) => {
    if (!existsSync('/dev/full')) {
      test.skip('only Linux has a disk that is always full');
      return;
    }
    const full = await openFile('/dev/full', 'w');
    test.after(() => full.close());
    const { given } = await options(test);
    const { url, process, ended } = await startCollector(
      test,
      argumentsOf(given),
      {},
      undefined,
      full.fd,
    );
    await manyComments(url);
    process.kill('SIGTERM');
    assert.deepEqual(await ended, { status: 0, signal: null });
  });

  for (const name of ['consultations', 'database', 'port', 'origin'])
    it(`without --${name}, and is told`, async (test) => {
      const { given } = await options(test);
      const args = argumentsOf(
        Object.fromEntries(Object.entries(given).filter(([key]) => key !== name)),
      );
      assert.match(await mistake(...args), new RegExp(`--${name} is missing, for example`));
    });

  const wrong: [name: string, value: string, message: RegExp][] = [
    ['consultations', '/nowhere', /cannot read \/nowhere: there is no such file or directory/],
    ['consultations', '/etc/hostname', /cannot read \/etc\/hostname: it is not a directory/],
    ['database', '/nowhere/x.db', /database \/nowhere\/x\.db: there is no folder \/nowhere$/],
    ['port', '80x', /--port expected a whole number from 0 to 65535, found 80x/],
    ['port', '65536', /--port expected a whole number from 0 to 65535, found 65536/],
    ['trust-proxy', 'yes', /--trust-proxy expected a whole number from 0 to 16, found yes/],
    ['host', '203.0.113.77', /--host expected an address of this machine, found 203\.0\.113\.77/],
    ['origin', 'www.example.gov', /--origin expected an address such as https:\/\/www\.example/],
    [
      'origin',
      'https://www.example.gov/page',
      /--origin expected an address such as https:\/\/www\.example\.gov, found/,
    ],
    ['colour', 'blue', /Unknown option '--colour'/],
  ];
  for (const [name, value, message] of wrong)
    it(`with --${name} ${value}, and is told what was expected`, async (test) => {
      const { given } = await options(test);
      assert.match(await mistake(...argumentsOf({ ...given, [name]: value })), message);
    });

  it('wrongly, and the program ends with one line and status 2', async (test) => {
    const { given } = await options(test);
    const args = argumentsOf({ ...given, port: '80x' });
    assert.deepEqual(await run(test, 'collect', ...args), {
      status: 2,
      stdout: '',
      stderr: 'civic-feedback collect: --port expected a whole number from 0 to 65535, found 80x\n',
    });
  });

  it('with a word too many, and is told', async (test) => {
    const { given } = await options(test);
    assert.match(await mistake(...argumentsOf(given), 'extra'), /'extra'/);
  });

  const files: [what: string, file: unknown, message: RegExp][] = [
    ['no file', undefined, /there is no \*\.json file in .*consultations/],
    [
      'a file that is not JSON',
      '{\n  "id": "plan",\n  "title" "Plan"\n}',
      /plan\.json is not JSON: line 3, column 11: expected a colon/,
    ],
    [
      'a title that is missing',
      { ...open, title: undefined },
      /plan\.json: \$\.title: expected text of 1 to 200 characters, found nothing/,
    ],
    [
      'an unknown zone',
      { ...open, window: { closes: '2999-12-31', timeZone: 'Cambridge' } },
      /plan\.json: \$\.window\.timeZone: expected an IANA time zone such as America\/New_York/,
    ],
    [
      'a field that is misspelt',
      { ...open, comment: { maximumLenght: 100 } },
      /plan\.json: \$\.comment\.maximumLenght: no consultation has this field/,
    ],
  ];
  for (const [what, file, message] of files)
    it(`with ${what} in the directory, and is told where`, async (test) => {
      const { given } = await options(test, file ?? undefined);
      if (file === undefined) {
        const empty = join(given.consultations ?? '', 'empty-consultations');
        await mkdir(empty);
        given.consultations = empty;
      }
      assert.match(await mistake(...argumentsOf(given)), message);
    });

  it('with a file in another encoding than UTF-8, and is told: its letters would be lost', async (test) => {
    const { given } = await options(test);
    const path = join(given.consultations ?? '', 'plan.json');
    await writeFile(path, JSON.stringify({ ...open, title: 'Más árboles' }), 'latin1');
    assert.match(await mistake(...argumentsOf(given)), /plan\.json is not UTF-8$/);
  });

  it('with two consultations of one id, and is told which files', async (test) => {
    const { given } = await options(test);
    await writeFile(join(given.consultations ?? '', 'z.json'), JSON.stringify(open));
    assert.match(await mistake(...argumentsOf(given)), /z\.json: .*plan\.json has the same/);
  });

  it('on a port that is taken, and is told', async (test) => {
    const { given } = await options(test);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    test.after(() => other.close());
    const { port } = other.address() as AddressInfo;
    const message = await mistake(...argumentsOf({ ...given, port: String(port) }));
    assert.match(message, new RegExp(`127\\.0\\.0\\.1 port ${String(port)} is taken by another`));
  });

  it('with a database that is another file, and is told', async (test) => {
    const { given, directory } = await options(test);
    const notes = join(directory, 'notes.txt');
    await writeFile(notes, 'My notes. '.repeat(1000));
    const message = await mistake(...argumentsOf({ ...given, database: notes }));
    assert.match(message, /cannot open the database .*notes\.txt: .*not a database/);
  });
});

describe('Somebody asks the program', () => {
  it('for help', async (test) => {
    const all = await run(test, '--help');
    const one = await run(test, 'collect', '--help');
    assert.equal(all.status, 0);
    assert.equal(one.status, 0);
    for (const option of ['--consultations', '--database', '--port', '--origin', '--host'])
      assert.ok(one.stdout.includes(option) && all.stdout.includes(option));
  });

  it('for its version', async (test) => {
    assert.match((await run(test, '--version')).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('for a command that it has not', async (test) => {
    const { status, stderr } = await run(test, 'collct');
    assert.equal(status, 2);
    assert.match(stderr, /expected a command \(collect, export, .*\), found collct/);
    assert.equal((await run(test)).status, 2);
  });
});
