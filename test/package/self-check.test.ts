import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FINDINGS } from '../../src/checking/findings.js';
import { VERSION } from '../../src/checking/version.js';
import { root } from '../support/packed.js';
import { EDITORS, withFindings } from '../support/publishing/findings-guide.js';

describe('An editor who reads what the self-check has found', () => {
  it('finds all of it in docs/editors.md, with what to do (npm run guide)', async () => {
    const guide = await readFile(EDITORS, 'utf8');
    assert.equal(guide, await withFindings(guide));
    const tables = /<!-- made: findings -->([\s\S]*?)<!-- \/made -->/.exec(guide)?.[1] ?? '';
    const rows = tables.split('\n').filter((line) => /^\| (?!it says|---)/.test(line));
    const told = Object.values(FINDINGS).filter(({ level }) => level !== 'fine');
    assert.equal(rows.length, told.length);
  });

  it('reads the version that package.json has', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.equal(VERSION, version);
  });
});

describe('A page that nobody checks', () => {
  it('has nothing of the check in what it loads', async () => {
    for (const name of [
      'civic-feedback.js',
      'civic-feedback.later.js',
      'civic-feedback.explain.js',
    ]) {
      const code = await readFile(join(root, 'dist/cdn', name), 'utf8');
      assert.ok(!code.includes('Check of this form'), name);
      assert.ok(!code.includes('is not known yet'), name);
    }
    const check = await readFile(join(root, 'dist/cdn/civic-feedback.check.js'), 'utf8');
    // Where the second script cannot be had, the check is there to say so.
    assert.doesNotMatch(check, /\bfrom\s*["'`]\.\/civic-feedback\.(?!js)/);
  });
});
