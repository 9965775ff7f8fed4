/**
 * `npm run bench:collector [-- quick] [-- libsql|postgres]`: how many comments a second a collector
 * acknowledges, over HTTP, each checked, durable and by its own submission, and who waits how long;
 * beside it a bare handler, which is what this machine can do at most; on PostgreSQL 1, 2 and 4
 * collectors; and what a look at the definition costs. The load generator is this process, each
 * server another, and PostgreSQL is on the same machine too. Writes docs/scaling.md and its plot; a
 * quick run, or of one database, prints instead.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rememberPlace } from '../../../src/collector/libsql-place.js';
import { writePlots, writeSections } from '../browser/page.js';
import { collectorPlots, collectorReport, PROCESSES } from './collector-report.js';
import { type Kind, libsql, postgres } from './database.js';
import { type Contender, Load } from './load.js';
import { type Served, serve } from './served.js';

const given = process.argv.slice(2);
const quick = given.includes('quick');
const [rounds, count] = quick ? [2, 1000] : [5, 10_000];
const asked = ['libsql', 'postgres'].filter((name) => given.includes(name));

const began = Date.now();
const directory = await mkdtemp(join(tmpdir(), 'civic-bench-'));
const kinds: Kind[] = [];
const running: Served[] = [];
const load = new Load();

async function start(server: 'collector' | 'bare handler', address: string): Promise<Served> {
  const served = await serve(server, directory, address);
  running.push(served);
  return served;
}

/** The bare handler and a collector, each on a database of its own; with PostgreSQL more collectors. */
async function contendersOn(kind: Kind): Promise<Contender[]> {
  const { title } = kind;
  const bare = await start('bare handler', (await kind.make()).address);
  const { address } = await kind.make();
  const collectors: Served[] = [];
  // A libSQL file is one process's: others would wait for it, and it for them.
  const most = title === 'PostgreSQL' ? Math.max(...PROCESSES) : 1;
  while (collectors.length < most) collectors.push(await start('collector', address));
  return [
    { name: `${title} bare`, kind, servers: [bare] },
    ...PROCESSES.filter((processes) => processes <= most).map((processes) => ({
      name: `${title} ${processes}`,
      kind,
      servers: collectors.slice(0, processes),
    })),
  ];
}

/** Microseconds that a look takes whether the file still stands where it was opened. */
async function lookAtPlace(kind: Kind): Promise<number> {
  const database = await kind.make();
  await (await database.open()).close();
  const look = rememberPlace(pathToFileURL(database.address).href);
  const times = 100_000;
  const started = performance.now();
  for (let time = 0; time < times; time += 1) look();
  return ((performance.now() - started) * 1000) / times;
}

try {
  if (asked.length === 0 || asked.includes('libsql')) kinds.push(libsql(directory));
  if (asked.length === 0 || asked.includes('postgres')) kinds.push(await postgres());
  for (const kind of kinds) {
    const contenders = await contendersOn(kind);
    for (const contender of contenders) await load.warm(contender, count / 2);
    for (let round = 0; round < rounds; round += 1)
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const contender = contenders[(round + turn) % contenders.length];
        if (contender) await load.comments(contender, count);
      }
    const [, collector] = contenders;
    if (kind.title === 'libSQL') {
      load.figures.add('place', { name: 'libSQL' }, await lookAtPlace(kind));
      // The first of these warms the rest.
      if (collector)
        for (let round = 0; round <= rounds; round += 1) await load.looks(collector, count);
    }
    for (const served of running.splice(0)) await served.stop();
    console.warn(`${kind.title}: done after ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
  }
  const sections = collectorReport(load, (Date.now() - began) / 60_000, rounds, count);
  for (const { text } of sections) console.warn(`\n${text}`);
  if (!quick && kinds.length === 2) {
    await writeSections(sections, 'scaling');
    await writePlots(collectorPlots(load), 'scaling');
    console.warn('docs/scaling.md and its plot are written.');
  }
} finally {
  for (const served of running) await served.stop();
  for (const kind of kinds) await kind.close();
  await rm(directory, { recursive: true, force: true });
}
