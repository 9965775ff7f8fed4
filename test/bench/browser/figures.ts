/** What was measured, in a run of several rounds. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Contender } from './contender.js';

/** The middle of what was measured; `NaN` where nothing was. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [upper = NaN, lower = NaN] = [
    sorted[middle],
    sorted[sorted.length % 2 ? middle : middle - 1],
  ];
  return (upper + lower) / 2;
}

/** All figures of a run, by what was measured and by whom. */
export class Figures {
  readonly #values = new Map<string, number[]>();

  /** Writes down one round's figure. */
  add(what: string, { name }: Pick<Contender, 'name'>, value: number): void {
    const key = `${what} ${name}`;
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  /** The median of all rounds; `NaN` where it was not measured. */
  of(what: string, { name }: Pick<Contender, 'name'>): number {
    return median(this.#values.get(`${what} ${name}`) ?? []);
  }

  /** The mean of all rounds: for what does not happen in each of them. */
  mean(what: string, { name }: Pick<Contender, 'name'>): number {
    const values = this.#values.get(`${what} ${name}`) ?? [];
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
}

/** Milliseconds before each turn, in which the browser is done with the page before. */
const REST = 300;

/**
 * Rounds in which every contender has its turn, in another order each time: noise hits all alike, and
 * nobody comes always behind the heaviest, whose page the browser is still clearing away.
 * One that does not do what it is asked has no figure for that; the run says so, and goes on.
 */
export async function inRounds(
  rounds: number,
  contenders: readonly Contender[],
  take: (contender: Contender) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const order = contenders.map((contender) => ({ contender, at: Math.random() }));
    for (const { contender } of order.toSorted((one, other) => one.at - other.at)) {
      await wait(REST);
      try {
        await take(contender);
      } catch (error) {
        console.error(`${contender.name}, round ${round + 1}: ${String(error)}`);
        process.exitCode = 1;
      }
    }
  }
}
