/**
 * `npm run bench:growth [-- quick] [-- libsql|postgres] [-- MOST]`: what a comment, the same comment
 * again, a receipt and a line of an export cost where there are 10,000 comments, and where there are
 * ten million. All sizes are there at once, and have their turn in every round, each time another one
 * first. Writes docs/scaling.md and its plots; a run of fewer sizes, and a quick one, only prints.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Figures } from '../browser/figures.js';
import { writePlots, writeSections } from '../browser/page.js';
import { fill } from './grown.js';
import { filledFor, type Grown, round, warm } from './grown-collector.js';
import { type Database, type Kind, libsql, postgres } from './database.js';
import { growthPlots, growthReport, nameOf, SIZES } from './growth-report.js';
import { serve } from './served.js';

const given = process.argv.slice(2);
const quick = given.includes('quick');
const most = Number(given.find((word) => /^\d+$/.test(word)) ?? (quick ? 100_000 : Infinity));
const rounds = quick ? 3 : 9;
const sizes = SIZES.filter((size) => size <= most);
const asked = ['libsql', 'postgres'].filter((name) => given.includes(name));

const began = Date.now();
function say(words: string): void {
  console.warn(`${((Date.now() - began) / 60_000).toFixed(1)} min: ${words}`);
}

const directory = await mkdtemp(join(tmpdir(), 'civic-growth-'));
const kinds: Kind[] = [];
const all: (Grown & { size: number })[] = [];
const figures = new Figures();

/** Fills every size of every kind, and starts a collector on each. */
async function grow(): Promise<void> {
  const filled: { kind: Kind; size: number; database: Database }[] = [];
  const [first, second] = kinds;
  if (!first) return;
  const fillAll = async (): Promise<void> => {
    for (const size of sizes) {
      const made = await Promise.all(
        kinds.map(async (kind) => ({ kind, size, database: await kind.make() })),
      );
      const fillings = await Promise.all(made.map(({ database }) => database.fill()));
      await fill(fillings, filledFor(size, rounds));
      filled.push(...made);
      say(`${size.toLocaleString('en')} comments are there`);
    }
  };
  await first.hastily(() => (second ? second.hastily(fillAll) : fillAll()));
  // What filling left for the disk to do is not to be measured.
  execFileSync('sync');
  for (const { kind, size, database } of filled) {
    figures.add(
      'bytes',
      nameOf(kind.title, size),
      (await database.size()) / filledFor(size, rounds),
    );
    const served = await serve('collector', directory, database.address);
    const grown = { kind, size, database, served, residents: filledFor(size, rounds) };
    all.push(grown);
    await warm(grown);
  }
  say('every collector is warm');
}

async function measure(grown: (typeof all)[number], counts: boolean): Promise<void> {
  const name = nameOf(grown.kind.title, grown.size);
  const { alone, written, ...costs } = await round(grown);
  if (!counts) return;
  figures.add('alone', name, alone);
  figures.add('written', name, written);
  for (const [what, { program, database, elapsed }] of Object.entries(costs)) {
    figures.add(`${what} program`, name, program);
    figures.add(`${what} database`, name, database);
    figures.add(`${what} in all`, name, program + database);
    figures.add(`${what} elapsed`, name, elapsed);
  }
}

try {
  if (asked.length === 0 || asked.includes('libsql')) kinds.push(libsql(directory));
  if (asked.length === 0 || asked.includes('postgres')) kinds.push(await postgres());
  await grow();
  // The first round only warms.
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (let place = 0; place < all.length; place += 1) {
      const grown = all[(turn + place) % all.length];
      if (grown) await measure(grown, turn > 0);
    }
    say(`round ${turn} of ${rounds}`);
  }
  for (const { kind, size, served } of all) {
    const { heap, rss } = await served.memory();
    figures.add('heap', nameOf(kind.title, size), heap / 1e6);
    figures.add('rss', nameOf(kind.title, size), rss / 1e6);
  }
  const minutes = (Date.now() - began) / 60_000;
  for (const { title } of kinds) {
    const sections = growthReport(figures, title, minutes, rounds);
    for (const { text } of sections) console.warn(`\n${text}`);
    if (quick || sizes.length < SIZES.length) continue;
    await writeSections(sections, 'scaling');
    await writePlots(growthPlots(figures, title), 'scaling');
    console.warn('docs/scaling.md and its plots are written.');
  }
} finally {
  for (const { served } of all) await served.stop();
  for (const kind of kinds) await kind.close();
  await rm(directory, { recursive: true, force: true });
}
