import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a value as JSON that a person can read, and the folder that it stands in. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
