/** `civic-feedback import`: reads an export into another database. */
import { bringIn, IdReused, readLine, type Transferred } from '../collector/transfer.js';
import { textOf } from '../collector/utf-8.js';
import { byteLines } from './byte-lines.js';
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
  lines: AsyncIterable<Uint8Array>,
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
  const one = async (line: Uint8Array, place: number): Promise<keyof Transferred> => {
    const wrong = (what: string) => new WrongUsage(`line ${place}: ${what}`);
    const text = textOf(line);
    if (text === undefined) throw wrong('expected UTF-8');
    const found = await readLine(text).catch((error: unknown) => {
      throw wrong((error as Error).message);
    });
    return bringIn(store, found).catch((error: unknown) => {
      throw error instanceof IdReused ? wrong(error.message) : error;
    });
  };
  for await (const line of lines) {
    number += 1;
    if (line.length === 0) continue;
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
    const lines = byteLines(process.stdin);
    const { created, before, withdrawn } = await importLines(lines, store);
    console.log(`${created} submissions, ${before} that were there before, ${withdrawn} withdrawn`);
  } finally {
    await store.close();
  }
}
