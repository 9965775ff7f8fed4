/**
 * Group commit: what comes in while a commit is on its way shares the next one. A disk syncs a few
 * hundred or thousand times a second, whether one comment hangs on it or fifty.
 */
import { Overloaded } from './overloaded.js';

/** How items are committed, and how many. */
export interface GroupCommitOptions<T, R> {
  /** Commits all of them or none; resolves, once that is durable, with a result for each. */
  commit: (items: readonly T[]) => Promise<R[]>;
  /** Whether a failure is the database's and nobody's in particular: then nobody is tried alone. */
  isEverybodys: (error: unknown) => boolean;
  /** Most items in one commit. */
  size: number;
  /** Most commits that are on their way at once. Default: 1. */
  parallel?: number;
  /** Most items that wait; one more is refused with {@link Overloaded}. */
  waiting: number;
}

interface Waiting<T, R> {
  item: T;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/** Most turns of the event loop that a commit waits for company. */
const TURNS = 4;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Makes a function that commits an item together with others, and answers for it alone. */
export function groupCommit<T, R>(options: GroupCommitOptions<T, R>): (item: T) => Promise<R> {
  const { commit, isEverybodys, size, parallel = 1, waiting } = options;
  let queue: Waiting<T, R>[] = [];
  let running = 0;
  let gathering = false;

  /** Gives requests that are being read the time to come along; a lone one does not wait long. */
  const gather = async (): Promise<Waiting<T, R>[]> => {
    gathering = true;
    for (let turn = 0, before = 0; turn < TURNS && queue.length < size; turn += 1) {
      if (turn > 1 && queue.length === before) break;
      before = queue.length;
      await nextTurn();
    }
    const group = queue.slice(0, size);
    queue = queue.slice(size);
    gathering = false;
    return group;
  };

  const settle = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] as R);
      });
    } catch (error) {
      if (group.length === 1 || isEverybodys(error)) for (const { reject } of group) reject(error);
      // One of them cannot be kept; the others must not pay for it.
      else for (const one of group) await settle([one]);
    }
  };

  const run = async (): Promise<void> => {
    running += 1;
    while (queue.length > 0 && !gathering) {
      const group = await gather();
      if (queue.length > 0 && running < parallel) void run();
      await settle(group);
    }
    running -= 1;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      if (queue.length >= waiting) {
        reject(new Overloaded(waiting));
        return;
      }
      queue.push({ item, resolve, reject });
      if (!gathering && running < parallel) void run();
    });
}
