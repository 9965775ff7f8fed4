/**
 * How many new submissions come from one network. No address is kept: what is remembered, in memory
 * alone, is a keyed hash whose key is random and ends with the process.
 */
import { mintId } from '../contract/index.js';
import { networkOf } from './network.js';
import { sha256 } from './sha256.js';

/** How much one network may send: so many at once, and as many again over each such time. */
export interface Rate {
  submissions: number;
  seconds: number;
}

/**
 * What one network may send where nothing else is said: 200 people of a library behind one address
 * within a minute, with half as much to spare.
 */
export const DEFAULT_RATE: Rate = { submissions: 300, seconds: 60 };

/** Most networks that are remembered: some two megabytes. */
const NETWORKS = 10_000;

/** Counts the new submissions of each network. */
export interface RateLimit {
  /**
   * Counts one more.
   *
   * @param address - where it comes from; what is unknown or private is not counted
   * @returns 0 where it may pass, or the whole seconds to wait; then it was not counted
   */
  charge(address: string | undefined): Promise<number>;
  /** Takes the last one back: it turned out to be known already. */
  refund(address: string | undefined): Promise<void>;
}

/**
 * Makes a limit of its own memory.
 *
 * @param now - milliseconds on a clock that never goes back; a step of the wall clock would keep
 *   people out
 */
export function createRateLimit(
  { submissions, seconds }: Rate,
  now = (): number => performance.now(),
  networks = NETWORKS,
): RateLimit {
  const interval = (seconds * 1000) / submissions;
  /** By network: until when what it has sent would fill the allowance, one interval each. */
  const spent = new Map<string, number>();
  let secret: string | undefined;
  const keyOf = async (address: string | undefined): Promise<string | undefined> => {
    const network = address === undefined ? undefined : networkOf(address);
    if (network === undefined) return undefined;
    // Not earlier: some servers have no random numbers before the first request.
    secret ??= `${mintId()}${mintId()}`;
    return (await sha256(secret + network)).slice(0, 24);
  };
  const note = (key: string, until: number): void => {
    // Taken out first, so that the order of the keys is the order of their last use.
    spent.delete(key);
    spent.set(key, until);
    for (const [oldest, over] of spent) {
      if (over > now() && spent.size <= networks) break;
      spent.delete(oldest);
    }
  };
  return {
    async charge(address) {
      const key = await keyOf(address);
      if (key === undefined) return 0;
      const until = Math.max(spent.get(key) ?? 0, now()) + interval;
      const wait = until - now() - seconds * 1000;
      // A millisecond of tolerance: fractions of intervals do not add up to exactly the allowance.
      if (wait > 1) return Math.ceil(wait / 1000);
      note(key, until);
      return 0;
    },
    async refund(address) {
      const key = await keyOf(address);
      const until = key === undefined ? undefined : spent.get(key);
      if (key !== undefined && until !== undefined) note(key, until - interval);
    },
  };
}
