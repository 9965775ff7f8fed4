/** An example application in an empty folder, with the packed package and its own dependencies from the registry. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { root } from '../support/packed.js';

const run = promisify(execFile);

/** An application that is installed. */
export interface App {
  folder: string;
  /** Runs a program in the folder, and gives what it printed; rejects with that, where it fails. */
  run(program: string, ...args: string[]): Promise<string>;
  /** Runs one of its scripts. */
  script(name: string, env?: Record<string, string>): Promise<string>;
  /** Starts a program that prints the address at which it listens, and waits for that. */
  serve(program: string, args: string[], env: Record<string, string>): Promise<string>;
  /** Ends what was started, and deletes the folder. */
  remove(): Promise<void>;
}

/** Packs what was built. Needs `npm run build` before, and says so. */
export async function pack(folder: string): Promise<string> {
  if (!existsSync(join(root, 'dist/index.js')))
    throw new Error('There is no dist/: run `npm run build` first.');
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: root });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}

/** Installs demo/frameworks/`name`, which depends on `civic-feedback` as from the registry. */
export async function installApp(name: string): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), `civic-${name}-`));
  const ends: (() => Promise<void>)[] = [];
  const environment = (more: Record<string, string> = {}) => ({
    ...process.env,
    NO_COLOR: '1',
    CI: 'true',
    ...more,
  });
  const inFolder = async (
    program: string,
    args: string[],
    env?: Record<string, string>,
  ): Promise<string> => {
    const options = { cwd: folder, env: environment(env), maxBuffer: 2 ** 24 };
    const { stdout } = await run(program, args, options).catch((error: unknown) => {
      const { stdout: said, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${program} ${args.join(' ')}:\n${said}${stderr}`);
    });
    return stdout;
  };
  await cp(join(root, 'demo/frameworks', name), folder, { recursive: true });
  const tarball = await pack(folder);
  await inFolder('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball]);
  return {
    folder,
    run: (program, ...args) => inFolder(join(folder, 'node_modules/.bin', program), args),
    script: (script, env) => inFolder('npm', ['run', '--silent', script], env),
    async serve(program, args, env) {
      const child = spawn(program, args, {
        cwd: folder,
        env: environment(env),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      ends.push(async () => {
        if (child.exitCode !== null) return;
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      });
      for await (const line of createInterface({ input: child.stdout })) {
        const address = /http:\/\/[\w.:]+\//.exec(line)?.[0];
        if (address !== undefined) {
          // What it says afterwards must not fill the pipe.
          child.stdout.resume();
          return address;
        }
      }
      throw new Error(`${program} ended without an address.`);
    },
    async remove() {
      for (const end of ends) await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
