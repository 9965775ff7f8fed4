import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { isWithdrawn } from '../../src/collector/store.js';
import { cambridge } from '../support/cambridge.js';
import { contentsOf, exportOf, fullDatabase, runWith } from './support-transfer.js';

describe('An operator moves to another database', () => {
  it('and everything is there, however often it is done', async (test) => {
    const { directory, database, consultation, store } = await fullDatabase(test);
    const exported = await exportOf(database, consultation);
    const to = join(directory, 'to.db');
    const first = await runWith(exported, 'import', '--database', to);
    assert.deepEqual(first, {
      status: 0,
      stdout: '4 submissions, 0 that were there before, 1 withdrawn\n',
      stderr: '',
    });
    const again = await runWith(exported, 'import', '--database', to);
    assert.equal(again.stdout, '0 submissions, 4 that were there before, 1 withdrawn\n');
    const moved = await openLibsqlStore({ url: pathToFileURL(to).href });
    test.after(() => moved.close());
    assert.deepEqual(await contentsOf(moved), await contentsOf(store));
  });

  it('and what was withdrawn there since stays withdrawn', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const exported = await exportOf(database, consultation);
    const to = join(directory, 'to.db');
    await runWith(exported, 'import', '--database', to);
    const moved = await openLibsqlStore({ url: pathToFileURL(to).href });
    test.after(() => moved.close());
    const [one] = await contentsOf(moved);
    assert.ok(one && !isWithdrawn(one));
    await moved.withdraw(cambridge.id, one.reference, '2026-02-01T00:00:00.000Z');
    const again = await runWith(exported, 'import', '--database', to);
    assert.equal(again.stdout, '0 submissions, 3 that were there before, 2 withdrawn\n');
  });

  it('with a line that is none, and is told which', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const lines = (await exportOf(database, consultation)).split('\n');
    const line = lines.find((text) => text.includes('ana@example.org')) ?? '';
    const to = join(directory, 'to.db');
    const wrong: [what: string, line: string, message: RegExp][] = [
      ['half a line', line.slice(0, 50), /line 2: expected JSON\n$/],
      ['no line', '{"comment":"Hello"}', /line 2: expected a line of an export in JSON Lines/],
      [
        'other words',
        line.replace('workshops', 'warships'),
        /line 2: \S+ is not what was received/,
      ],
      ['U+0000', line.replace('workshops', '\\u0000'), /line 2: expected text, found U\+0000/],
    ];
    for (const [what, text, message] of wrong) {
      const { status, stderr } = await runWith(`${line}\n${text}\n`, 'import', '--database', to);
      assert.deepEqual([what, status], [what, 2]);
      assert.match(stderr, message);
    }
  });
});
