import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../support/packed.js';
import { installApp, type App } from './support-app.js';
import { answer } from './support-resident.js';
import { foundTown, type Town } from './support-town.js';

const wrong = (name: string): string => join(root, 'test/frameworks/wrong', name);

/** Which lines of a file svelte-check finds fault with: it has no comment that expects an error. */
async function faultsOfSvelte(app: App, file: string): Promise<number[]> {
  const said = await app
    .run('svelte-check', '--output', 'machine', '--fail-on-warnings')
    .then(() => '', String);
  const lines = [...said.matchAll(/ ERROR "([^"]+)" (\d+):/g)];
  assert.ok(lines.length > 0, said);
  for (const [, where] of lines) assert.equal(where, file, said);
  return [...new Set(lines.map(([, , line]) => Number(line)))].sort((one, other) => one - other);
}

/** What is told in each framework by its own checker. */
const mistakes: Record<string, (app: App) => Promise<void>> = {
  async React(app) {
    await cp(wrong('react.tsx'), join(app.folder, 'src/wrong.tsx'));
    assert.equal(await app.run('tsc', '--exactOptionalPropertyTypes'), '');
  },
  async Angular(app) {
    await cp(wrong('angular.ts'), join(app.folder, 'src/wrong.ts'));
    assert.equal(await app.script('check'), '');
  },
  async Vue(app) {
    await cp(wrong('vue.vue'), join(app.folder, 'src/Wrong.vue'));
    assert.equal(await app.script('check'), '');
  },
  async Svelte(app) {
    await app.script('check');
    const file = 'src/Wrong.svelte';
    await cp(wrong('svelte.svelte'), join(app.folder, file));
    const lines = (await readFile(wrong('svelte.svelte'), 'utf8')).split('\n');
    // The first line is 1, and a mistake stands below the comment that names it.
    const expected = lines.flatMap((line, index) => (line.includes('wrong:') ? [index + 2] : []));
    assert.deepEqual(await faultsOfSvelte(app, file), expected);
  },
};

let town: Town;
before(async () => {
  town = await foundTown();
});
after(() => town.close());

for (const [framework, check] of Object.entries(mistakes))
  describe(`A developer who puts the widget into a page made with ${framework}`, () => {
    let app: App;
    before(async () => {
      app = await installApp(framework.toLowerCase());
    });
    after(() => app.remove());

    it('has types for the tags, and a wrong property is an error', () => check(app));

    if (framework === 'React')
      it('tests the page with our kit, and mocks no network', async () => {
        const said = await app.script('test', { CHROME_PATH: town.browser });
        assert.match(said, /Tests {2}1 passed/);
      });

    it('builds it, and a comment from it arrives, and the page hears of the receipt', async () => {
      await app.script('build');
      const { port } = new URL(town.origin);
      const vite = join(app.folder, 'node_modules/.bin/vite');
      const args = ['preview', '--host', 'localhost', '--port', port, '--strictPort'];
      await app.serve(vite, args, { COLLECTOR: town.collector });
      const page = await town.open();
      await page.goto(town.origin);
      const reference = await answer(page, town, `Written in ${framework}.`);
      await page.getByText(`The page knows it as ${reference}.`).waitFor();
      assert.deepEqual(town.complaints, []);
      await page.context().close();
    });
  });
