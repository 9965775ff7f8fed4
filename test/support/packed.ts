/** The package as npm would publish it, installed in a project of its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where a program of a development dependency is. */
export const program = (name: string): string => join(root, 'node_modules/.bin', name);

/** What `npm pack` says about the tarball. */
interface Packing {
  filename: string;
  files: { path: string; size: number; mode: number }[];
}

/** A project that has the packed package, and nothing else of this repository, installed. */
export interface ConsumerProject {
  /** The project's folder. */
  folder: string;
  /** The package inside its node_modules. */
  installed: string;
  tarball: string;
  /** What is in the tarball, relative to the package. */
  files: Packing['files'];
  remove: () => Promise<void>;
}

/** Everything that the package or its users may import beside it. */
const beside = ['lit', 'zod', 'hono', '@hono/node-server', '@libsql/client', '@types/node'];

/**
 * Packs what was built and installs it. Needs `npm run build` before, and says so. Nothing is
 * downloaded: the dependencies are linked.
 */
export async function installPacked(): Promise<ConsumerProject> {
  if (!existsSync(join(root, 'dist/index.js')))
    throw new Error('There is no dist/: run `npm run build` first.');
  const folder = await mkdtemp(join(tmpdir(), 'civic-consumer-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: root });
  const [packing] = JSON.parse(stdout) as [Packing];
  const tarball = join(folder, packing.filename);
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'civic-feedback');
  await mkdir(modules);
  await run('tar', ['-xzf', tarball, '-C', folder]);
  await rename(join(folder, 'package'), installed);
  for (const name of beside) {
    await mkdir(join(modules, name, '..'), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  return {
    folder,
    installed,
    tarball,
    files: packing.files,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
