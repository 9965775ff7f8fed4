/** Lines on standard error, as many as come in a short while in one write. */

/** Milliseconds that a line waits for others: less than anybody who reads along would notice. */
const TOGETHER = 20;

/**
 * From now on a log that cannot be written, because its disk is full or nobody reads it any more, does
 * not stop the program. Node's console forgives a stream its first error alone.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Makes a function that takes a line. A write for each would cost more than making it. */
export function logLines(): (line: string) => void {
  let waiting: string[] = [];
  const write = (): void => {
    const lines = waiting;
    waiting = [];
    console.error(lines.join('\n'));
  };
  return (line) => {
    if (waiting.push(line) === 1) setTimeout(write, TOGETHER);
  };
}
