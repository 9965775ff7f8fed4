/** Submissions in memory: for tests and for trying things out. Nothing survives the process. */
import type { Store, StoredSubmission } from './store.js';

/** Opens a store that forgets everything with its process; never for a real consultation. */
export function openMemoryStore(): Store {
  const kept = new Map<string, StoredSubmission>();
  const copy = (stored: StoredSubmission | undefined) => stored && structuredClone(stored);
  return {
    keep(stored) {
      const before = kept.get(stored.submission.id);
      if (!before) kept.set(stored.submission.id, structuredClone(stored));
      return Promise.resolve({ created: !before, kept: structuredClone(before ?? stored) });
    },
    find: (id) => Promise.resolve(copy(kept.get(id))),
    findByReference(consultation, reference) {
      for (const stored of kept.values())
        if (stored.submission.consultation === consultation && stored.reference === reference)
          return Promise.resolve(copy(stored));
      return Promise.resolve(undefined);
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- memory has nothing to wait for
    async *list(consultation) {
      for (const stored of kept.values())
        if (stored.submission.consultation === consultation) yield structuredClone(stored);
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
