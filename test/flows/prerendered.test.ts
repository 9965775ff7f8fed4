import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { cambridge } from '../support/cambridge.js';
import { foundCity, strictPolicy, type City } from '../support/city.js';
import { drawnBefore, openEarly } from './support-prerendered.js';

/** Cambridge's question in the zone of the tests' browsers, so that nobody is told a time of their own. */
const asked = { ...cambridge, window: { ...cambridge.window, timeZone: 'UTC' } };
const choosing = { ...asked, question: { ...asked.question, mode: 'choose' as const, limit: 3 } };

/** Marks each element in the widget's root, to know it again. */
function mark(): number {
  const all = document.querySelector('civic-feedback')?.shadowRoot?.querySelectorAll('*') ?? [];
  for (const element of all) Object.assign(element, { wasThere: true });
  return all.length;
}

/** The elements in the widget's root that were not there before; the decoy comes later to any form. */
function others(): string[] {
  const all = document.querySelector('civic-feedback')?.shadowRoot?.querySelectorAll('*') ?? [];
  return [...all]
    .filter((element) => !('wasThere' in element) && !element.matches('[name=decoy]'))
    .map(({ outerHTML }) => outerHTML);
}

function shifted(): number {
  return (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0);
}

const comment = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
const priority = (page: Page, name: string) => page.getByRole('checkbox', { name });
const send = (page: Page) => page.getByRole('button', { name: 'Send your feedback' });

describe('Somebody whose form is there before its script', () => {
  let city: City;
  /** The ids of what was kept before a test. */
  let known: string[] = [];
  before(async () => {
    city = await foundCity(choosing);
  });
  after(() => city.close());
  beforeEach(async () => {
    known = await ids();
    city.complaints.length = 0;
    city.withhold(undefined);
  });
  async function ids(): Promise<string[]> {
    return (await city.kept()).map(({ submission }) => submission.id);
  }

  /** What the one comment says that came since the test began. */
  async function theOne() {
    const rows = (await city.kept()).filter(({ submission }) => !known.includes(submission.id));
    assert.equal(rows.length, 1);
    return rows[0]?.submission;
  }

  it('goes on with the same nodes, and nothing jumps', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, tag, { policy });
    await priority(page, 'Engage consistently').check();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await comment(page).fill('The bike counts, please go on');
    await comment(page).evaluate((field: HTMLTextAreaElement) => {
      field.setSelectionRange(4, 8);
    });
    assert.ok((await page.evaluate(mark)) > 60);
    const scrolled = await page.evaluate(() => scrollY);
    await letScriptCome();
    assert.deepEqual(await page.evaluate(others), []);
    assert.equal(await page.evaluate(() => scrollY), scrolled);
    assert.deepEqual(
      await comment(page).evaluate((field: HTMLTextAreaElement) => [
        (field.getRootNode() as ShadowRoot).activeElement === field,
        field.selectionStart,
        field.selectionEnd,
      ]),
      [true, 4, 8],
    );
    await page.keyboard.type('cars');
    await priority(page, 'Strengthen governance').check();
    await page.getByText('2 of 3 chosen').waitFor();
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const { answers } = (await theOne()) ?? assert.fail();
    assert.equal(answers.comment, 'The cars counts, please go on');
    assert.deepEqual(answers.priorities, { mode: 'choose', chosen: ['governance', 'engage'] });
    assert.equal(answers.about?.name, 'Ada');
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('who has entered nothing yet sees no layout shift', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, `${tag}<p>Below</p>`, { policy });
    await letScriptCome();
    await page.waitForLoadState('load');
    await page.locator('civic-feedback [name=decoy]').waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(shifted), 0);
    await page.context().close();
  });

  it('goes on composing a word with an input method', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, tag, { policy });
    await comment(page).fill('Bikes: ');
    await comment(page).evaluate((field: HTMLTextAreaElement) => {
      field.setSelectionRange(7, 7);
      const ends: string[] = [];
      Object.assign(window, { ends });
      field.addEventListener('compositionend', ({ data }) => ends.push(data));
    });
    const method = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      method.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('zi');
    await letScriptCome();
    assert.equal(await comment(page).inputValue(), 'Bikes: zi');
    await compose('zixing');
    await method.send('Input.insertText', { text: '自行车' });
    assert.equal(await comment(page).inputValue(), 'Bikes: 自行车');
    const ends = await page.evaluate(() => (window as unknown as { ends: string[] }).ends);
    assert.deepEqual(ends, ['自行车']);
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.equal((await theOne())?.answers.comment, 'Bikes: 自行车');
    await page.context().close();
  });

  it('finds what was entered kept in the tab, as if it had been typed after', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, tag, { policy });
    await comment(page).fill('Begun before');
    await letScriptCome();
    await page.locator('civic-feedback [name=decoy]').waitFor({ state: 'attached' });
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await comment(page).inputValue(), 'Begun before');
    await page.context().close();
  });

  it('is counted without any script', async () => {
    const { tag, policy } = drawnBefore(city, choosing, { source: 'library.example.edu' });
    const page = await city.open(tag, { policy, javaScript: false });
    await priority(page, 'Engage consistently').check();
    await priority(page, 'Strengthen governance').check();
    await comment(page).fill('Without any script');
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const { answers } = (await theOne()) ?? assert.fail();
    assert.equal(answers.comment, 'Without any script');
    assert.deepEqual(answers.priorities, { mode: 'choose', chosen: ['governance', 'engage'] });
    assert.equal((await theOne())?.source, 'library.example.edu');
    await page.context().close();
  });

  it('is counted where the script, or the part that takes over, cannot be had', async () => {
    for (const name of ['civic-feedback.js', 'civic-feedback.take-over.js']) {
      known = await ids();
      city.withhold(name);
      const { tag, policy } = drawnBefore(city, choosing);
      const page = await city.open(tag, { policy });
      await comment(page).fill(`Without ${name}`);
      await comment(page).press('Tab');
      await page.getByRole('textbox', { name: 'Name' }).press('Enter');
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      assert.equal((await theOne())?.answers.comment, `Without ${name}`);
      await page.context().close();
    }
  });

  it('is counted once where the script comes right after the press', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, tag, { policy });
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/submissions', async (route) => {
      await held;
      await route.continue();
    });
    await comment(page).fill('Just before');
    await send(page).click({ noWaitAfter: true });
    // Whether a browser lets it come while another page is on its way is the browser's affair.
    letScriptCome().catch(() => undefined);
    answer();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.equal((await theOne())?.answers.comment, 'Just before');
    await page.context().close();
  });

  it('has each field once in a page that comes in parts, and the script in between', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    let goOn = (): void => undefined;
    const rest = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const page = await city.open(tag, {
      policy,
      parts: { from: '<button type="submit"', rest },
      script: '<script async type="module" src="/civic-feedback/civic-feedback.js"></script>',
      early: true,
    });
    await comment(page).fill('While the page was still coming');
    // All that the script asks for is there, and so is the next drawing.
    await page.waitForFunction(() =>
      ['take-over.js', '/consultations/open-data-plan-2026-2028'].every((end) =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith(end)),
      ),
    );
    await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    });
    goOn();
    await page.waitForFunction(() =>
      document.querySelector('civic-feedback')?.matches(':state(open), :state(closing-soon)'),
    );
    assert.equal(await comment(page).inputValue(), 'While the page was still coming');
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.equal((await theOne())?.answers.comment, 'While the page was still coming');
    await page.context().close();
  });

  it('writes in a plain form where a policy forbids its styles, and has them with the script', async () => {
    const { tag } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, tag, {
      policy: strictPolicy(city.collector),
    });
    await comment(page).fill('Plain at first');
    const width = () => comment(page).evaluate((field) => field.getBoundingClientRect().width);
    const before = await width();
    await letScriptCome();
    assert.ok((await width()) > before);
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.equal((await theOne())?.answers.comment, 'Plain at first');
    await page.context().close();
  });
});

describe('Somebody who ranks in a form that is there before its script', () => {
  let city: City;
  before(async () => {
    city = await foundCity(asked);
  });
  after(() => city.close());

  it('writes at once, and ranks with the same buttons when the script is there', async () => {
    const { tag, policy } = drawnBefore(city, asked);
    const { page, letScriptCome } = await openEarly(city, tag, { policy });
    await comment(page).fill('First the words');
    const add = page.getByRole('button', { name: 'Add Strengthen governance' });
    assert.equal(await add.isDisabled(), true);
    await page.evaluate(mark);
    await letScriptCome();
    assert.deepEqual(await page.evaluate(others), []);
    assert.equal(await page.evaluate(shifted), 0);
    await add.click();
    await page.getByRole('button', { name: 'Add Engage consistently' }).click();
    await page.getByRole('button', { name: 'Move up Engage consistently' }).click();
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const [row] = await city.kept();
    assert.equal(row?.submission.answers.comment, 'First the words');
    assert.deepEqual(row.submission.answers.priorities, {
      mode: 'rank',
      ranked: ['engage', 'governance'],
    });
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('ranks by lists to choose from without any script', async () => {
    // The city's clock stands still: what came before is known by its id, not by its place.
    const known = (await city.kept()).map(({ submission }) => submission.id);
    const { tag, policy } = drawnBefore(city, asked);
    const page = await city.open(tag, { policy, javaScript: false });
    assert.equal(await page.getByRole('button', { name: 'Add Strengthen governance' }).count(), 0);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.getByRole('combobox', { name: '1' }).selectOption('engage');
    await page.getByRole('combobox', { name: '2' }).selectOption('ecosystem');
    await send(page).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const row = (await city.kept()).find(({ submission }) => !known.includes(submission.id));
    assert.deepEqual(row?.submission.answers.priorities, {
      mode: 'rank',
      ranked: ['engage', 'ecosystem'],
    });
    await page.context().close();
  });
});
