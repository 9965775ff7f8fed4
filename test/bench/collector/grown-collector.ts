/** A collector whose database holds so many comments, and what is asked of it in a round. */
import { createCollector } from '../../../src/collector/collector.js';
import { cambridge } from '../../support/cambridge.js';
import { type Asking, getting, posting } from './connection.js';
import { type Cost, costOf } from './cost.js';
import { crowd, percentile } from './crowd.js';
import type { Database, Kind } from './database.js';
import { storedOf, submissionOf } from './resident.js';
import { PLAN, type Served } from './served.js';

/** How many ask at once. */
const AT_ONCE = 128;

/** How often each thing is asked for in a round, and how many send one after another. */
const COUNT = 1000;
const ALONE = 50;

/** Comments that are exported in a round: the first ones. */
const EXPORTED = 10_000;

/** Comments that a new collector takes before it is measured: its code has to become quick. */
const WARM = 3000;

/** A database that has grown, and the collector on it. */
export interface Grown {
  kind: Kind;
  database: Database;
  served: Served;
  /** Residents who are in the database. */
  residents: number;
}

/**
 * How many are filled in, so that a collector warms up, has a round that does not count, and half of
 * those that do have brought the size.
 */
export function filledFor(size: number, rounds: number): number {
  return Math.max(size - WARM - Math.round((rounds / 2 + 1) * (COUNT + ALONE)), 1);
}

/** What a round finds, by what was done. */
export interface Round {
  created: Cost;
  duplicate: Cost;
  receipt: Cost;
  exported: Cost;
  /** Milliseconds that somebody waits who is alone: the middle one. */
  alone: number;
  /** Bytes that were written for each new one. */
  written: number;
}

/** The next residents, who send for the first time. */
function newcomers(grown: Grown, count: number): Asking[] {
  const { url } = grown.served;
  return Array.from({ length: count }, () => {
    const submission = submissionOf(grown.residents);
    grown.residents += 1;
    const body = JSON.stringify(submission);
    return posting(url, `${PLAN}/submissions`, body, 201, submission.id);
  });
}

/** Somebody out of all of them. */
const somebody = ({ residents }: Grown): number => Math.floor(Math.random() * residents);

function again(grown: Grown): Asking[] {
  const { url } = grown.served;
  return Array.from({ length: COUNT }, () => {
    const submission = submissionOf(somebody(grown));
    return posting(
      url,
      `${PLAN}/submissions`,
      JSON.stringify(submission),
      200,
      `"status":"duplicate","id":"${submission.id}"`,
    );
  });
}

function receipts(grown: Grown): Promise<Asking[]> {
  return Promise.all(
    Array.from({ length: COUNT }, async () => {
      const { reference } = await storedOf(somebody(grown));
      const path = `${PLAN}/receipts/${reference}`;
      return getting(grown.served.url, path, { says: reference });
    }),
  );
}

/** Reads an export as it streams, until it has so many lines. */
async function readLines(response: Response, count: number): Promise<void> {
  if (!response.body) throw new Error(`the export has no body: ${response.status}`);
  let lines = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    for (const byte of piece) if (byte === 10) lines += 1;
    if (lines >= count) return;
  }
}

/**
 * The export, in this process: over a socket much more is on its way, when the reader has enough,
 * than was counted.
 */
async function exported({ kind, database, residents }: Grown): Promise<Cost> {
  const store = await database.open();
  try {
    const collector = createCollector({
      consultations: [cambridge],
      store,
      origins: [],
      exportToken: 'bench',
    });
    const request = new Request(`http://collector.example${PLAN}/submissions.jsonl`, {
      headers: { authorization: 'Bearer bench' },
    });
    const count = Math.min(EXPORTED, residents);
    return await costOf(kind, [process.pid], count, async () =>
      readLines(await collector(request), count),
    );
  } finally {
    await store.close();
  }
}

/** Makes a new collector's code, and its database's pages, as quick as they are in use. */
export async function warm(grown: Grown): Promise<void> {
  await crowd([grown.served.url], newcomers(grown, WARM), AT_ONCE);
  for (let turn = 0; turn < 2; turn += 1) {
    await crowd([grown.served.url], again(grown), AT_ONCE);
    await crowd([grown.served.url], await receipts(grown), AT_ONCE);
    await exported(grown);
  }
}

/** One round. */
export async function round(grown: Grown): Promise<Round> {
  const { kind, database, served } = grown;
  const cost = (askings: Asking[]): Promise<Cost> =>
    costOf(kind, [served.pid], askings.length, () => crowd([served.url], askings, AT_ONCE));
  // Since its last turn its connections to the database were closed, and its pages gave way.
  await crowd([served.url], await receipts(grown), AT_ONCE);
  const lonely = await crowd([served.url], newcomers(grown, ALONE), 1);
  const before = await database.written(served.pid);
  const created = await cost(newcomers(grown, COUNT));
  const written = ((await database.written(served.pid)) - before) / COUNT;
  return {
    created,
    written,
    alone: percentile(lonely.waits, 50),
    duplicate: await cost(again(grown)),
    receipt: await cost(await receipts(grown)),
    exported: await exported(grown),
  };
}
