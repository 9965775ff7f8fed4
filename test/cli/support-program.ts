/** The program `civic-feedback` as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** A process, what it has printed, and how it ends. */
export interface Program {
  process: ChildProcess;
  output: { stdout: string; stderr: string };
  /** Resolves with the exit status and the signal when the process and its output have ended. */
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the program, or a built one, its log into an open file if there is one; it does not outlive the test. */
export function start(
  test: TestContext,
  args: readonly string[],
  environment: Record<string, string> = {},
  built?: string,
  log: number | 'pipe' = 'pipe',
): Program {
  const program = built === undefined ? ['--import', 'tsx', MAIN] : [built];
  const child = spawn(process.execPath, [...program, ...args], {
    env: { ...process.env, CIVIC_FEEDBACK_EXPORT_TOKEN: '', ...environment },
    stdio: ['ignore', 'pipe', log],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  const ended = once(child, 'close').then(([status, signal]) => ({
    status: status as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  test.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, output, ended };
}

/** Runs the program to its end. */
export async function run(
  test: TestContext,
  ...args: string[]
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const { ended, output } = start(test, args);
  const { status } = await ended;
  return { status, ...output };
}

/** Starts the collector and waits until it listens. */
export async function startCollector(
  test: TestContext,
  args: readonly string[],
  environment?: Record<string, string>,
  built?: string,
  log?: number,
): Promise<Program & { url: string }> {
  const program = start(test, ['collect', ...args], environment, built, log);
  const listening = new Promise<string>((resolve) => {
    program.process.stdout?.on('data', () => {
      const found = /^Listening at (\S+)\n/.exec(program.output.stdout);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
  });
  const url = await Promise.race([
    listening,
    program.ended.then(({ status }) => {
      throw new Error(`the collector ended with ${String(status)}: ${program.output.stderr}`);
    }),
  ]);
  return { ...program, url };
}
