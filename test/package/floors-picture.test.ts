import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/packed.js';
import { FLOORS, floorsPicture, takes, type Floor } from '../support/publishing/floors-picture.js';
import { having, drawn, source } from '../support/svg.js';

describe('The picture of the floors in docs/architecture.md', () => {
  const svg = source('floors.svg');

  it('is drawn from the rules as they are (npm run floors)', () => {
    assert.equal(svg, floorsPicture());
  });

  it('has every folder of src, but for the themes, which are no floor', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'themes')
      .map(({ name }) => name);
    assert.deepEqual([...having(svg, 'data-floor').keys()].sort(), folders.sort());
  });

  it('has a mark for each import that is allowed, and none that goes up', () => {
    const names = Object.keys(FLOORS) as Floor[];
    const marks = drawn(svg).filter(
      ({ name, attributes }) => name === 'circle' && attributes['data-to'],
    );
    for (const { attributes } of marks) {
      const [from, to] = [attributes['data-from'] as Floor, attributes['data-to'] as Floor];
      assert.equal(attributes.class, takes(from, to));
      assert.ok(names.indexOf(to) > names.indexOf(from), `${from} would import upwards from ${to}`);
    }
    const allowed = names.flatMap((from) =>
      names.filter((to) => to !== from && takes(from, to) !== 'nothing'),
    );
    assert.ok(allowed.length > 20);
    assert.equal(marks.length, allowed.length);
  });
});
