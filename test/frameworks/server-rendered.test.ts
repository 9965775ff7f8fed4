import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { installApp, type App } from './support-app.js';
import { answer } from './support-resident.js';
import { foundTown, type Town } from './support-town.js';

const run = promisify(execFile);

describe('A developer whose server renders the page', () => {
  let app: App;
  let town: Town;
  before(async () => {
    town = await foundTown();
    app = await installApp('server-rendered');
    await app.script('check');
    await app.script('build');
    const { port } = new URL(town.origin);
    await app.serve('node', ['server.mjs'], { PORT: port, COLLECTOR: town.collector });
  });
  after(async () => {
    await app.remove();
    await town.close();
  });

  for (const door of ['', '/define', '/contract', '/messages/es', '/react', '/testing'])
    it(`imports civic-feedback${door} in Node, where there is no DOM`, async () => {
      const code = `await import('civic-feedback${door}'); console.log(typeof document)`;
      const node = ['--input-type=module', '--eval', code];
      const { stdout } = await run(process.execPath, node, { cwd: app.folder });
      assert.equal(stdout.trim(), 'undefined');
    });

  it('gives a reader without scripts the priorities and the other way to answer', async () => {
    const page = await town.open(false);
    await page.goto(town.origin);
    await page.getByRole('heading', { name: 'What should the new park have?' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Drinking water' }).waitFor();
    await page.getByRole('link', { name: 'parks@example.org' }).waitFor();
    await page.context().close();
  });

  it('shows these first, then the form; React keeps what it finds, and a comment arrives', async () => {
    const page = await town.open();
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(town.origin, { waitUntil: 'commit' });
    await page.getByRole('listitem').filter({ hasText: 'Drinking water' }).waitFor();
    assert.equal(await page.getByRole('button').count(), 0);
    arrive();
    await answer(page, town, 'Rendered on a server.');
    assert.deepEqual(town.complaints, []);
  });
});
