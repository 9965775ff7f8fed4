import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { THEME_NAMES } from '../../src/embed/theme-names.js';
import { root } from '../support/packed.js';
import { built, foundTown, pageOf, PLAN, type Town } from './support-town.js';

/** Fills the widget in as a person would, and sends it. */
async function send(frame: FrameLocator, comment: string): Promise<void> {
  await frame.getByRole('button', { name: 'Add Benches' }).click();
  await frame.getByRole('textbox', { name: 'Your comment' }).fill(comment);
  await frame.getByRole('button', { name: 'Send your feedback' }).click();
}

describe('A form in a frame', () => {
  let town: Town;
  before(async () => {
    const privacy = { url: 'https://www.example.gov/privacy', label: 'Our privacy statement' };
    town = await foundTown({ ...PLAN, notices: { privacy } });
  });
  beforeEach(() => (town.complaints.length = 0));
  after(() => town.close());

  const embed = (query = ''): string => `${town.collector}/consultations/park-plan/embed${query}`;
  const AUTO = '<script type="module" src="/cdn/civic-feedback.auto.js"></script>';

  /** A page of the city with the frame in it. */
  async function open(
    { script = AUTO, query = '', attributes = '' } = {},
    options?: BrowserContextOptions,
  ): Promise<{ page: Page; frame: FrameLocator }> {
    const html = `<h1>Our park</h1>${script}<iframe title="Your say" src="${embed(query)}" ${attributes} style="width: 100%; height: 300px; border: 0"></iframe><p style="height: 900px">Footer</p>`;
    town.put('/page.html', html);
    const page = await town.open(`${town.site}/page.html`, options);
    return { page, frame: page.frameLocator('iframe') };
  }

  const height = (page: Page): Promise<number> =>
    page.locator('iframe').evaluate((frame) => frame.clientHeight);

  /** How much of the page in the frame is hidden below or beside it. */
  const hidden = (frame: FrameLocator): Promise<[number, number]> =>
    frame
      .locator('html')
      .evaluate((html) => [
        Math.max(0, html.scrollHeight - html.clientHeight),
        Math.max(0, html.scrollWidth - html.clientWidth),
      ]);

  it('is as high as what is in it, and a comment from it is in the database', async () => {
    const { page, frame } = await open({ query: '?source=library.example.edu' });
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 500);
    assert.deepEqual(await hidden(frame), [0, 0]);
    const whole = await height(page);
    await send(frame, 'From a frame.');
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    await page.waitForFunction(
      (before) => document.querySelector('iframe')!.clientHeight !== before,
      whole,
    );
    assert.deepEqual(await hidden(frame), [0, 0]);
    const [row] = await town.kept();
    assert.equal(row?.submission.answers.comment, 'From a frame.');
    assert.equal(row.submission.source, 'library.example.edu');
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  for (const box of ['content-box', 'border-box'])
    it(`shows all of the form where the page has given the frame a border and padding, as ${box}`, async () => {
      const style = `<style>iframe { box-sizing: ${box}; border: 5px solid; padding: 7px; width: 90% }</style>`;
      town.put(
        '/bordered.html',
        `${style}${AUTO}<iframe title="Your say" src="${embed()}"></iframe>`,
      );
      const page = await town.open(`${town.site}/bordered.html`);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
      await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 500);
      assert.deepEqual(await hidden(frame), [0, 0]);
      await page.context().close();
    });

  for (const [what, script] of [
    ['the widget', true],
    ['the plain form', false],
  ] as const)
    it(`opens a link of ${what} beside the page, so that what was written stays`, async () => {
      const { page, frame } = await open({}, { javaScriptEnabled: script });
      if (script) await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
      await page.context().route('https://www.example.gov/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<h1>Privacy</h1>',
          headers: { 'x-frame-options': 'DENY' },
        }),
      );
      const comment = frame.getByRole('textbox', { name: /^Your comment/ });
      await comment.fill('Half a letter');
      const beside = page.waitForEvent('popup');
      await frame.getByRole('link', { name: 'Our privacy statement' }).click();
      const other = await beside;
      await other.getByRole('heading', { name: 'Privacy' }).waitFor();
      assert.equal(await other.evaluate(() => opener as unknown), null);
      assert.equal(await comment.inputValue(), 'Half a letter');
      await page.context().close();
    });

  it('in a sandbox as the guide writes it is sent with and without a script, and its links open', async () => {
    const guide = await readFile(join(root, 'docs/content-management.md'), 'utf8');
    const [attributes = ''] = /sandbox="[^"]+"/.exec(guide) ?? [];
    for (const javaScriptEnabled of [true, false]) {
      const { page, frame } = await open({ attributes, script: '' }, { javaScriptEnabled });
      if (javaScriptEnabled) await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
      await page
        .context()
        .route('https://www.example.gov/**', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<h1>Privacy</h1>' }),
        );
      const words = `Sandboxed, ${javaScriptEnabled ? 'with' : 'without'} a script.`;
      await frame.getByRole('textbox', { name: /^Your comment/ }).fill(words);
      const beside = page.waitForEvent('popup');
      await frame.getByRole('link', { name: 'Our privacy statement' }).click();
      await (await beside).getByRole('heading', { name: 'Privacy' }).waitFor();
      await frame.getByRole('button', { name: 'Send your feedback' }).click();
      const received = { name: 'Comment received' };
      await (javaScriptEnabled ? frame : page).getByRole('heading', received).waitFor();
      assert.ok((await town.kept()).some(({ submission }) => submission.answers.comment === words));
      await page.context().close();
    }
  });

  it('sends to the collector whose page it is, also where the consultation names it otherwise', async (test) => {
    const { createCollector, listen, openMemoryStore, packagedScripts } = await built.collector();
    const store = openMemoryStore();
    const endpoint = 'https://comments.example.gov/consultations/park-plan/submissions';
    const handler = createCollector({
      consultations: [{ ...PLAN, endpoint }],
      store,
      origins: [town.site],
      scripts: await packagedScripts(),
    });
    const listener = await listen({ handler, port: 0 });
    test.after(() => listener.close());
    const other = `http://localhost:${String(listener.port)}/consultations/park-plan/embed`;
    town.put('/other.html', `${AUTO}<iframe title="Your say" src="${other}"></iframe>`);
    const page = await town.open(`${town.site}/other.html`);
    test.after(() => page.context().close());
    const frame = page.frameLocator('iframe');
    await send(frame, 'By another name.');
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    const comments: unknown[] = [];
    for await (const { submission } of store.list(PLAN.id))
      comments.push(submission.answers.comment);
    assert.deepEqual(comments, ['By another name.']);
    assert.deepEqual(town.complaints, []);
  });

  it('stands in a page that lets in only what agrees to be there (COEP)', async () => {
    town.put(
      '/isolated.html',
      pageOf(`${AUTO}<iframe title="Your say" src="${embed('?theme=plain')}"></iframe>`),
      {
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    );
    const page = await town.open(`${town.site}/isolated.html`);
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    const frame = page.frameLocator('iframe');
    await send(frame, 'Isolated.');
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  it('has the title of the consultation, in the language and the colour that were asked for', async () => {
    const { page, frame } = await open({ query: '?lang=es&accent=%236b2c91' });
    await frame.getByRole('button', { name: 'Enviar' }).waitFor();
    const inner = page.frames()[1]!;
    assert.equal(await inner.title(), '¿Qué debe tener el parque nuevo?');
    assert.equal(await frame.locator('html').getAttribute('lang'), 'es');
    const colour = await frame
      .getByRole('button', { name: 'Enviar' })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    assert.equal(colour, 'rgb(107, 44, 145)');
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  for (const theme of THEME_NAMES)
    it(`wears the theme of the page around it, under its strict policy, and the accent outweighs it: ${theme}`, async () => {
      const lookOf = async (query: string): Promise<string[]> => {
        const { page, frame } = await open({ query });
        const button = frame.getByRole('button', { name: 'Send your feedback' });
        await button.waitFor();
        const look = await button.evaluate((each) => {
          const { backgroundColor, borderRadius, fontFamily, fontWeight } = getComputedStyle(each);
          return [backgroundColor, [borderRadius, fontFamily, fontWeight].join(' ')];
        });
        const accent = await frame
          .locator('civic-feedback')
          .evaluate((tag) => getComputedStyle(tag).getPropertyValue('--civic-accent').trim());
        await page.context().close();
        return [...look, accent];
      };
      const [plain, themed, own] = [
        await lookOf(''),
        await lookOf(`?theme=${theme}`),
        await lookOf(`?theme=${theme}&accent=%236b2c91`),
      ];
      assert.notDeepEqual(themed, plain);
      assert.equal(own[2], '#6b2c91');
      assert.deepEqual(town.complaints, []);
    });

  it('lets odd words in its address go, and tells whoever edits the page', async () => {
    const { page, frame } = await open({
      query: '?lang=%3Cb%3E&accent=red;}*{display:none&source=%22%3E%3Cscript%3E&theme=..%2Fplain',
    });
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.equal(await frame.locator('html').getAttribute('lang'), 'en');
    const said = town.complaints.join('\n');
    for (const name of ['lang', 'source', 'accent', 'theme'])
      assert.match(said, new RegExp(`civic-feedback: address: ${name}: expected`));
    assert.equal(town.complaints.length, 4, said);
    await page.context().close();
  });

  it('scrolls and works where the page around it has no script', async () => {
    const { page, frame } = await open({ script: '' });
    await send(frame, 'Without a script around.');
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.equal(await height(page), 300);
    await page.context().close();
  });

  it('has the plain form where no script runs at all', async () => {
    const { page, frame } = await open({}, { javaScriptEnabled: false });
    await frame.getByRole('combobox').first().selectOption({ label: 'Benches' });
    await frame.getByRole('textbox', { name: /^Your comment/ }).fill('No script anywhere.');
    await frame.getByRole('button', { name: 'Send your feedback' }).click();
    // The receipt may be in no frame: it is the whole window's page.
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const rows = await town.kept();
    assert.ok(rows.some(({ submission }) => submission.answers.comment === 'No script anywhere.'));
    await page.context().close();
  });

  it('keeps the focus in sight, and says in its own status what happens', async () => {
    const { page, frame } = await open();
    await frame.getByRole('button', { name: 'Add Benches' }).click();
    const status = frame.locator('civic-feedback > [role=status]');
    await status.filter({ hasText: 'is number 1.' }).waitFor({ state: 'attached' });
    await frame.getByRole('button', { name: 'Send your feedback' }).click();
    await frame.getByRole('link', { name: 'Enter your comment' }).waitFor();
    await page.waitForFunction(() => {
      const { top } = document.querySelector('iframe')!.getBoundingClientRect();
      return top > -200 && top < innerHeight;
    });
    await frame.getByRole('textbox', { name: 'Your comment' }).fill('Seen.');
    await frame.getByRole('button', { name: 'Send your feedback' }).click();
    const heading = frame.getByRole('heading', { name: 'Comment received' });
    await heading.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'iframe');
    const box = (await heading.boundingBox())!;
    const scrolled = await page.evaluate(() => scrollY);
    assert.ok(box.y >= 0 && box.y < 700, `the heading is at ${String(box.y)} of ${scrolled}`);
    await page.context().close();
  });

  it('fits a phone of 320 pixels, in every step', async () => {
    const { page, frame } = await open({}, { viewport: { width: 320, height: 568 } });
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.equal((await hidden(frame))[1], 0);
    await frame.getByRole('button', { name: 'Send your feedback' }).click();
    await frame.getByRole('link', { name: 'Enter your comment' }).waitFor();
    assert.equal((await hidden(frame))[1], 0);
    const plain = await town.open(embed(), {
      viewport: { width: 320, height: 568 },
      javaScriptEnabled: false,
    });
    await plain.getByRole('combobox').first().waitFor();
    const { width } = (await plain.locator('form').boundingBox())!;
    assert.ok(width <= 320, `the plain form is ${String(width)} wide`);
    await plain.context().close();
    await page.context().close();
  });

  it('is printed whole: nothing of the receipt is cut off, and no button is on the paper', async () => {
    const { page, frame } = await open();
    await send(frame, 'On paper.');
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 400);
    await page.emulateMedia({ media: 'print' });
    await frame.getByText('On paper.').waitFor();
    assert.equal(await frame.getByRole('button').count(), 0);
    assert.deepEqual(await hidden(frame), [0, 0]);
    await page.context().close();
  });

  it('shows itself to no page that is not on the list', async () => {
    await open();
    const page = await town.open(`${town.stranger}/page.html`);
    await page.locator('iframe').waitFor();
    assert.match(town.complaints.join('\n'), /frame-ancestors/);
    assert.equal(await page.frameLocator('iframe').getByRole('button').count(), 0);
    await page.context().close();
  });

  it('can be a file on the city’s own site', async () => {
    const file = await readFile(join(root, 'dist/embed/index.html'), 'utf8');
    const mine = file
      .replaceAll('https://collect.example.gov', town.collector)
      .replace('https://www.example.gov', town.site);
    town.put('/embed/park.html', mine);
    town.put(
      '/own.html',
      `${AUTO}<iframe data-civic-feedback title="Your say" src="/embed/park.html?source=own.example&amp;theme=plain"></iframe>`,
    );
    const page = await town.open(`${town.site}/own.html`);
    const frame = page.frameLocator('iframe');
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 500);
    const sheet = frame.locator('link[rel=stylesheet]');
    assert.equal(await sheet.getAttribute('href'), `${town.site}/cdn/themes/plain.css`);
    await send(frame, 'From a file.');
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    const row = (await town.kept()).find(
      ({ submission }) => submission.answers.comment === 'From a file.',
    );
    assert.equal(row?.submission.source, 'own.example');
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });
});
