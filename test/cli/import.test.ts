import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { digestOf } from '../../src/collector/digest.js';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { isWithdrawn, type StoredSubmission } from '../../src/collector/store.js';
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

  it('with other words in a comment that has no name, or has it no more, and is told', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const lines = (await exportOf(database, consultation)).split('\n');
    const to = join(directory, 'to.db');
    const nameless = lines.filter((text) => text.includes('"answers"') && !text.includes('@'));
    assert.equal(nameless.length, 3);
    for (const line of nameless) {
      const other = line.replace(/workshops|ዲጂታል/, 'warships');
      const { status, stderr } = await runWith(`\n\n${other}\n`, 'import', '--database', to);
      assert.equal(status, 2);
      assert.match(stderr, /line 3: \S+ is not what was received\n$/);
    }
  });

  it('in another encoding than UTF-8, and is told: letters would be lost', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const exported = await exportOf(database, consultation);
    const to = join(directory, 'to.db');
    const there = exported.trimEnd().split('\n').length;
    const bytes = Buffer.concat([Buffer.from(exported), Buffer.from('"M\xe1s"\n', 'latin1')]);
    const { status, stderr } = await runWith(bytes, 'import', '--database', to);
    assert.equal(status, 2);
    assert.equal(stderr, `civic-feedback import: line ${there + 1}: expected UTF-8\n`);
  });

  it('from a program that ends lines as Windows does, and leaves out the last end', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const lines = (await exportOf(database, consultation)).trimEnd().split('\n');
    const input = `\uFEFF${lines.join('\r\n\r\n')}`;
    const { stdout } = await runWith(input, 'import', '--database', join(directory, 'to.db'));
    assert.equal(stdout, '4 submissions, 0 that were there before, 1 withdrawn\n');
  });

  it('that has another comment under an id, and is told which line it is', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const [first = ''] = (await exportOf(database, consultation)).split('\n');
    const to = join(directory, 'to.db');
    await runWith(first, 'import', '--database', to);
    const other = JSON.parse(first) as StoredSubmission;
    other.submission.answers = { comment: 'Another comment' };
    other.digest = await digestOf(other.submission);
    const input = `\n${JSON.stringify(other)}\n`;
    const { status, stderr } = await runWith(input, 'import', '--database', to);
    assert.equal(status, 2);
    assert.match(stderr, /^civic-feedback import: line 2: another submission has the id of \S+\n$/);
  });
});
