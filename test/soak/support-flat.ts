/** Whether something stays flat over time. */

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

/** How a quantity went. */
export interface Course {
  /** The median of the second and of the last third; the first third is the start. */
  before: number;
  after: number;
  most: number;
  flat: boolean;
}

/**
 * Looks at a quantity's samples, taken at equal distances. Something that leaks grows with the time:
 * what is used in the last third must not be more than in the second one, but for `noise`.
 *
 * @param noise - by how much it varies anyway, in its own unit
 */
export function courseOf(samples: readonly number[], noise: number): Course {
  const third = Math.floor(samples.length / 3);
  const before = median(samples.slice(third, 2 * third));
  const after = median(samples.slice(2 * third));
  return { before, after, most: Math.max(...samples), flat: after <= before + noise };
}
