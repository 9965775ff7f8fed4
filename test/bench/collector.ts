/**
 * `npm run bench:collector [-- libsql|postgres] [-- COUNT]`: how many comments a second a collector
 * acknowledges, over HTTP, each validated, durable and by its own submission. The load generator is
 * this process, the collector another, and with PostgreSQL its server is on the same machine too.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '../../src/contract/index.js';
import { ANSWERS, PLAN, sealed } from '../collector/support-collector.js';
import { withAtOnce } from '../collector/support-load.js';
import { cambridge } from '../support/cambridge.js';
import { startPostgres } from '../support/postgres.js';

const CONCURRENCY = 32;
const ROUNDS = 5;
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

const given = process.argv.slice(2);
const count = Number(given.find((word) => /^\d+$/.test(word)) ?? 10_000);
const kinds = ['libsql', 'postgres'].filter(
  (kind) => given.includes(kind) || !given.some((word) => /^[a-z]/.test(word)),
);

/** Posts a body and resolves once it is acknowledged by its id. */
function post(url: URL, agent: Agent, id: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 201 && (JSON.parse(text) as Receipt).id === id) resolve();
        else reject(new Error(`${response.statusCode ?? 0}: ${text}`));
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Starts the program, resolves with its address. */
async function collector(directory: string, database: string) {
  const consultations = join(directory, 'consultations');
  await mkdir(consultations, { recursive: true });
  const open = { ...cambridge, window: { closes: '2999-12-31', timeZone: 'America/New_York' } };
  await writeFile(join(consultations, 'plan.json'), JSON.stringify(open));
  const child = spawn(
    process.execPath,
    [
      ...(process.env.CIVIC_PROFILE === undefined
        ? []
        : ['--cpu-prof', '--cpu-prof-dir=/tmp/prof']),
      ...[MAIN, 'collect', '--consultations', consultations],
      ...['--database', database, '--port', '0', '--origin', '*'],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /^Listening at (\S+)\n/.exec(output)?.[1];
      if (found !== undefined) resolve(`${found}${PLAN}/submissions`);
    });
    child.once('exit', () => {
      reject(new Error('the collector did not start'));
    });
  });
  return {
    url: new URL(url),
    /** Seconds of processor time so far; Linux alone says it. */
    seconds: async () => {
      const stat = await readFile(`/proc/${child.pid ?? 0}/stat`, 'utf8').catch(() => '');
      const [user = NaN, system = NaN] = stat.split(' ').slice(13, 15).map(Number);
      return (user + system) / 100;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function round(url: URL): Promise<number> {
  const submissions = Array.from({ length: count }, (_, index) =>
    sealed({
      ...ANSWERS,
      comment: `Comment ${index}. ${'More workshops at the library. '.repeat(5)}`,
    }),
  ).map((submission) => [submission.id, JSON.stringify(submission)] as const);
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const started = performance.now();
  await withAtOnce(CONCURRENCY, submissions, ([id, body]) => post(url, agent, id, body));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return count / seconds;
}

async function measure(kind: string, directory: string, database: string): Promise<void> {
  const { url, seconds, stop } = await collector(directory, database);
  try {
    const figures: number[] = [];
    await round(url);
    const before = await seconds();
    for (let index = 0; index < ROUNDS; index += 1) figures.push(Math.round(await round(url)));
    const median = figures.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
    console.warn(`${kind.padEnd(9)} ${median} acknowledged/s (median of ${figures.join(', ')})`);
    const each = (((await seconds()) - before) / count / ROUNDS) * 1e6;
    console.warn(`          ${each.toFixed(0)} µs of the collector's processor time each`);
  } finally {
    await stop();
  }
}

console.warn(
  `${count} comments a round, ${CONCURRENCY} at once, Node ${process.versions.node}, ${cpus().length} cores`,
);
const directory = await mkdtemp(join(tmpdir(), 'civic-bench-'));
try {
  if (kinds.includes('libsql')) await measure('libSQL', directory, join(directory, 'bench.db'));
  if (kinds.includes('postgres')) {
    const postgres = await startPostgres();
    try {
      await measure('PostgreSQL', directory, await postgres.createDatabase());
    } finally {
      await postgres.remove();
    }
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
