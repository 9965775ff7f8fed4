import { expect } from '@open-wc/testing';
import { press as pressKey, resize } from '../support/browser.js';
import { ask, button, focused, inside, six, type Host } from '../support/pickers.js';

/** Fails unless all of what has the focus is in the window. */
function expectInSight(widget: Host): void {
  const { top, bottom } = focused(widget)?.getBoundingClientRect() ?? new DOMRect(0, -1);
  expect([top >= 0, bottom <= innerHeight], `${String(top)} to ${String(bottom)}`).to.deep.equal([
    true,
    true,
  ]);
}

describe('on a small screen, what has the focus stays in sight', () => {
  beforeEach(() => resize(320, 400));
  afterEach(() => resize(800, 600));

  it('while the ranking above it grows', async () => {
    const widget = await ask({});
    const first = button(widget, 'Add Housing');
    first.focus();
    // Where a person's Tab key brings it; WebKit scrolls some time after a script's `focus()`.
    first.scrollIntoView({ block: 'nearest' });
    for (const { label } of six) {
      expect(focused(widget)).to.equal(button(widget, `Add ${label}`));
      expectInSight(widget);
      await pressKey('Enter');
      await widget.updateComplete;
    }
    expectInSight(widget);
  });

  it('and while a priority moves up and down in it', async () => {
    const widget = await ask({});
    for (const { label } of six) {
      button(widget, `Add ${label}`).click();
      await widget.updateComplete;
    }
    for (const [name, presses] of [
      ['Move up Libraries', 5],
      ['Move down Libraries', 5],
    ] as const) {
      button(widget, name).focus();
      for (let count = 0; count < presses; count += 1) {
        await pressKey('Enter');
        await widget.updateComplete;
        expectInSight(widget);
      }
    }
  });

  it('below a bar that stays at the page’s head, where the page tells its height', async () => {
    const widget = await ask({});
    widget.style.setProperty('--civic-sticky-offset', '72px');
    for (const { label } of six) {
      button(widget, `Add ${label}`).click();
      await widget.updateComplete;
    }
    const first = six.at(-1)?.label ?? '';
    button(widget, `Move up ${first}`).focus();
    for (let count = 0; count < 5; count += 1) {
      await pressKey('Enter');
      await widget.updateComplete;
      const { top = 0 } = focused(widget)?.closest('.row')?.getBoundingClientRect() ?? {};
      // A whole row, unless the page does not go on above it.
      if (scrollY > 0) expect(top).to.be.at.least(71);
    }
  });

  it('and not behind a bar at the page’s end, where a priority moves far away', async () => {
    await resize(800, 600);
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: `p${String(index)}`,
      label: `Place ${String(index)}`,
    }));
    const widget = await ask({ priorities: many });
    widget.desk.parts.picker.start({ mode: 'rank', ranked: many.map(({ id }) => id) });
    await widget.updateComplete;
    const place = { name: 'Move to position Place 0' };
    inside(widget).getByRole<HTMLSelectElement>('combobox', place).selectedIndex = 30;
    const move = button(widget, 'Move Place 0');
    move.scrollIntoView();
    move.focus();
    await pressKey('Enter');
    await widget.updateComplete;
    const { bottom = Infinity } = focused(widget)?.getBoundingClientRect() ?? {};
    expect(focused(widget)).to.equal(button(widget, 'Move Place 0'));
    expect(bottom).to.be.below(innerHeight - 80);
  });
});
