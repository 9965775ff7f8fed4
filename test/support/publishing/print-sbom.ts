/**
 * `npm run sbom`: what is installed with the package, as CycloneDX. `npm sbom --omit dev` leaves out
 * whatever a development dependency uses too, Lit among it; so it is asked about a lock file that has
 * nothing else. What an operator adds (a database's driver, a server) is in the operator's own lock file.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.js';

/** What is used of a lock file's entry, and of package.json. */
interface Entry {
  dev?: boolean;
  devOptional?: boolean;
  devDependencies?: unknown;
  peerDependencies?: unknown;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

const manifest = read('package.json') as Entry;
const lock = read('package-lock.json') as { packages: Record<string, Entry> };

const only = (entry: Entry): Entry => {
  const rest = { ...entry };
  delete rest.devDependencies;
  delete rest.peerDependencies;
  return rest;
};
lock.packages = Object.fromEntries(
  Object.entries(lock.packages)
    .filter(([, entry]) => !entry.dev && !entry.devOptional)
    .map(([path, entry]) => [path, path === '' ? only(entry) : entry]),
);

const scratch = mkdtempSync(join(tmpdir(), 'civic-sbom-'));
try {
  // npm calls the whole by its folder's name.
  const folder = join(scratch, 'civic-feedback');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(only(manifest)));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const format = ['--sbom-format', 'cyclonedx', '--sbom-type', 'library'];
  const args = ['sbom', '--package-lock-only', ...format];
  console.log(execFileSync('npm', args, { cwd: folder, encoding: 'utf8' }).trimEnd());
} finally {
  rmSync(scratch, { recursive: true });
}
