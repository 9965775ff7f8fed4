import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cambridge } from '../support/cambridge.js';
import { foundCity, type City } from '../support/city.js';
import { drawnBefore, openEarly } from './support-prerendered.js';

const choosing = {
  ...cambridge,
  question: { ...cambridge.question, mode: 'choose' as const, limit: 3 },
};

/** Marks each element in the widget's root, to know it again. */
function mark(): number {
  const all = document.querySelector('civic-feedback')?.shadowRoot?.querySelectorAll('*') ?? [];
  for (const element of all) Object.assign(element, { wasThere: true });
  return all.length;
}

/** The elements in the widget's root that were not there before. */
function others(): string[] {
  const all = document.querySelector('civic-feedback')?.shadowRoot?.querySelectorAll('*') ?? [];
  return [...all]
    .filter((element) => !('wasThere' in element) && !element.matches('[name=decoy], .reader'))
    .map(({ outerHTML }) => outerHTML);
}

describe('A form that is there before its script', () => {
  let city: City;
  before(async () => {
    city = await foundCity(choosing);
  });
  after(() => city.close());

  it('goes on with the same nodes, and all that somebody has entered', async () => {
    const { tag, policy } = drawnBefore(city, choosing);
    const { page, letScriptCome } = await openEarly(city, tag, { policy });
    await page.getByRole('checkbox', { name: 'Engage consistently' }).check();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    const comment = page.getByRole('textbox', { name: 'Your comment' });
    await comment.fill('The bike counts, please go on');
    await comment.evaluate((field: HTMLTextAreaElement) => {
      field.setSelectionRange(4, 8);
    });
    assert.ok((await page.evaluate(mark)) > 60);
    await letScriptCome();
    assert.deepEqual(await page.evaluate(others), []);
    assert.equal(await comment.inputValue(), 'The bike counts, please go on');
    assert.deepEqual(
      await comment.evaluate((field: HTMLTextAreaElement) => [
        (field.getRootNode() as ShadowRoot).activeElement === field,
        field.selectionStart,
        field.selectionEnd,
      ]),
      [true, 4, 8],
    );
    await page.keyboard.type('cars');
    await page.getByRole('checkbox', { name: 'Strengthen governance' }).check();
    await page.getByText('2 of 3 chosen').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const rows = await city.kept();
    assert.equal(rows.length, 1);
    console.log(JSON.stringify(rows[0]?.submission));
    console.log(await page.evaluate(() => (window as never as { shifts: number[] }).shifts));
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });
});
