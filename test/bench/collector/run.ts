/**
 * `npm run bench:collector [-- libsql|postgres] [-- COUNT]`: how many comments a second a collector
 * acknowledges, over HTTP, each validated, durable and by its own submission; and beside it a bare
 * handler, which is what this machine can do at most. The load generator is this process, the
 * collector another, and with PostgreSQL its server is on the same machine too.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '../../src/contract/index.js';
import { ANSWERS, PLAN, sealed } from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';
import { startPostgres } from '../support/postgres.js';

const CONCURRENCY = 128;
const ROUNDS = 5;
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare-handler.mjs', import.meta.url));

const given = process.argv.slice(2);
const count = Number(given.find((word) => /^\d+$/.test(word)) ?? 10_000);
const kinds = ['libsql', 'postgres'].filter(
  (kind) => given.includes(kind) || !given.some((word) => /^[a-z]/.test(word)),
);

/** One connection that is kept, and one request at a time on it; as little work as a client can do. */
class Connection {
  private socket: Socket;
  private text = '';
  private done: ((text: string) => void) | undefined;

  constructor(url: URL) {
    this.socket = connect(Number(url.port), url.hostname).setNoDelay(true).setEncoding('latin1');
    this.socket.on('data', (chunk: string) => {
      this.text += chunk;
      const end = this.text.indexOf('\r\n\r\n');
      const length = Number(/^content-length: *(\d+)/im.exec(this.text)?.[1]);
      if (end < 0 || this.text.length < end + 4 + length) return;
      const { text } = this;
      this.text = '';
      this.done?.(text);
    });
    this.socket.on('error', (error) => this.done?.(String(error)));
  }

  /** Sends a request; throws unless it is acknowledged by its id. */
  async post(id: string, request: Buffer): Promise<void> {
    const answer = await new Promise<string>((resolve) => {
      this.done = resolve;
      this.socket.write(request);
    });
    const receipt = answer.slice(answer.indexOf('\r\n\r\n') + 4);
    if (!answer.startsWith('HTTP/1.1 201 ') || (JSON.parse(receipt) as Receipt).id !== id)
      throw new Error(answer);
  }

  close(): void {
    this.socket.destroy();
  }
}

/** What is measured: the program, or the bare handler. */
type Server = 'collector' | 'bare handler';

/** Starts it, resolves with its address. */
async function serve(server: Server, directory: string, database: string) {
  const consultations = join(directory, 'consultations');
  const plan = join(consultations, 'plan.json');
  await mkdir(consultations, { recursive: true });
  const open = { ...cambridge, window: { closes: '2999-12-31', timeZone: 'America/New_York' } };
  await writeFile(plan, JSON.stringify(open));
  const program = [
    ...[MAIN, 'collect', '--consultations', consultations],
    ...['--database', database, '--port', '0', '--origin', '*'],
  ];
  const child = spawn(process.execPath, server === 'collector' ? program : [BARE, plan, database], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
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

function requestOf(url: URL, body: string): Buffer {
  return Buffer.from(
    `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

async function round(url: URL): Promise<number> {
  const submissions = Array.from({ length: count }, (_, index) =>
    sealed({
      ...ANSWERS,
      comment: `Comment ${index}. ${'More workshops at the library. '.repeat(5)}`,
    }),
  ).map((submission) => [submission.id, requestOf(url, JSON.stringify(submission))] as const);
  const connections = Array.from({ length: CONCURRENCY }, () => new Connection(url));
  const started = performance.now();
  const queue = submissions.values();
  await Promise.all(
    connections.map(async (connection) => {
      for (const [id, body] of queue) await connection.post(id, body);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  for (const connection of connections) connection.close();
  return count / seconds;
}

/** Measures it, and says how many a second; resolves with that. */
async function measure(
  kind: string,
  server: Server,
  directory: string,
  database: string,
): Promise<number> {
  const { url, seconds, stop } = await serve(server, directory, database);
  try {
    const figures: number[] = [];
    await round(url);
    const before = await seconds();
    for (let index = 0; index < ROUNDS; index += 1) figures.push(Math.round(await round(url)));
    const median = figures.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
    const each = (((await seconds()) - before) / count / ROUNDS) * 1e6;
    console.warn(
      `${kind}, ${server}: ${median} acknowledged/s (median of ${figures.join(', ')}), ${each.toFixed(0)} µs of its processor time each`,
    );
    return median;
  } finally {
    await stop();
  }
}

async function compare(
  kind: string,
  directory: string,
  makeDatabase: (name: string) => Promise<string> | string,
): Promise<void> {
  const bare = await measure(kind, 'bare handler', directory, await makeDatabase('bare'));
  const ours = await measure(kind, 'collector', directory, await makeDatabase('ours'));
  console.warn(`${kind}: ${(ours / bare).toFixed(2)} of what a bare handler does`);
}

console.warn(
  `${count} comments a round, ${CONCURRENCY} at once, Node ${process.versions.node}, ${cpus().length} cores`,
);
const directory = await mkdtemp(join(tmpdir(), 'civic-bench-'));
try {
  if (kinds.includes('libsql'))
    await compare('libSQL', directory, (name) => join(directory, `${name}.db`));
  if (kinds.includes('postgres')) {
    const postgres = await startPostgres();
    try {
      await compare('PostgreSQL', directory, () => postgres.createDatabase());
    } finally {
      await postgres.remove();
    }
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
