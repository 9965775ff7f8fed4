/** How many requests are answered at once. */
import { overloaded } from './refusal.js';

/**
 * The most requests in work where nothing else is said. Each may hold a body of 128 KiB (384 as a form); a thousand
 * people who press the button in the last second before the close are taken.
 */
export const DEFAULT_AT_ONCE = 1000;

/** Does a piece of work, or throws at once that there is too much of it already. */
export type Workload = <T>(work: () => Promise<T> | T) => Promise<T>;

/** Makes a workload with a limit. What is over it waits nowhere: its sender tries again later. */
export function createWorkload(limit: number): Workload {
  let inWork = 0;
  return async (work) => {
    if (inWork >= limit) throw overloaded('too many requests at once');
    inWork += 1;
    try {
      return await work();
    } finally {
      inWork -= 1;
    }
  };
}
