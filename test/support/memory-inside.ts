/** Runs inside a program, by `--import`: collects garbage when it is asked, and says what is left. */
export const MEMORY_INSIDE = `
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
process.on('SIGUSR2', () => {
  gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stdout.write('use ' + (heapUsed + external) + ' ' + rss + '\\n');
});`;
