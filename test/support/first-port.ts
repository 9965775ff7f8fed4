import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The port that a program says it listens at ("... port 8080"), once it does. */
export async function firstPort({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('the program has no standard output');
  const lines = createInterface(stdout);
  for await (const line of lines) {
    const port = /\bport (\d+)\b/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('the program ended before it listened');
}
