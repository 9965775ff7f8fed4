/** A program that was started for a test: it must stay alive, and it ends with the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a program is started with. */
export interface ProgramOptions {
  env: NodeJS.ProcessEnv;
  /** Reads the first line that it prints on its standard output, or on this file descriptor. */
  firstLineOf?: 1 | 3;
}

/** A program that runs. */
export class Program {
  readonly name: string;
  readonly #child: ChildProcess;
  /** What it complained of last, for the message when it dies. */
  #complaints = '';
  /** The first line that it printed; never resolves for a program of which none was asked. */
  readonly firstLine: Promise<string>;

  constructor(name: string, args: readonly string[], { env, firstLineOf }: ProgramOptions) {
    this.name = name;
    const child = spawn(name, args, {
      env,
      stdio: ['ignore', firstLineOf === 1 ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      // Of a group of its own: browsers leave children behind.
      detached: true,
    });
    this.#child = child;
    child.stderr?.on('data', (data: Buffer) => {
      this.#complaints = (this.#complaints + String(data)).slice(-2000);
    });
    this.firstLine = new Promise((resolve, reject) => {
      let said = '';
      if (firstLineOf !== undefined)
        child.stdio[firstLineOf]?.on('data', (data: Buffer) => {
          said += String(data);
          if (said.includes('\n')) resolve(said.split('\n')[0] ?? '');
        });
      child.once('error', reject);
      child.once('exit', () => {
        reject(new Error(`${name} has ended. ${this.#complaints}`));
      });
    });
    // Whoever awaits it hears of a failure; a program of which nobody asks has not failed a test.
    this.firstLine.catch(() => undefined);
  }

  /** Why it is no longer there; `undefined` while it runs. */
  get ended(): string | undefined {
    const { exitCode, signalCode } = this.#child;
    if (exitCode === null && signalCode === null) return undefined;
    return `${this.name} has ended (${String(exitCode ?? signalCode)}). ${this.#complaints}`;
  }

  /** Ends it and all that it started. */
  async stop(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined) return;
    const gone = this.ended === undefined ? once(this.#child, 'exit') : undefined;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The whole group has gone already.
    }
    await gone;
  }
}
