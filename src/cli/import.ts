/** `civic-feedback import`: reads an export into another database. */
import { createInterface } from 'node:readline';
import { bringIn, readLine, type Transferred } from '../collector/transfer.js';
import { openDatabase } from './database.js';
import { demanded, readOptions } from './options.js';
import { WrongUsage } from './wrong-usage.js';

/** What `civic-feedback import --help` prints. */
export const IMPORT_HELP = `civic-feedback import: reads an export in JSON Lines from standard input

  --database DATABASE   where it goes, such as postgres://user@host/name; made where it is missing.
                        References, times, what is held and what was withdrawn come along; what is
                        there already stays as it is, so that it may be done again`;

/** Lines that are brought in at once. */
const AT_ONCE = 200;

/** Brings lines in. Throws {@link WrongUsage} that names the first line that is none. */
async function importLines(
  lines: AsyncIterable<string>,
  store: Awaited<ReturnType<typeof openDatabase>>,
): Promise<Transferred> {
  const counts: Transferred = { created: 0, before: 0, withdrawn: 0 };
  let number = 0;
  let batch: Promise<keyof Transferred>[] = [];
  const finish = async (): Promise<void> => {
    const outcomes = await Promise.allSettled(batch);
    batch = [];
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') throw outcome.reason;
      counts[outcome.value] += 1;
    }
  };
  const one = async (line: string, place: number): Promise<keyof Transferred> => {
    const found = await readLine(line).catch((error: unknown) => {
      throw new WrongUsage(`line ${place}: ${(error as Error).message}`);
    });
    return bringIn(store, found);
  };
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    const bringing = one(line, number);
    // What goes wrong is told at the end of the batch, not while the next line is awaited.
    bringing.catch(() => undefined);
    batch.push(bringing);
    if (batch.length === AT_ONCE) await finish();
  }
  await finish();
  return counts;
}

/** Reads standard input to its end; resolves when all of it is durable. */
export async function importFile(args: readonly string[]): Promise<void> {
  const given = readOptions(args, {
    database: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(IMPORT_HELP);
    return;
  }
  const store = await openDatabase(demanded(given, 'database', 'postgres://user@host/name'));
  try {
    const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
    const { created, before, withdrawn } = await importLines(lines, store);
    console.log(`${created} submissions, ${before} that were there before, ${withdrawn} withdrawn`);
  } finally {
    await store.close();
  }
}
