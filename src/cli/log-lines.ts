/** Lines on standard error, as many as come in a short while in one write. */

/** Milliseconds that a line waits for others: less than anybody who reads along would notice. */
const TOGETHER = 20;

/** Makes a function that takes a line. A write for each would cost more than making it. */
export function logLines(): (line: string) => void {
  let waiting: string[] = [];
  const write = (): void => {
    const lines = waiting;
    waiting = [];
    // Not the stream itself: a log that nobody reads any more must not stop the collector.
    console.error(lines.join('\n'));
  };
  return (line) => {
    if (waiting.push(line) === 1) setTimeout(write, TOGETHER);
  };
}
