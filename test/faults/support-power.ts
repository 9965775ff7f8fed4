/** A disk that has only what was fsynced, for one directory; see test/support/power-cut.c. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporaryDirectory } from '../collector/support-collector.js';

const SOURCE = fileURLToPath(new URL('../support/power-cut.c', import.meta.url));
const BLOCK = 4096;

/** A directory whose files lose, when the power goes, what was not fsynced. */
export interface Power {
  /** Where the files are; only those directly in it are watched. */
  files: string;
  /** For the process that writes them. */
  environment: Record<string, string>;
  /** While this file exists, every write answers `EROFS`. */
  readOnlyFlag: string;
  /**
   * The power goes: the directory has what was fsynced. Of what is newer nothing has survived, or,
   * block by block, whatever `survives` says, as disks write in an order of their own.
   */
  cut(survives?: () => boolean): Promise<void>;
}

/** The bytes of a file after a cut. A block that was never fsynced and did not survive is zeros. */
function mixed(disk: Buffer, newer: Buffer, survives: () => boolean): Buffer {
  const after = Buffer.alloc(survives() ? Math.max(newer.length, disk.length) : disk.length);
  disk.copy(after);
  for (let from = 0; from < after.length; from += BLOCK)
    if (from < newer.length && survives()) newer.copy(after, from, from, from + BLOCK);
  return after;
}

/** Needs a C compiler, `cc`. */
export async function electrify(test: TestContext): Promise<Power> {
  const directory = await temporaryDirectory(test);
  const [files, disk] = [join(directory, 'files'), join(directory, 'disk')];
  const library = join(directory, 'power-cut.so');
  const readOnlyFlag = join(directory, 'read-only');
  await promisify(execFile)('cc', ['-shared', '-fPIC', '-O2', '-o', library, SOURCE, '-ldl']);
  for (const path of [files, disk]) await mkdir(path);
  return {
    files,
    readOnlyFlag,
    environment: {
      LD_PRELOAD: library,
      CIVIC_POWER_FILES: files,
      CIVIC_POWER_DISK: disk,
      CIVIC_POWER_READ_ONLY: readOnlyFlag,
    },
    async cut(survives = () => false) {
      const names = await readdir(disk);
      for (const name of names) {
        const kept = await readFile(join(disk, name));
        const newer = await readFile(join(files, name)).catch(() => Buffer.alloc(0));
        await writeFile(join(disk, name), mixed(kept, newer, survives));
      }
      for (const name of await readdir(files)) await rm(join(files, name));
      for (const name of names) await copyFile(join(disk, name), join(files, name));
    },
  };
}
