/** Submissions in memory: for tests and for trying things out. Nothing survives the process. */
import { type Found, isWithdrawn, type Store, type StoredSubmission } from './store.js';
import { withoutContact } from './submission-row.js';

/** Opens a store that forgets everything with its process; never for a real consultation. */
export function openMemoryStore(): Store {
  const all = new Map<string, Found>();
  const copy = (found: Found | undefined) => found && structuredClone(found);
  const arrival = (found: Found): string => (isWithdrawn(found) ? '' : found.receivedAt);
  const referred = (consultation: string, reference: string) =>
    [...all.values()]
      .filter((found) => {
        const about = isWithdrawn(found) ? found : found.submission;
        return about.consultation === consultation && found.reference === reference;
      })
      .toSorted((one, other) => arrival(one).localeCompare(arrival(other)))[0];
  const submissions = (consultation: string) =>
    [...all.values()].filter(
      (found): found is StoredSubmission =>
        !isWithdrawn(found) && found.submission.consultation === consultation,
    );
  return {
    keep(stored) {
      const before = all.get(stored.submission.id);
      if (before && isWithdrawn(before))
        return Promise.resolve({ created: false, withdrawn: structuredClone(before) });
      if (!before) all.set(stored.submission.id, structuredClone(stored));
      return Promise.resolve({ created: !before, kept: structuredClone(before ?? stored) });
    },
    find: (id) => Promise.resolve(copy(all.get(id))),
    findByReference: (consultation, reference) =>
      Promise.resolve(copy(referred(consultation, reference))),
    // eslint-disable-next-line @typescript-eslint/require-await -- memory has nothing to wait for
    async *list(consultation) {
      yield* submissions(consultation)
        .toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt))
        .map((stored) => structuredClone(stored));
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- memory has nothing to wait for
    async *amending(consultation) {
      for (const { submission, late, held } of submissions(consultation)) {
        const { id, amends } = submission;
        if (amends !== undefined) yield { id, amends, late, held: held !== undefined };
      }
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- memory has nothing to wait for
    async *tombstones(consultation) {
      for (const id of [...all.keys()].toSorted()) {
        const found = all.get(id);
        if (found && isWithdrawn(found) && found.consultation === consultation)
          yield structuredClone(found);
      }
    },
    withdraw(consultation, reference, at) {
      const found = referred(consultation, reference);
      if (!found || isWithdrawn(found)) return Promise.resolve(false);
      const { id } = found.submission;
      all.set(id, { id, consultation, reference, withdrawnAt: at });
      return Promise.resolve(true);
    },
    bury(tombstone) {
      const before = all.get(tombstone.id);
      if (!before || !isWithdrawn(before)) all.set(tombstone.id, structuredClone(tombstone));
      return Promise.resolve();
    },
    deleteContacts(consultation, receivedBefore) {
      let count = 0;
      for (const stored of submissions(consultation)) {
        const submission = withoutContact(stored.submission);
        if (submission === stored.submission || stored.receivedAt >= receivedBefore) continue;
        all.set(submission.id, { ...stored, submission });
        count += 1;
      }
      return Promise.resolve(count);
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- memory has nothing to wait for
    async *withContacts() {
      const found = new Set<string>();
      for (const one of all.values())
        if (!isWithdrawn(one) && withoutContact(one.submission) !== one.submission)
          found.add(one.submission.consultation);
      yield* [...found].toSorted();
    },
    forgotten: () => Promise.resolve(true),
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
