/** `civic-feedback export`: writes a consultation's submissions to standard output. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exported } from '../collector/export-formats.js';
import { everything } from '../collector/transfer.js';
import { completeConsultation } from '../contract/index.js';
import { readConsultation } from './consultation-files.js';
import { openExistingDatabase } from './database.js';
import { intoNewFile } from './new-file.js';
import { demanded, readOptions } from './options.js';
import { WrongUsage } from './wrong-usage.js';

/** What `civic-feedback export --help` prints. */
export const EXPORT_HELP = `civic-feedback export: writes what was received to standard output, or into a file

  --database DATABASE   the collector's database; the collector may be running
  --consultation FILE   the consultation's JSON file
  --format csv|jsonl    csv for spreadsheets (text that looks like a formula gets an apostrophe
                        in front), jsonl for programs and for "import": nothing is lost, and what
                        was withdrawn stands at the end, as a line without answers
  --public              with csv: what may be published. Without names, e-mail addresses, and what
                        a comment can be withdrawn with; the day on which each comment came, not
                        the moment; each comment once, in its last version, and where that came
                        late or is held in the one before too ("if-taken"). Read the comments
                        first: people write names into them too
  --bom                 with csv: a byte order mark in front, without which Excel takes "más" for
                        "mÃ¡s" when the file is opened by a double click
  --to FILE             a new file, which has its name only once all of it is there; default:
                        standard output`;

/** What programs other than Excel do not need, and many take for a part of the first column's name. */
const BYTE_ORDER_MARK = '\uFEFF';

async function* lines(all: AsyncIterable<unknown>): AsyncGenerator<string, void, undefined> {
  for await (const one of all) yield `${JSON.stringify(one)}\n`;
}

/** The same pieces behind a mark, and afterwards how many there were. */
async function* counted(
  pieces: AsyncIterable<string>,
  mark: string,
  told: (count: number) => void,
): AsyncGenerator<string, void, undefined> {
  let count = 0;
  for await (const piece of pieces) {
    yield count === 0 ? `${mark}${piece}` : piece;
    count += 1;
  }
  told(count);
}

/** Writes the export; resolves when all of it is out. */
export async function exportFile(args: readonly string[]): Promise<void> {
  const given = readOptions(args, {
    database: { type: 'string' },
    consultation: { type: 'string' },
    format: { type: 'string' },
    public: { type: 'boolean' },
    bom: { type: 'boolean' },
    to: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(EXPORT_HELP);
    return;
  }
  const file = demanded(given, 'database', './submissions.db');
  const path = demanded(given, 'consultation', './consultations/plan.json');
  const format = demanded(given, 'format', 'csv');
  if (format !== 'csv' && format !== 'jsonl')
    throw new WrongUsage(`--format expected csv or jsonl, found ${format}`);
  const isPublic = given.public === true;
  for (const option of ['public', 'bom'])
    if (given[option] === true && format !== 'csv')
      throw new WrongUsage(`--${option} expected --format csv`);
  const consultation = completeConsultation(await readConsultation(path));
  const store = await openExistingDatabase(file);
  try {
    const all =
      format === 'csv'
        ? exported(consultation, format, store, isPublic)
        : lines(everything(store, consultation.id));
    const pieces = counted(all, given.bom === true ? BYTE_ORDER_MARK : '', (count) => {
      // A header is no submission. A mistyped id would look like a consultation that nobody answered.
      if (count === (format === 'csv' ? 1 : 0))
        console.error(
          `civic-feedback export: the database has no submission to ${consultation.id}`,
        );
    });
    if (typeof given.to === 'string')
      await intoNewFile(given.to, (part) =>
        // Names and addresses may be in it.
        pipeline(Readable.from(pieces), createWriteStream(part, { mode: 0o600 })),
      );
    else await pipeline(Readable.from(pieces), process.stdout);
  } catch (error) {
    // Whoever reads may have had enough, as `head` does.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    await store.close();
  }
}
