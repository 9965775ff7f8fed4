import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { built, foundTown, PLAN, type Town } from './support-town.js';

const ATTRIBUTES = `consultation="park-plan" mode="rank" limit="2" closes="2031-06-30" time-zone="America/New_York" comment-required comment-limit="500" about="email"`;

/** Fills the plain form in, as it stands on the page, and sends it. */
async function fillPlain(page: Page, comment: string): Promise<void> {
  const places = page.getByRole('combobox');
  await places.nth(0).selectOption({ label: 'Benches' });
  await places.nth(1).selectOption({ label: 'More trees' });
  await page.getByRole('textbox', { name: /^Your comment/ }).fill(comment);
  await page.getByRole('button', { name: 'Send your feedback' }).click();
}

describe('A page without its script', () => {
  let town: Town;
  let content: string;
  before(async () => {
    town = await foundTown();
    const { plainContent } = await built.embed();
    const { completeConsultation } = await built.contract();
    const endpoint = `${town.collector}/consultations/park-plan/submissions`;
    content = plainContent(completeConsultation(PLAN), endpoint, { source: 'town.example' });
  });
  beforeEach(() => (town.complaints.length = 0));
  after(() => town.close());

  /** A page with the tag and the plain form in it. */
  function put(script: string, path = '/plain.html', headers?: Record<string, string>): string {
    const endpoint = `${town.collector}/consultations/park-plan/submissions`;
    town.put(
      path,
      `${script}<civic-feedback endpoint="${endpoint}" ${ATTRIBUTES}>${content}</civic-feedback>`,
      headers,
    );
    return town.site + path;
  }

  async function arrived(comment: string): Promise<void> {
    const row = (await town.kept()).find(
      ({ submission }) => submission.answers.comment === comment,
    );
    assert.deepEqual(row?.submission.answers.priorities, {
      mode: 'rank',
      ranked: ['benches', 'trees'],
    });
    assert.equal(row.submission.source, 'town.example');
  }

  for (const [why, script, options] of [
    [
      'because the browser runs none',
      '<script type="module" src="/cdn/civic-feedback.js"></script>',
      { javaScriptEnabled: false },
    ],
    ['because it is not there', '<script type="module" src="/cdn/gone.js"></script>', {}],
    [
      'because its integrity is another',
      `<script type="module" src="/cdn/civic-feedback.js" integrity="sha384-${'A'.repeat(64)}" crossorigin></script>`,
      {},
    ],
  ] as const)
    it(`${why}, shows the plain form, and a comment from it is in the database`, async () => {
      const page = await town.open(put(script), options);
      assert.equal(await page.getByText('Monday, June 30, 2031').count(), 1);
      await fillPlain(page, `Sent ${why}.`);
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      assert.match(page.url(), /\/receipts\/[A-Z0-9-]{14}$/);
      await arrived(`Sent ${why}.`);
      await page.context().close();
    });

  it('because its policy forbids it, shows it too', async () => {
    const policy = `default-src 'none'; form-action ${town.collector}`;
    const script = '<script type="module" src="/cdn/civic-feedback.js"></script>';
    const page = await town.open(
      put(script, '/policy.html', { 'content-security-policy': policy }),
    );
    await fillPlain(page, 'Past the policy.');
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    await arrived('Past the policy.');
    await page.context().close();
  });

  it('reads what is wrong, has the text back, and finds the form as it was', async () => {
    const page = await town.open(put(''), { javaScriptEnabled: false });
    await page.getByRole('textbox', { name: /^Email address/ }).fill('ana at example');
    await fillPlain(page, 'Half a letter');
    await page.getByRole('heading', { name: 'Your comment was not sent' }).waitFor();
    await page.getByText(/Enter an email address in the correct format/).waitFor();
    assert.equal(await page.getByLabel('Your comment').inputValue(), 'Half a letter');
    await page.goBack();
    assert.equal(
      await page.getByRole('textbox', { name: /^Your comment/ }).inputValue(),
      'Half a letter',
    );
    await page.context().close();
  });

  it('has the text back even where its site is not on the list, or hides where it comes from', async () => {
    put('', '/hiding.html', { 'referrer-policy': 'no-referrer' });
    for (const address of [`${town.stranger}/plain.html`, `${town.site}/hiding.html`]) {
      const page = await town.open(address, { javaScriptEnabled: false });
      await fillPlain(page, 'From elsewhere');
      await page.getByRole('heading', { name: 'Your comment was not sent' }).waitFor();
      assert.equal(await page.getByLabel('Your comment').inputValue(), 'From elsewhere', address);
      await page.context().close();
    }
    const rows = await town.kept();
    assert.ok(!rows.some(({ submission }) => submission.answers.comment === 'From elsewhere'));
  });
});

describe('A page with its script and a plain form in the tag', () => {
  let town: Town;
  before(async () => {
    town = await foundTown();
  });
  after(() => town.close());

  async function put(path: string, attributes: string, script: string): Promise<string> {
    const { plainContent } = await built.embed();
    const { completeConsultation } = await built.contract();
    const endpoint = `${town.collector}/consultations/park-plan/submissions`;
    const content = plainContent(completeConsultation(PLAN), endpoint);
    town.put(
      path,
      `<script type="module" src="/cdn/${script}"></script><civic-feedback ${attributes.replace('ENDPOINT', endpoint)}>${content}</civic-feedback>`,
    );
    return town.site + path;
  }

  it('has the widget in its place, which reads the consultation from it', async () => {
    const address = await put(
      '/markup.html',
      `endpoint="ENDPOINT" ${ATTRIBUTES}`,
      'civic-feedback.js',
    );
    const page = await town.open(address);
    await page.getByRole('button', { name: 'Add Drinking water' }).click();
    assert.equal(await page.getByRole('combobox').count(), 0);
    assert.equal(await page.getByText('For the editor of this page').count(), 0);
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  it('leaves the form to somebody who has begun with it, with every word and the cursor', async () => {
    const address = await put(
      '/begun.html',
      `src="${town.collector}/consultations/park-plan"`,
      'civic-feedback.auto.js',
    );
    // The definition takes its time: so long the plain form stands there.
    const page = await town.open('about:blank');
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/consultations/park-plan', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(address);
    await page.waitForFunction(() => customElements.get('civic-feedback') !== undefined);
    const comment = page.getByRole('textbox', { name: /^Your comment/ });
    await comment.pressSequentially('Begun early');
    const answered = page.waitForResponse('**/consultations/park-plan');
    release();
    await answered;
    await page.keyboard.type(', and ended late');
    assert.equal(await comment.inputValue(), 'Begun early, and ended late');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    await page.context().close();
  });
});
