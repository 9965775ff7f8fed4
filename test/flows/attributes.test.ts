import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { foundCity, type City } from '../support/city.js';
import { root } from '../support/packed.js';

interface Manifest {
  modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

/** What is not observed: it is read once, or the browser tells of it (`formDisabledCallback`). */
const APART = ['no-shadow', 'disabled'];

/** The attributes of each tag, as the manifest has them. */
function published(): [tag: string, attributes: string[]][] {
  const text = readFileSync(join(root, 'dist/custom-elements.json'), 'utf8');
  return (JSON.parse(text) as Manifest).modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName, attributes = [] }) =>
      tagName === undefined
        ? []
        : [[tagName, attributes.map(({ name }) => name).filter((name) => !APART.includes(name))]],
    );
}

describe('An editor who writes an attribute', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  it('is heard by the script for the page as by the package', async () => {
    const page = await city.open('<p>A page</p>', { all: true });
    for (const [tag, attributes] of published()) {
      const observed = await page.evaluate(
        (name) =>
          (customElements.get(name) as unknown as { observedAttributes: string[] })
            .observedAttributes,
        tag,
      );
      assert.deepEqual(observed.toSorted(), attributes.toSorted(), tag);
    }
    await page.context().close();
  });
});
