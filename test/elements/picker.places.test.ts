import { expect, waitUntil } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { press as pressKey, resize } from '../support/browser.js';
import { cutOff } from '../support/areas.js';
import { engineCan } from '../support/engine.js';
import {
  ask,
  button,
  expectFocus,
  focused,
  inside,
  Listener,
  type six,
  submitted,
  tapOn,
} from '../support/pickers.js';

/** What a person presses first to give Parks something, and what the form then has. */
const MODES = {
  rate: {
    control: (widget: CivicFeedback) => widget.shadowRoot?.getElementById('rate-parks-4'),
    target: (widget: CivicFeedback) =>
      (widget.shadowRoot?.getElementById('rate-parks-4') as HTMLInputElement).labels?.[0],
    key: 'Space',
    answer: { mode: 'rate', ratings: { parks: 4 } },
    label: 'Housing',
    first: 'rate-housing-1',
  },
  allocate: {
    control: (widget: CivicFeedback) => button(widget, 'More points for Parks'),
    target: (widget: CivicFeedback) => button(widget, 'More points for Parks'),
    key: 'Enter',
    answer: { mode: 'allocate', points: { parks: 1 } },
    label: 'Share 10 points across the priorities.',
    first: 'points-housing',
  },
} as const;

const many = (count: number): typeof six =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${String(index)}`,
    label: `Priority ${String(index)}`,
  }));

for (const [mode, { control, target, key, answer, label, first }] of Object.entries(MODES) as [
  'rate' | 'allocate',
  (typeof MODES)['rate' | 'allocate'],
][])
  describe(`Whoever is asked to ${mode}`, () => {
    afterEach(() => resize(800, 600));

    it('is led from the summary to the first control, with its label in sight below a sticky header (point 20)', async () => {
      await resize(800, 400);
      const widget = await ask({ mode, required: true });
      widget.style.setProperty('--civic-sticky-offset', '120px');
      const below = document.createElement('div');
      below.style.blockSize = '2000px';
      widget.after(below);
      button(widget, 'Send your feedback').click();
      await waitUntil(() => widget.state === 'refused', 'it is refused', { interval: 5 });
      inside(widget).getByRole('link').click();
      expect(focused(widget)?.id).to.equal(first);
      const { top, bottom } = inside(widget)
        .getByText(label, { selector: 'legend bdi' })
        .getBoundingClientRect();
      expect(top).to.be.at.least(119);
      expect(bottom).to.be.at.most(400);
      expect(focused(widget)?.getBoundingClientRect().bottom).to.be.at.most(400);
    });

    it('is heard, and answers, inside an open dialog (point 42)', async () => {
      const widget = await ask({ mode });
      const dialog = document.createElement('dialog');
      dialog.ariaLabel = 'Feedback';
      widget.parentElement?.append(dialog);
      dialog.append(widget);
      dialog.showModal();
      await widget.updateComplete;
      const pressed = control(widget);
      pressed?.focus();
      if (mode === 'rate') await pressKey(key);
      else {
        const ear = new Listener(widget);
        expect(await ear.after(() => pressKey(key))).to.equal('Parks 1. 9 of 10 points left.');
        expect(ear.region.closest('dialog') === dialog).to.equal(true);
      }
      await widget.updateComplete;
      expectFocus(widget, pressed ?? null);
      expect(await submitted(widget)).to.deep.equal(answer);
    });

    (engineCan.tap ? it : it.skip)('answers by taps on a small phone', async () => {
      await resize(320, 568);
      const widget = await ask({ mode });
      const tapped = target(widget);
      expect(tapped && (await tapOn(widget, tapped).then(() => submitted(widget)))).to.deep.equal(
        answer,
      );
    });

    it('answers for one of sixty in a window of 320 pixels, and nothing is cut off', async () => {
      await resize(320, 568);
      const widget = await ask({ mode, priorities: many(60) });
      expect(cutOff(widget)).to.deep.equal([]);
      const last =
        mode === 'rate'
          ? widget.shadowRoot?.getElementById('rate-p59-2')
          : button(widget, 'More points for Priority 59');
      last?.focus();
      last?.scrollIntoView({ block: 'center' });
      await pressKey(key);
      await widget.updateComplete;
      expectFocus(widget, last ?? null);
      expect(await submitted(widget)).to.deep.equal(
        mode === 'rate' ? { mode, ratings: { p59: 2 } } : { mode, points: { p59: 1 } },
      );
    });

    it('answers for all of six hundred', async function () {
      this.timeout(60_000);
      const priorities = many(600);
      const widget = await ask({ mode, priorities, points: 600 });
      for (const { id } of priorities)
        widget.shadowRoot
          ?.querySelector<HTMLElement>(
            mode === 'rate' ? `#rate-${id}-3` : `[data-control=more][data-id=${id}]`,
          )
          ?.click();
      await widget.updateComplete;
      const given = await submitted(widget);
      const each = Object.fromEntries(priorities.map(({ id }) => [id, mode === 'rate' ? 3 : 1]));
      expect(given).to.deep.equal(
        mode === 'rate' ? { mode, ratings: each } : { mode, points: each },
      );
      expect(inside(widget).getByText(mode === 'rate' ? '600 of 600 rated.' : '600 / 600 points'))
        .to.exist;
    });
  });

describe('Whoever ranks sixty', () => {
  it('brings the last to the top by its list of positions, in a window of 320 pixels', async function () {
    this.timeout(60_000);
    await resize(320, 568);
    const widget = await ask({ mode: 'rank', priorities: many(60) });
    const found = (selector: string): HTMLElement | null | undefined =>
      widget.shadowRoot?.querySelector<HTMLElement>(selector);
    for (let at = 0; at < 60; at += 1) {
      found('[data-control=add]')?.click();
      await widget.updateComplete;
    }
    expect(cutOff(widget)).to.deep.equal([]);
    const move = found('[data-control=move][data-id=p59]');
    const list = move?.parentElement?.querySelector('select');
    if (!list) throw new Error('There is no list of positions.');
    list.selectedIndex = 0;
    const ear = new Listener(widget);
    expect(await ear.after(() => move?.click())).to.equal('Priority 59 is now number 1 of 60.');
    expectFocus(widget, found('[data-control=move][data-id=p59]') ?? null);
    const answer = await submitted(widget);
    expect(answer?.mode === 'rank' && answer.ranked.slice(0, 2)).to.deep.equal(['p59', 'p0']);
    await resize(800, 600);
  });
});
