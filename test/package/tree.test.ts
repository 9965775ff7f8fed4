import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/packed.js';

/** Every file of ours that is, or will be, committed. */
function ourFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  return execFileSync('git', list, { cwd: root, encoding: 'utf8' }).trim().split('\n');
}

const lines = (path: string): number =>
  readFileSync(join(root, path), 'utf8').split('\n').length - 1;

describe('Somebody who reads the sources', () => {
  const sources = ourFiles().filter((path) =>
    /^(?:src|test|demo)\/.*\.(?:tsx?|mjs|vue|svelte)$/.test(path),
  );

  it('meets no file of more than 400 lines', () => {
    assert.deepEqual(
      sources.filter((path) => lines(path) > 400),
      [],
    );
  });

  it('meets mostly short ones: half of src is under 120 lines', () => {
    const lengths = sources
      .filter((path) => path.startsWith('src/'))
      .map(lines)
      .sort((one, other) => one - other);
    assert.ok((lengths[Math.floor(lengths.length / 2)] ?? Infinity) < 120);
  });

  it('meets no folder of leftovers', () => {
    assert.deepEqual(
      sources.filter((path) =>
        /(?:^|\/)(?:utils?|helpers?|common|misc|lib)(?:\/|\.ts$)/.test(path),
      ),
      [],
    );
  });

  it('finds only the folders at the top that the architecture names', () => {
    const folders = new Set(ourFiles().flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? []));
    assert.deepEqual([...folders].sort(), ['.ci', '.github', 'demo', 'docs', 'src', 'test']);
  });

  it('reads the README in one sitting: under 300 lines', () => {
    assert.ok(lines('README.md') < 300);
  });
});
