import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { plotsOf } from '../bench/browser/plots.js';
import { Figures } from '../bench/browser/figures.js';
import { loadedBytes } from '../bench/ledger.js';
import { root } from '../support/packed.js';

/** How far the ledger may be behind what is built: a word more in a sentence needs no new ledger. */
const BEHIND = 0.02;

describe('Somebody who reads docs/performance.md', () => {
  let page = '';
  before(async () => {
    page = await readFile(join(root, 'docs/performance.md'), 'utf8');
  });

  it('finds the sizes of what is built, to two in a hundred (npm run bytes)', async () => {
    const totals = [...page.matchAll(/\*\*(civic-feedback[\w.]*\.js)\*\* *\| *\*\*(\d+)\*\*/g)];
    assert.ok(totals.some(([, name]) => name === 'civic-feedback.js'));
    for (const [, name = '', said] of totals) {
      const bytes = loadedBytes(await readFile(join(root, 'dist/cdn', name)));
      const behind = Math.abs(bytes - Number(said)) / bytes;
      assert.ok(behind < BEHIND, `${name} has ${bytes} bytes, the page says ${said ?? ''}`);
    }
  });

  it('finds every file of the script there that an English page can ask for', async () => {
    const names = (await readdir(join(root, 'dist/cdn'))).filter(
      // Other languages, and the scripts of pages that cannot have the tag.
      (name) => name.endsWith('.js') && !/\.(?:[a-z]{2,3}(?:-modes)?|auto|frame)\.js$/.test(name),
    );
    assert.deepEqual(
      names.filter((name) => !page.includes(`**${name}**`)),
      [],
    );
  });

  it('finds only modules in the ledger that there are', () => {
    const modules = [...page.matchAll(/^\| (src\/\S+\.ts) /gm)].map(([, path = '']) => path);
    assert.ok(modules.length > 0);
    assert.deepEqual(
      modules.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('sees every plot that the bench draws, each described', () => {
    const shown = [...page.matchAll(/!\[([^\]]+)\]\(images\/performance\/([\w-]+\.svg)\)/g)];
    const drawn = [...plotsOf(new Figures(), []).keys()];
    assert.deepEqual(shown.map(([, , name]) => name).sort(), drawn.sort());
    for (const name of drawn) assert.ok(existsSync(join(root, 'docs/images/performance', name)));
  });
});
