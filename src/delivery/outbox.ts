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

/** Milliseconds after which a database that does not open, or does not end what it began, counts as none. */
const PATIENCE = 3000;

/** What a piece of work resolves with, or a rejection when it takes too long. */
async function inTime<Result>(
  work: (resolve: (result: Result) => void, reject: () => void) => void,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      timer = setTimeout(reject, PATIENCE);
      work(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

function open(): Promise<IDBDatabase> {
  return inTime((resolve, reject) => {
    // Without a version: whatever a newer widget has made is opened as it is. It only ever adds.
    const request = indexedDB.open('civic-feedback');
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = request.onblocked = reject;
  });
}

/** One transaction. "Saved" is its completion, under `strict` a flushed one; a request's success is not. */
async function transact<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, done: (result: Result) => void) => void,
): Promise<Result> {
  const database = await open();
  let transaction: IDBTransaction | undefined;
  try {
    return await inTime<Result>((resolve, reject) => {
      transaction = database.transaction(STORE, mode, { durability: 'strict' });
      let result: Result;
      transaction.oncomplete = () => {
        resolve(result);
      };
      transaction.onerror = transaction.onabort = reject;
      work(transaction.objectStore(STORE), (value) => {
        result = value;
      });
    });
  } catch (error) {
    // One that takes too long must not be done later: what is told now is that it was not.
    try {
      transaction?.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  } finally {
    // An open connection would keep the page out of the back/forward cache.
    database.close();
  }
}

/** This website's outbox in this browser. */
export const diskOutbox: Outbox = {
  all: () =>
    transact('readonly', (store, done) => {
      const request = store.getAll();
      request.onsuccess = () => {
        done(request.result.filter(isOutboxEntry));
      };
    }),
  change: (id, by) =>
    transact('readwrite', (store, done) => {
      const request = store.get(id) as IDBRequest<unknown>;
      request.onsuccess = () => {
        const { result } = request;
        // What cannot be read is not ours to change.
        const changed = result === undefined || isOutboxEntry(result) ? by(result) : undefined;
        if (changed) store.put(changed);
        else if (changed === null) store.delete(id);
        done(changed);
      };
    }),
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
