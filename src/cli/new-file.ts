/** Files that have their name only once they are whole. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
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

/**
 * Lets `write` make a file beside the name, brings it to the disk, and gives it the name in one
 * step: whenever it is interrupted, what has the name is whole. At worst a `.part` is left.
 *
 * @throws WrongUsage where there is a file already, which stays as it is, or no such folder
 */
export async function intoNewFile<T>(to: string, write: (part: string) => Promise<T>): Promise<T> {
  const taken = new WrongUsage(`there is a file already at ${to}`);
  if (existsSync(to)) throw taken;
  const folder = dirname(to);
  if (!existsSync(folder)) throw new WrongUsage(`there is no folder ${folder} for the new file`);
  const part = `${to}.${randomUUID()}.part`;
  try {
    const result = await write(part);
    await toDisk(part);
    // Not a renaming: that would replace what stands there by now.
    await link(part, to);
    await toDisk(folder);
    return result;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error;
  } finally {
    await rm(part, { force: true });
  }
}
