import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { missingWords } from '../support/bad-input-table.js';
import { strangeNumbers } from '../support/fault-table.js';
import { withTable } from '../support/write-fault-table.js';

describe('The table of faults in docs/reliability.md', () => {
  it('says what the tests say (npm run fault-table)', async () => {
    const guide = await readFile(new URL('../../docs/reliability.md', import.meta.url), 'utf8');
    assert.equal(guide, await withTable(guide));
  });

  it('has a row for every number that a test carries', () => {
    assert.deepEqual(strangeNumbers(), []);
  });

  it('names tests of bad input that are there', () => {
    assert.deepEqual(missingWords(), []);
  });
});
