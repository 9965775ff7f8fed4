/** Files that have their name only once they are whole. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WrongUsage } from './wrong-usage.js';

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a file system without hard links says of one: FAT, and some network and cloud file systems. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Gives a file its name, in one step. Not a renaming alone: that would replace what stands there by now. */
async function giveName(part: string, to: string, linkFile: typeof link): Promise<void> {
  try {
    await linkFile(part, to);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // The name is taken by an empty file, and then replaced. What is lost: for this moment, or for
    // good where the machine stops in it, the name is there and what it names is empty.
    await (await open(to, 'wx')).close();
    try {
      await rename(part, to);
    } catch (failure) {
      await rm(to);
      throw failure;
    }
  }
}

/**
 * Lets `write` make a file beside the name, brings it to the disk, and gives it the name in one
 * step: whenever it is interrupted, what has the name is whole. At worst a `.part` is left.
 *
 * @param linkFile - for tests: the system's own
 * @throws WrongUsage where there is a file already, which stays as it is, or no such folder
 */
export async function intoNewFile<T>(
  to: string,
  write: (part: string) => Promise<T>,
  linkFile = link,
): Promise<T> {
  const taken = new WrongUsage(`there is a file already at ${to}`);
  if (existsSync(to)) throw taken;
  const folder = dirname(to);
  if (!existsSync(folder)) throw new WrongUsage(`there is no folder ${folder} for the new file`);
  const part = `${to}.${randomUUID()}.part`;
  try {
    const result = await write(part);
    await toDisk(part);
    await giveName(part, to, linkFile);
    await toDisk(folder);
    return result;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error;
  } finally {
    await rm(part, { force: true });
  }
}
