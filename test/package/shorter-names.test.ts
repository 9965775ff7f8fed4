import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { nameUses } from '../support/publishing/name-uses.js';
import { root } from '../support/publishing/root.js';
import { INTERNAL, SHORTER } from '../support/publishing/shorter-names.js';

describe('A name that the script-tag build makes shorter', () => {
  const { known, reasons } = nameUses();

  for (const name of INTERNAL)
    it(`is nobody's but ours: ${name}`, () => {
      assert.ok(known.has(name), 'nothing is called so any more');
      assert.deepEqual([...(reasons.get(name) ?? [])], []);
    });

  it('is once on the list, and no other property has the shorter one', () => {
    assert.equal(SHORTER.size, INTERNAL.length);
    assert.equal(new Set(SHORTER.values()).size, INTERNAL.length);
    for (const [name, shorter] of SHORTER) assert.ok(!known.has(shorter), `${name}: ${shorter}`);
  });

  it('is in none of the script’s files', async () => {
    const folder = join(root, 'dist/cdn');
    for (const file of await readdir(folder)) {
      if (!file.endsWith('.js') || /\.(?:auto|frame)\./.test(file)) continue;
      const code = await readFile(join(folder, file), 'utf8');
      // Behind a variable, `this`, a call or an item: in a text it may be a word like any other.
      for (const name of INTERNAL)
        assert.doesNotMatch(
          code,
          new RegExp(`(?:\\bthis|\\b[\\w$]{1,2}|[)\\]])\\??\\.${name}\\b(?!\\.js)`),
          `${file}: ${name}`,
        );
    }
  });

  it('would be refused for what pages, records, messages and the platform call so', () => {
    for (const name of [
      ...[
        'endpoint',
        'noShadow',
        'answers',
        'receive',
        'messages',
        'closes',
        'moveUp',
        'problems',
        'closesAt',
      ],
      ...['savedAt', 'claimedUntil', 'parked', 'carried', 'since', 'ranked', 'code', 'params'],
      ...[
        'host',
        'type',
        'once',
        'bubbles',
        'keepalive',
        'textContent',
        'submit',
        'value',
        'accept',
      ],
    ])
      assert.ok(reasons.has(name), name);
  });
});
