/** Many who ask at once. */
import { type Asking, Connection } from './connection.js';

/** How a crowd fared. */
export interface Fared {
  /** Seconds from the first request to the last answer. */
  seconds: number;
  /** Milliseconds that each waited. */
  waits: number[];
}

/** Sends all of it, so many at once, spread over the servers; the next as soon as one is answered. */
export async function crowd(
  urls: readonly URL[],
  askings: readonly Asking[],
  atOnce: number,
): Promise<Fared> {
  const connections = Array.from({ length: atOnce }, (_, index) => {
    const url = urls[index % urls.length];
    if (!url) throw new TypeError('expected a server to ask');
    return new Connection(url);
  });
  const waits: number[] = [];
  const queue = askings.values();
  const started = performance.now();
  try {
    await Promise.all(
      connections.map(async (connection) => {
        for (const asking of queue) {
          const asked = performance.now();
          await connection.ask(asking);
          waits.push(performance.now() - asked);
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  return { seconds: (performance.now() - started) / 1000, waits };
}

/** What so many of a hundred did not have to exceed; `NaN` of none. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(Math.ceil((sorted.length * hundredths) / 100) - 1, 0)] ?? NaN;
}
