/** Lines on standard error, as many as come in a turn of the event loop in one write. */

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
    if (waiting.push(line) === 1) setImmediate(write);
  };
}
