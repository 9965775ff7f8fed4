/** Packages that only a test needs, at fixed versions, in a folder of their own outside of the repository. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Installs the packages below this name; a second run finds them. Resolves with the folder. */
export async function installPackages(
  name: string,
  versions: Record<string, string>,
): Promise<string> {
  const folder = join(tmpdir(), `civic-${name}-${Object.values(versions).join('-')}`);
  await mkdir(folder, { recursive: true });
  const packages = Object.entries(versions).map(([each, version]) => `${each}@${version}`);
  try {
    await readFile(join(folder, 'installed'));
  } catch {
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    await promisify(execFile)('npm', ['install', ...quiet, ...packages], { cwd: folder });
    await writeFile(join(folder, 'installed'), '');
  }
  return folder;
}
