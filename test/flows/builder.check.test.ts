/** The builder's check, and the check of what it made once that is pasted: for every preset. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it, type TestContext } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { PRESETS, type PresetName } from '../../demo/builder/presets.js';
import { publishScript } from '../cli/fakes/apps-script.js';
import { basin, formspree } from '../cli/fakes/form-services.js';
import { flawed } from '../cli/fakes/receipts.js';
import { cambridge } from '../support/cambridge.js';
import { foundCity, NOW, type City } from '../support/city.js';
import { snippet } from '../support/snippets.js';
import {
  openBuilderSite,
  POLICY,
  sendTo,
  submissionsOf,
  tagOf,
  textOf,
  type BuilderSite,
} from './support-builder.js';

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Check of this form' });

async function problems(page: Page): Promise<string[]> {
  await panelOf(page)
    .getByText(/^Checked\./)
    .waitFor();
  const heading = panelOf(page).getByRole('heading', { name: /to mend$/ });
  return heading.locator('+ ul > li').allInnerTexts();
}

/** The recipe's script, with the consultation in its first lines, as the recipe says. */
function ownScript(): string {
  const ids = cambridge.question.priorities.map(({ id }) => id);
  return snippet('docs/recipes/apps-script.md', 'js')
    .replace(/(const CONSULTATION = )[^;]+/, `$1'${cambridge.id}'`)
    .replace(/(const PRIORITIES = )[^;]+/, `$1${JSON.stringify(ids)}`);
}

/** Whoever asks for the preset's site reaches this server, whose answers are those of the service. */
async function reached(context: BrowserContext, site: string, server: string): Promise<void> {
  await context.route(`${site}/**`, async (route) => {
    const request = route.request();
    // Whoever opens the address of a form sees a page, which no other site may read.
    if (request.method() === 'GET')
      return route.fulfill({ status: 200, contentType: 'text/html', body: 'A form.' });
    const { pathname } = new URL(request.url());
    const answer = await fetch(server + pathname, {
      method: request.method(),
      headers: request.headers(),
      ...(request.method() === 'POST' && { body: request.postData() }),
    });
    // The text comes uncompressed, and in one piece.
    const ofTheWay = ['content-encoding', 'content-length', 'transfer-encoding'];
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !ofTheWay.includes(name)),
    );
    return route.fulfill({ status: answer.status, headers, body: await answer.text() });
  });
}

describe('What the builder makes for each preset', { timeout: 280_000 }, () => {
  let city: City;
  let site: BuilderSite;
  before(async () => {
    city = await foundCity();
    site = await openBuilderSite();
  });
  after(async () => {
    await site.close();
    await city.close();
  });

  /** The server behind each preset's address: the real collector, or what the recipe was run on. */
  const servers: Record<PresetName, (test: TestContext) => Promise<string>> = {
    'collector': () => Promise.resolve(city.collector),
    'apps-script': async (test) => (await publishScript(test, ownScript())).url,
    'formspree': async (test) => (await formspree(test)).url,
    'basin': basin,
    'netlify': (test) => flawed(test, 'none'),
    'cgi': (test) => flawed(test, 'none'),
    'other': (test) => flawed(test, 'none'),
  };
  const classB: readonly string[] = ['formspree', 'basin'];

  for (const preset of Object.keys(PRESETS) as PresetName[])
    it(`passes the self-check and takes a comment when it is pasted: ${preset}`, async (test) => {
      const server = new URL(await servers[preset](test));
      const own = preset === 'collector';
      const address = own
        ? submissionsOf(city)
        : PRESETS[preset].example.replace(/YOUR_\w+/, 'abc123');

      const builder = await site.open();
      await builder.getByLabel('What takes the comments').selectOption(preset);
      await sendTo(builder, address);
      const made = await tagOf(builder);
      const policy = await textOf(builder, 'The content security policy');
      await builder.context().close();

      city.complaints.length = 0;
      const page = await city.open(made.replace(/^<script.*\n/, ''), {
        query: '?civic-check',
        policy: `default-src 'none'; require-trusted-types-for 'script'; ${policy.replace(/\s+/g, ' ')}`,
        prepare: async (context) => {
          await context.clock.setFixedTime(NOW);
          if (!own) await reached(context, new URL(address).origin, server.origin);
        },
      });
      assert.deepEqual(await problems(page), []);
      await panelOf(page)
        .getByRole('button', { name: /^Send one test comment/ })
        .click();
      await panelOf(page).getByText('A test comment was sent').waitFor();
      assert.deepEqual(await problems(page), []);
      await panelOf(page).getByText('are as they should be').click();
      const expected = classB.includes(preset) ? /^Class B:/ : /^Class A:/;
      await panelOf(page).getByText(expected).waitFor();

      await page.getByLabel('Your comment').fill(`Pasted for ${preset}.`);
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      assert.deepEqual(city.complaints, []);
      await page.context().close();
    });
});

describe('A web editor who asks the builder whether it will work', { timeout: 120_000 }, () => {
  let city: City;
  let site: BuilderSite;
  let page: Page;
  before(async () => {
    city = await foundCity();
    site = await openBuilderSite(`${POLICY}; connect-src ${city.collector}`);
  });
  afterEach(() => page.context().close());
  after(async () => {
    await site.close();
    await city.close();
  });

  const check = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Check it' }).click();
    await panelOf(page)
      .getByText(/^Checked\./)
      .waitFor();
  };

  it('reads the same findings as on the page, before anything is pasted', async () => {
    page = await site.open();
    await page.getByLabel('Its address').fill(submissionsOf(city));
    await check();
    // The builder’s own site is on nobody’s list: that is no mistake of the tag.
    await panelOf(page)
      .getByText(/does not let this page, of http:.*, read/)
      .waitFor();
    await panelOf(page).getByText('comments closed Monday, December 22, 2025').waitFor();
    assert.deepEqual(await problems(page), []);
    await page.getByRole('status').filter({ hasText: 'Checked.' }).first().waitFor();
    assert.deepEqual(await city.kept(), []);
  });

  it('is told of a colour that nobody can read, and of texts that are not translated', async () => {
    page = await site.open();
    await page.getByLabel('Another language').selectOption('es');
    await page.getByRole('button', { name: 'Add it' }).click();
    const spanish = page.locator('#translation-es');
    await spanish.getByLabel('Title', { exact: true }).fill('Datos');
    await check();
    await panelOf(page)
      .getByText(/^In “es” \d+ of \d+ texts are not translated/)
      .waitFor();
  });

  it('loses the findings with the next change: they are of what was written before', async () => {
    page = await site.open();
    await check();
    await page.getByLabel('Title', { exact: true }).fill('Another title');
    assert.equal(await panelOf(page).count(), 0);
  });

  it('is not told of a mistake where only the builder’s own policy forbids to ask', async () => {
    page = await site.open();
    await page
      .getByLabel('Its address')
      .fill(`https://elsewhere.example/consultations/${cambridge.id}/submissions`);
    await check();
    await panelOf(page)
      .getByText(/own content security policy does not let it ask https:\/\/elsewhere/)
      .waitFor();
    assert.deepEqual(await problems(page), []);
  });
});
