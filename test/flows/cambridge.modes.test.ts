/**
 * A whole ranking, whole points and whole ratings on the Cambridge page in a window of 320 pixels: by
 * the keyboard alone, and by taps alone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Answers, ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { cambridgePage, foundCity, type City } from '../support/city.js';
import { focusedName } from '../support/focused-name.js';

const { priorities } = cambridge.question;
const ids = priorities.map(({ id }) => id);

/** What has the focus, by its name, behind that of its group where it is one of several to choose from. */
async function focused(page: Page): Promise<string> {
  const group = await page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const radio = at?.matches('[type=radio]') ? at : undefined;
    return radio?.closest('fieldset')?.querySelector('legend')?.textContent.trim() ?? '';
  });
  return `${group} ${await focusedName(page)}`.trim();
}

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  assert.fail(`Tab never came to “${name}”`);
}

/** How a person gives all of an answer, and what the database then has. */
interface Way {
  answers: Answers;
  keyboard: (page: Page) => Promise<void>;
  taps: (page: Page) => Promise<void>;
}

const label = (at: number): string => priorities[at]?.label ?? '';

const WAYS: Record<'rank' | 'allocate' | 'rate', Way> = {
  rank: {
    answers: { priorities: { mode: 'rank', ranked: ids } },
    keyboard: async (page) => {
      await tabTo(page, `Add ${label(0)}`);
      // After each, the focus is on the Add that has come to its place.
      for (const { label: next } of priorities) {
        assert.equal(await focused(page), `Add ${next}`);
        await page.keyboard.press('Enter');
      }
    },
    taps: async (page) => {
      for (const { label: next } of priorities)
        await page.getByRole('button', { name: `Add ${next}` }).tap();
    },
  },
  allocate: {
    answers: {
      priorities: { mode: 'allocate', points: { ecosystem: 6, governance: 3, partnerships: 1 } },
    },
    keyboard: async (page) => {
      await tabTo(page, `Points for ${label(0)}`);
      await page.keyboard.type('6');
      await tabTo(page, `More points for ${label(1)}`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      await page.keyboard.press('Space');
      await tabTo(page, `More points for ${label(5)}`);
      await page.keyboard.press('Space');
    },
    taps: async (page) => {
      for (const [at, points] of [
        [0, 6],
        [1, 4],
        [5, 1],
      ] as const)
        for (let taps = 0; taps < points; taps += 1)
          await page.getByRole('button', { name: `More points for ${label(at)}` }).tap();
      await page
        .getByText(/1 point over\. Remove 1/)
        .last()
        .waitFor();
      await page.getByRole('button', { name: `Fewer points for ${label(1)}` }).tap();
    },
  },
  rate: {
    answers: {
      priorities: {
        mode: 'rate',
        ratings: Object.fromEntries(ids.map((id) => [id, id === 'engage' ? 'no-opinion' : 1])),
      },
    },
    keyboard: async (page) => {
      for (const { id, label: next } of priorities) {
        await tabTo(page, next);
        await page.keyboard.press('Space');
        if (id === 'engage') await page.keyboard.press('ArrowUp');
      }
    },
    taps: async (page) => {
      for (const { id, label: next } of priorities)
        await page
          .getByRole('group', { name: next, exact: true })
          .getByText(id === 'engage' ? 'No opinion' : 'Not important')
          .tap();
    },
  },
};

for (const [mode, { answers, ...by }] of Object.entries(WAYS) as ['rank', Way][])
  describe(`A resident on the Cambridge page, at 320 pixels, who is asked to ${mode}`, () => {
    let city: City;
    before(async () => {
      const consultation: ConsultationInput = {
        ...cambridge,
        question: { ...cambridge.question, mode },
      };
      city = await foundCity(consultation);
    });
    after(() => city.close());

    for (const how of ['keyboard', 'taps'] as const)
      it(`answers for all of it and sends it, by ${how === 'taps' ? 'taps' : 'the keyboard'} alone`, async () => {
        const html = await cambridgePage(city.collector);
        const page = await city.open(html.replace('mode="rank"', `mode="${mode}"`), {
          width: 320,
          touch: how === 'taps',
        });
        const send = page.getByRole('button', { name: 'Send your feedback' });
        await send.waitFor();
        await by[how](page);
        const widget = page.locator('civic-feedback');
        assert.ok(await widget.evaluate((it) => it.scrollWidth <= it.clientWidth));
        if (how === 'taps') await send.tap();
        else {
          await tabTo(page, 'Send your feedback');
          await page.keyboard.press('Enter');
        }
        await page.getByRole('heading', { name: 'Comment received' }).waitFor();
        assert.deepEqual((await city.kept()).at(-1)?.submission.answers, answers);
        await page.context().close();
      });
  });
