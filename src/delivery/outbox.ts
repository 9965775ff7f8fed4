/** The outbox on disk: IndexedDB, and nothing else. */
import { isOutboxEntry, type OutboxEntry } from './outbox-entry.js';

/** Where submissions wait until a receipt has come for them. */
export interface Outbox {
  /** The entries that this widget can read. */
  all: () => Promise<OutboxEntry[]>;
  /**
   * Changes one entry as one atomic step, across all tabs: `by` sees what is there and gives what
   * shall be, `null` for nothing, `undefined` to leave it. Resolves with what `by` gave, and only
   * once that is kept; rejects when the disk cannot.
   */
  change: (id: string, by: Change) => Promise<OutboxEntry | null | undefined>;
}

/** From what is there to what shall be. */
export type Change = (entry: OutboxEntry | undefined) => OutboxEntry | null | undefined;

const STORE = 'outbox';

/** Milliseconds after which a database that does not open, or does not do what it is asked, counts as none. */
const PATIENCE = 3000;

/**
 * One transaction, and what its first request found. "Saved" is its completion, under `strict` a flushed
 * one; a request's success is not.
 */
function transact<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let transaction: IDBTransaction | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      try {
        // What takes too long must not be done later: what is told now is that it was not.
        transaction?.abort();
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- nobody reads it
        reject();
      } catch {
        // It has ended, or is being committed: how that ends is the truth.
      }
    }, PATIENCE);
    // Without a version: whatever a newer widget has made is opened as it is. It only ever adds.
    const request = indexedDB.open('civic-feedback');
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onerror = reject;
    request.onsuccess = () => {
      const database = request.result;
      try {
        if (!late) {
          transaction = database.transaction(STORE, mode, { durability: 'strict' });
          const first = work(transaction.objectStore(STORE));
          transaction.oncomplete = () => {
            clearTimeout(timer);
            resolve(first.result);
          };
          transaction.onerror = transaction.onabort = reject;
        }
      } catch (error) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is one
        reject(error);
      }
      // As soon as the transaction has ended: an open connection would keep the page out of the
      // back/forward cache.
      database.close();
    };
  });
}

/**
 * What has become of entries of a disk that has no room left for it by now, as far as this page
 * knows; `null` where nothing is left to be done.
 */
const since = new Map<string, OutboxEntry | null>();

/** What has become of a record that is on the disk. */
function now(record: unknown): unknown {
  const known = since.get((record as OutboxEntry | undefined)?.id ?? '');
  return known === undefined ? record : known;
}

/** This website's outbox in this browser. */
export const diskOutbox: Outbox = {
  async all() {
    const found = await transact('readonly', (store) => store.getAll());
    return found.map(now).filter(isOutboxEntry);
  },
  async change(id, by) {
    let found: OutboxEntry | undefined;
    let changed: OutboxEntry | null | undefined;
    try {
      await transact('readwrite', (store) => {
        const request = store.get(id);
        request.onsuccess = () => {
          const result = now(request.result);
          if (isOutboxEntry(result)) found = result;
          // What cannot be read is not ours to change.
          else if (result) return;
          changed = by(found);
          if (changed) store.put(changed);
          else if (changed === null) store.delete(id);
        };
        return request;
      });
      if (changed !== undefined) since.delete(id);
    } catch (error) {
      // What is there stays there, and is sent all the same.
      if (!found || changed === undefined) throw error;
      since.set(id, changed);
    }
    return changed;
  },
};

/** An outbox for this page's life: for a kiosk, and where the disk is closed to us. */
export function memoryOutbox(): Outbox {
  const entries = new Map<string, OutboxEntry>();
  return {
    all: () => Promise.resolve([...entries.values()]),
    change: (id, by) => {
      const changed = by(entries.get(id));
      if (changed) entries.set(id, changed);
      else if (changed === null) entries.delete(id);
      return Promise.resolve(changed);
    },
  };
}
