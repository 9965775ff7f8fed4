/**
 * `npm run bench:export [-- libsql|postgres]`: how much memory an export takes of 10,000, 100,000
 * and 1,000,000 comments: the peak of the program's resident set, as the system has it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { cambridge } from '../support/cambridge.js';
import { startPostgres } from '../support/postgres.js';

const SIZES = [10_000, 100_000, 1_000_000];
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PEAK = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`;

const given = process.argv.slice(2);
const kinds = ['libsql', 'postgres'].filter((kind) => given.length === 0 || given.includes(kind));

const answers = JSON.stringify({
  priorities: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
  comment: 'More workshops at the library. '.repeat(6),
  about: { role: 'resident' },
});

/** The statements that make a row for each number, inside the database; in a file it has one cell more. */
function rows(numbers: string, id: string, time: string, more = ''): string[] {
  const plan = `'${cambridge.id}'`;
  return [
    `INSERT INTO submissions SELECT ${id}, ${plan}, 1, 'edition', 'en', NULL, NULL, ${time}, ${time},
      'REFE-' || n, 0, NULL, 'digest', '${answers}', NULL${more} FROM (${numbers}) AS numbers`,
    `INSERT INTO contacts SELECT ${plan}, ${time}, ${id}, '{"name":"Ana Pérez","email":"ana@example.org"}'
      FROM (${numbers}) AS numbers`,
  ];
}

/** Exports, and says how many lines came and how much memory it took, in MB. */
async function exported(database: string, consultation: string, format: string) {
  const child = spawn(process.execPath, [
    ...['--import', PEAK, MAIN, 'export', '--database', database],
    ...['--consultation', consultation, '--format', format],
  ]);
  let lines = 0;
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const started = performance.now();
  await once(child, 'close');
  const peak = Number(/peak (\d+)/.exec(errors)?.[1]) / 1024;
  return { lines, peak, seconds: (performance.now() - started) / 1000 };
}

async function measure(
  name: string,
  database: string,
  grow: (from: number, to: number) => Promise<void>,
) {
  const consultation = join(directory, 'plan.json');
  await writeFile(consultation, JSON.stringify(cambridge));
  let from = 1;
  for (const size of SIZES) {
    await grow(from, size);
    from = size + 1;
    for (const format of ['jsonl', 'csv']) {
      const { lines, peak, seconds } = await exported(database, consultation, format);
      console.warn(
        `${name.padEnd(10)} ${format.padEnd(5)} ${String(lines).padStart(8)} lines  ${peak.toFixed(0).padStart(4)} MB  ${seconds.toFixed(1)} s`,
      );
    }
  }
}

const directory = await mkdtemp(join(tmpdir(), 'civic-bench-'));
try {
  if (kinds.includes('libsql')) {
    const file = join(directory, 'export.db');
    const url = pathToFileURL(file).href;
    await (await openLibsqlStore({ url })).close();
    const client = createClient({ url });
    await measure('libSQL', file, async (from, to) => {
      const numbers = `WITH RECURSIVE c(n) AS (SELECT ${from} UNION ALL
        SELECT n + 1 FROM c WHERE n < ${to}) SELECT n FROM c`;
      const id = `'id-' || substr('0000000000000000000' || n, -19)`;
      const time = `strftime('%Y-%m-%dT%H:%M:%fZ', 1765000000.0 + n, 'unixepoch')`;
      for (const sql of rows(numbers, id, time, `, 'REFE-' || n`)) await client.execute(sql);
    });
    client.close();
  }
  if (kinds.includes('postgres')) {
    const postgres = await startPostgres();
    try {
      const url = await postgres.createDatabase();
      await (await openPostgresStore({ url })).close();
      const client = new pg.Client(url);
      await client.connect();
      await measure('PostgreSQL', url, async (from, to) => {
        const time = `to_char(to_timestamp(1765000000 + n), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;
        const numbers = `SELECT n FROM generate_series(${from}, ${to}) AS n`;
        for (const sql of rows(numbers, `'id-' || lpad(n::text, 19, '0')`, time))
          await client.query(sql);
        await client.query('ANALYZE');
      });
      await client.end();
    } finally {
      await postgres.remove();
    }
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
