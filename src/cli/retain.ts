/** `civic-feedback retain`: deletes contact data that is not needed any more. */
import {
  type ContactRetention,
  DAY,
  deleteOldContacts,
  undescribed,
} from '../collector/contact-retention.js';
import { faultOf } from '../collector/log.js';
import type { Store } from '../collector/store.js';
import { readConsultations } from './consultation-files.js';
import { openExistingDatabase } from './database.js';
import { demanded, readOptions, wholeNumber } from './options.js';
import { retainOnce, whatStays } from './retained.js';

/** More than a hundred years. */
const MOST_DAYS = 36_525;

/** What `civic-feedback retain --help` prints. */
export const RETAIN_HELP = `civic-feedback retain: deletes names and e-mail addresses, and keeps the answers

  --database DATABASE   the collector's database; the collector may be running
  --consultations DIR   the directory with one JSON file for each consultation
  --contact-days N      days after a consultation's close; "collect" has the same option, and then
                        does this when it starts and once a day

It ends with 1 where it could not delete all: a consultation is in no file, or another program reads
in the database.`;

/** The days of `--contact-days`. */
export function readContactDays(text: string): number {
  return wholeNumber('contact-days', text, MOST_DAYS);
}

/** Deletes once, and says how much, and what stays. */
export async function retain(args: readonly string[]): Promise<void> {
  const given = readOptions(args, {
    'database': { type: 'string' },
    'consultations': { type: 'string' },
    'contact-days': { type: 'string' },
    'help': { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(RETAIN_HELP);
    return;
  }
  const file = demanded(given, 'database', './submissions.db');
  const directory = demanded(given, 'consultations', './consultations');
  const contactDays = readContactDays(demanded(given, 'contact-days', '90'));
  const consultations = await readConsultations(directory);
  const store = await openExistingDatabase(file);
  try {
    const done = await retainOnce({ consultations, store, contactDays, now: Date.now() });
    console.log(`Deleted the contact data of ${String(done.deleted)} submissions`);
    for (const words of whatStays(done, { database: file, directory })) {
      console.error(`civic-feedback retain: ${words}`);
      process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
}

/**
 * Deletes now, and once a day from now on. What happened is one line a time, as in the log; a day
 * on which the database cannot is told there too, and the next day comes.
 *
 * @returns stops it, and resolves when nothing is asked of the store any more
 */
export function retainDaily(
  retention: Omit<ContactRetention, 'now' | 'store'> & {
    store: Pick<Store, 'deleteContacts' | 'withContacts'>;
  },
  log: (line: string) => void,
): () => Promise<void> {
  const once = async (): Promise<void> => {
    const now = Date.now();
    const entry = { time: new Date(now).toISOString(), task: 'contacts' };
    try {
      const deleted = await deleteOldContacts({ ...retention, now });
      const without = await undescribed(retention);
      const stays = without.length > 0 ? { undescribed: without } : {};
      log(JSON.stringify({ ...entry, deleted, ...stays }));
    } catch (error) {
      log(JSON.stringify({ ...entry, fault: faultOf(error) }));
    }
  };
  let running = once();
  const timer = setInterval(() => {
    running = running.then(once);
  }, DAY);
  // It alone keeps no process alive.
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
