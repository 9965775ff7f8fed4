import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { luminance, ratio } from '../../src/checking/contrast.js';
import { root } from '../support/packed.js';
import { drawn, PICTURES, source } from '../support/svg.js';

/** The colours that a picture names, as a light page has them and as a dark one does. */
function colours(svg: string): Record<string, string>[] {
  return [...svg.matchAll(/\bsvg \{ (--[^}]+)\}/g)].map(([, all = '']) =>
    Object.fromEntries(
      [...all.matchAll(/--([\w-]+): (#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [
        name,
        value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value,
      ]),
    ),
  );
}

function contrastOf(one: string, other: string): number {
  const light = (hex: string): number =>
    luminance(
      [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number],
    );
  return ratio(light(one), light(other));
}

for (const [picture, page] of Object.entries(PICTURES))
  describe(`Somebody who looks at ${picture}`, () => {
    const svg = source(picture);

    it(`finds it in ${page}, where its alternative says what it shows`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      const alt = new RegExp(`<img src="images/${picture}" width="720" alt="([^"]+)" />`).exec(
        text,
      );
      assert.ok((alt?.[1]?.length ?? 0) > 60, page);
    });

    it('hears its title and its description', () => {
      const words = Object.fromEntries(drawn(svg).map(({ name, words: said }) => [name, said]));
      assert.ok(words.title);
      assert.ok((words.desc?.length ?? 0) > 100);
    });

    it('gets it where no script and no other site is allowed, in less than 12 kB', () => {
      assert.doesNotMatch(svg, /<script|foreignObject|<image|href|url\((?!#)|@import|\bon\w+=/i);
      assert.ok(Buffer.byteLength(svg) < 12_000, String(Buffer.byteLength(svg)));
    });

    it('reads letters of 12 pixels at least, at the width of the page', () => {
      assert.match(svg, /^<svg [^>]*viewBox="0 0 720 \d+" width="720"/);
      const sizes = [...svg.matchAll(/([\d.]+)px/g)].map(([, size]) => Number(size));
      assert.ok(sizes.length > 0 && Math.min(...sizes) >= 12, String(sizes));
    });

    it('reads them by 4.5 to 1, and tells edges by 3 to 1, on a light page and on a dark one', () => {
      const schemes = colours(svg);
      assert.equal(schemes.length, 2);
      const faint = schemes.flatMap((scheme) => {
        const grounds = ['ground', 'box', 'band', 'pure'].filter((name) => name in scheme);
        const inks = { ink: 4.5, quiet: 4.5, bad: 4.5, good: 3, line: 3, edge: 3 };
        return Object.entries(inks).flatMap(([ink, least]) =>
          grounds
            .filter(() => ink in scheme)
            .map(
              (ground) => [ink, ground, contrastOf(scheme[ink]!, scheme[ground]!), least] as const,
            )
            .filter(([, , found]) => found < least),
        );
      });
      assert.deepEqual(faint, []);
    });
  });
