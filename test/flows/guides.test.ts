/** What somebody copies from a guide beside the tag: style sheets, a policy, and a developer's code. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { cambridge } from '../support/cambridge.js';
import { foundCity, strictPolicy, type City } from '../support/city.js';
import { installPacked, type ConsumerProject } from '../support/packed.js';
import { snippet } from '../support/snippets.js';

let city: City;
let page: Page;
before(async () => {
  city = await foundCity();
});
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(city.complaints, []);
});
after(() => city.close());

const source = (): string => `${city.collector}/consultations/${cambridge.id}`;
const tag = (attributes = ''): string =>
  `<civic-feedback src="${source()}" ${attributes}></civic-feedback>`;

/** What is computed of an element. */
const look = (name: RegExp | string, property: string): Promise<string> =>
  page
    .getByRole('button', { name })
    .evaluate((element, each) => getComputedStyle(element).getPropertyValue(each), property);

describe('Somebody who copies a style sheet from a guide', () => {
  /** A page that has it, as sites do that allow styles in the page. */
  async function open(css: string, body: string, script?: string): Promise<void> {
    const policy = strictPolicy(city.collector).replace("style-src 'self'", "$& 'unsafe-inline'");
    const options = {
      head: `<style>${css}</style>`,
      policy,
      ...(script !== undefined && { script }),
    };
    page = await city.open(body, options);
  }

  it('has the README’s accent', async () => {
    await open(snippet('README.md', 'css'), tag());
    assert.equal(await look('Send your feedback', 'background-color'), 'rgb(107, 44, 145)');
  });

  it('has a partner’s accent, width, corners and letters', async () => {
    await open(snippet('docs/partners.md', 'css'), tag());
    assert.equal(await look('Send your feedback', 'background-color'), 'rgb(107, 44, 145)');
    assert.equal(await look('Send your feedback', 'text-transform'), 'uppercase');
    assert.equal(await look('Send your feedback', 'border-top-left-radius'), '0px');
    assert.equal((await page.locator('[part=form]').boundingBox())?.width, 768);
  });

  it('has the letters without a shadow root too', async () => {
    await open(snippet('docs/partners.md', 'css', 1), tag('no-shadow'));
    assert.equal(await look('Send your feedback', 'text-transform'), 'uppercase');
    assert.equal(await look(/^Add Engage/, 'text-transform'), 'none');
  });

  it('has a page that keeps the form’s place free, until it is there', async () => {
    const height = (): Promise<string> =>
      page.locator('civic-feedback').evaluate((element) => getComputedStyle(element).minHeight);
    await open(snippet('docs/editors.md', 'css'), tag(), '');
    assert.equal(await height(), '720px');
    await page.context().close();
    await open(snippet('docs/editors.md', 'css'), tag());
    await page.getByRole('button', { name: 'Send your feedback' }).waitFor();
    assert.notEqual(await height(), '720px');
  });
});

describe('A partner whose page has the guide’s policy', () => {
  it('has the form, and a comment from it arrives', async () => {
    const policy = snippet('docs/partners.md', 'text')
      .replaceAll('https://collect.example.gov', city.collector)
      .replace(/\s+/g, ' ');
    page = await city.open(tag('source="library.example.edu"'), { policy });
    await page.getByLabel('Your comment').fill('Under the guide’s policy.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const [row] = await city.kept();
    assert.equal(row?.submission.answers.comment, 'Under the guide’s policy.');
  });
});

describe('A developer who copies code from a guide', () => {
  let project: ConsumerProject;
  before(async () => {
    project = await installPacked();
  });
  after(() => project.remove());

  /** What a bundler makes of it, with the packed package beside it. */
  async function bundled(code: string): Promise<string> {
    const entry = join(project.folder, 'page.ts');
    await writeFile(entry, code);
    const made = (await build({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry, formats: ['es'] },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })) as Rolldown.RolldownOutput[];
    const [chunk] = made.flatMap(({ output }) => output);
    return chunk?.type === 'chunk' ? chunk.code : assert.fail('The bundler made nothing.');
  }

  /** A page on which the code runs. */
  async function open(code: string, body = ''): Promise<void> {
    const content = await bundled(code);
    const policy = "default-src * 'unsafe-inline' data: blob:";
    page = await city.open(body, { script: '', policy });
    await page.addScriptTag({ type: 'module', content });
  }

  it('has the README’s form, made of an object, and reads the receipt’s number', async () => {
    const said: string[] = [];
    await open(snippet('README.md', 'ts'));
    page.on('console', (message) => said.push(message.text()));
    const receipt = { status: 'created', reference: 'K7QF-2M9D-X4TC', receivedAt: new Date() };
    await page.route('https://collect.example.org/**', async (route) => {
      const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
      if (route.request().method() !== 'POST') return route.fulfill({ status: 404, headers });
      const { id } = route.request().postDataJSON() as { id: string };
      return route.fulfill({ status: 201, headers, json: { ...receipt, id } });
    });
    await page.getByRole('checkbox', { name: 'Drinking water' }).check();
    await page.getByLabel('Your comment').fill('From the README.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.ok(said.includes(receipt.reference), said.join('\n'));
  });

  it('delivers the answers in a way of their own, and the form shows that receipt', async () => {
    await open(snippet('docs/developers.md', 'ts'), tag());
    const sent: { id: string; answers: unknown }[] = [];
    const receipt = {
      status: 'created',
      id: 'x',
      reference: 'K7QF-2M9D-X4TC',
      receivedAt: new Date(),
    };
    await page.route('**/my-own-way', async (route) => {
      sent.push(route.request().postDataJSON() as (typeof sent)[number]);
      await route.fulfill({ json: receipt });
    });
    await page.getByLabel('Your comment').fill('In a way of my own.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByText(receipt.reference).first().waitFor();
    assert.deepEqual(
      sent.map(({ answers }) => answers),
      [{ comment: 'In a way of my own.' }],
    );
    assert.match(sent[0]?.id ?? '', /^[\w-]{22}$/);
  });

  it('delivers them once for two presses, shows what a server refused, and tries again under the same id', async () => {
    await open(snippet('docs/developers.md', 'ts'), tag());
    const ids: string[] = [];
    let answer: () => void = () => undefined;
    const errors = [{ field: 'comment', code: 'comment-too-long' }];
    await page.route('**/my-own-way', async (route) => {
      ids.push((route.request().postDataJSON() as { id: string }).id);
      if (ids.length === 1) await new Promise<void>((done) => (answer = done));
      await (ids.length === 1
        ? route.fulfill({ status: 500, json: { error: 'database down' } })
        : route.fulfill({ status: 422, json: { type: 'about:blank', errors } }));
    });
    const comment = page.getByRole('textbox', { name: /^Your comment/ });
    const send = page.getByRole('button', { name: 'Send your feedback' });
    await comment.fill('In a way of my own.');
    await send.click();
    await send.click();
    assert.equal(ids.length, 1);
    answer();
    await page.getByRole('heading', { name: 'Your comment was not sent' }).waitFor();
    assert.equal(await comment.inputValue(), 'In a way of my own.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: /characters or less/ }).waitFor();
    assert.equal(ids.length, 2);
    assert.equal(ids[1], ids[0]);
    await comment.fill('Shorter.');
    const again = page.waitForResponse('**/my-own-way');
    await send.click();
    await again;
    assert.notEqual(ids[2], ids[0]);
  });

  it('has words of their own on the button', async () => {
    await open(snippet('docs/developers.md', 'ts', 2), tag());
    await page.getByRole('button', { name: 'Send it to the Parks Department' }).waitFor();
  });
});
