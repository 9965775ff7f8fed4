/** Programs that take comments, each in a process of its own, and what they use of the machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cambridge } from '../../support/cambridge.js';
import { MEMORY_INSIDE } from '../../support/memory-inside.js';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare-handler.mjs', import.meta.url));

/** What is measured: the program, or the least that could be called an endpoint. */
export type Server = 'collector' | 'bare handler';

/** A server that runs. */
export interface Served {
  url: URL;
  pid: number;
  /** What it holds right after a garbage collection, and its resident set: bytes. */
  memory(): Promise<{ heap: number; rss: number }>;
  stop(): Promise<void>;
}

/** Where the Cambridge consultation is. */
export const PLAN = `/consultations/${cambridge.id}`;

/** Starts a server whose consultation is open for ever; resolves once it listens. */
export async function serve(server: Server, directory: string, database: string): Promise<Served> {
  const consultations = join(directory, 'consultations');
  const plan = join(consultations, 'plan.json');
  await mkdir(consultations, { recursive: true });
  const open = { ...cambridge, window: { closes: '2999-12-31', timeZone: 'America/New_York' } };
  await writeFile(plan, JSON.stringify(open));
  const program = [
    ...[MAIN, 'collect', '--consultations', consultations],
    ...['--database', database, '--port', '0', '--origin', '*'],
  ];
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(MEMORY_INSIDE)}`];
  const child = spawn(
    process.execPath,
    [...preload, ...(server === 'collector' ? program : [BARE, plan, database])],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit');
  const said = async (words: RegExp): Promise<string[]> => {
    for (;;) {
      const found = words.exec(output);
      if (found) return found.slice(1);
      await Promise.race([
        once(child.stdout, 'data'),
        ended.then(() => Promise.reject(new Error(`the ${server} has ended: ${output}`))),
      ]);
    }
  };
  const [address = ''] = await said(/^Listening at (\S+)\n/);
  return {
    url: new URL(address),
    pid: child.pid ?? 0,
    async memory() {
      output = '';
      child.kill('SIGUSR2');
      const [heap = NaN, rss = NaN] = (await said(/use (\d+) (\d+)\n/)).map(Number);
      return { heap, rss };
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
