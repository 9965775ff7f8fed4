import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { GUIDE, upToDate } from '../support/publishing/guide.js';
import { elementsOf, type Manifest } from '../support/publishing/manifest.js';
import { root } from '../support/packed.js';
import { join } from 'node:path';

describe('A developer who reads the guide', () => {
  const guide = readFileSync(GUIDE, 'utf8');

  it('finds the tags as they are, and the applications’ own files (npm run guide)', async () => {
    assert.equal(guide, await upToDate(guide));
  });

  it('finds every attribute, event, part, custom property and state of the whole widget', () => {
    const path = join(root, 'dist/custom-elements.json');
    const elements = elementsOf(JSON.parse(readFileSync(path, 'utf8')) as Manifest);
    const widget = elements.find(({ tagName }) => tagName === 'civic-feedback');
    assert.ok(widget);
    const { attributes, events, cssParts, cssProperties, cssStates } = widget;
    for (const { name } of [attributes, events, cssParts, cssProperties, cssStates].flatMap(
      (list) => list ?? assert.fail(),
    ))
      assert.ok(guide.includes(`| \`${name}\``), name);
  });

  it('sees what has changed: a table or a file that is not as it was is not taken for current', async () => {
    const attribute = guide.replace('| `time-zone` ', '| `time-zome` ');
    const file = guide.replace('setReference', 'setNumber');
    for (const stale of [attribute, file]) {
      assert.notEqual(stale, guide);
      assert.equal(await upToDate(stale), guide);
    }
  });
});
