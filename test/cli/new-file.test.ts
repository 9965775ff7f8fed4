import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { intoNewFile } from '../../src/cli/new-file.js';
import { temporaryDirectory } from '../collector/support-collector.js';

function writing(text: string) {
  return (part: string): Promise<void> => writeFile(part, text, { mode: 0o600 });
}

/** A file system that has no hard links. */
function without(code: string) {
  return (): Promise<void> => Promise.reject(Object.assign(new Error(code), { code }));
}

describe('An operator writes a new file where there are no hard links', () => {
  it('and has it, for their own user alone, and nothing beside it', async (test) => {
    const folder = await temporaryDirectory(test);
    for (const code of ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']) {
      const to = join(folder, code);
      await intoNewFile(to, writing('Whole'), without(code));
      assert.equal(await readFile(to, 'utf8'), 'Whole');
      assert.equal((await stat(to)).mode & 0o777, 0o600);
    }
    assert.equal((await readdir(folder)).length, 4);
  });

  it('and what was written there meanwhile stays as it is', async (test) => {
    const folder = await temporaryDirectory(test);
    const to = join(folder, 'copy.db');
    const meanwhile = async (part: string): Promise<void> => {
      await writing('Ours')(part);
      await writeFile(to, 'Theirs');
    };
    await assert.rejects(intoNewFile(to, meanwhile, without('EPERM')), /there is a file already/);
    assert.equal(await readFile(to, 'utf8'), 'Theirs');
    assert.deepEqual(await readdir(folder), ['copy.db']);
  });

  it('and any other mistake leaves nothing of that name', async (test) => {
    const folder = await temporaryDirectory(test);
    const to = join(folder, 'copy.db');
    await assert.rejects(intoNewFile(to, writing('Ours'), without('EIO')), { code: 'EIO' });
    assert.deepEqual(await readdir(folder), []);
  });
});
