import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { sendMouse } from '@web/test-runner-commands';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { emulateMedia, press as pressKey, resize } from '../support/browser.js';
import { engineCan } from '../support/engine.js';
import { fieldInForm, sent } from '../support/fields.js';
import {
  askWithHandles,
  dragTo,
  grasp,
  handled,
  handleOf,
  heightAt,
  letGo,
  middleOf,
  moveTo,
  release,
  rowOf,
} from '../support/handles.js';
import {
  ask,
  button,
  expectFocus,
  focused,
  inside,
  Listener,
  press,
  rows,
  six,
  submitted,
} from '../support/pickers.js';

const names = six.map(({ label }) => label);
const root = document.documentElement;

/** What the browser drags itself, counted while a test runs. */
function watchDrags(): () => number {
  let drags = 0;
  for (const type of ['dragstart', 'drag', 'dragend', 'drop'])
    document.addEventListener(type, () => (drags += 1), { capture: true });
  return () => drags;
}

(engineCan.holdMouse ? describe : describe.skip)('Dragging in a ranking', () => {
  beforeEach(() => resize(800, 1000));
  afterEach(async () => {
    // A test that fails in the middle holds nothing on to the next.
    await letGo();
    root.removeAttribute('style');
    root.dir = '';
    await emulateMedia({});
    await resize(800, 600);
  });

  it('moves a priority down and up, in the words of the buttons, once (points 10, 17)', async () => {
    const widget = await askWithHandles(names);
    const ear = new Listener(widget);
    expect(await ear.after(() => dragTo(widget, 'Housing', { below: 'Parks' }))).to.equal(
      'Housing is now number 2 of 6.',
    );
    expect(rows(widget, 'ol').slice(0, 3)).to.deep.equal(['Parks', 'Housing', 'Jobs']);
    expect(await ear.after(() => dragTo(widget, 'Libraries', { above: 'Parks' }))).to.equal(
      'Libraries is now number 1 of 6.',
    );
    expect(rows(widget, 'ol').slice(0, 3)).to.deep.equal(['Libraries', 'Parks', 'Housing']);
    expect(ear.heard, 'nothing else').to.have.length(2);
    expect(inside(widget).getByText(ear.heard[1] ?? '', { ignore: '[role=status]' })).to.exist;
  });

  it('leaves words, buttons and a handle in each row that is ranked after the handles came', async () => {
    const widget = await askWithHandles();
    for (const name of names) await press(widget, `Add ${name}`);
    await handled(widget);
    for (const name of names)
      for (const each of rowOf(widget, name).querySelectorAll('bdi, button, .handle'))
        expect(each.getBoundingClientRect().height, `${each.localName} of ${name}`).to.be.above(0);
  });

  it('takes a priority into the ranking, at its place, and out of it again', async () => {
    const widget = await askWithHandles();
    const ear = new Listener(widget);
    const does = async (name: string, where: Parameters<typeof heightAt>[1]) =>
      ear.after(() => dragTo(widget, name, where));
    expect(await does('Jobs', { heading: 'ranked' })).to.equal('Jobs is number 1. 5 left to rank.');
    expect(await does('Parks', { below: 'Jobs' })).to.equal('Parks is number 2. 4 left to rank.');
    expect(await does('Schools', { above: 'Jobs' })).to.equal('Schools is now number 1 of 3.');
    expect(rows(widget, 'ol')).to.deep.equal(['Schools', 'Jobs', 'Parks']);
    expect(rows(widget, 'ul')).to.deep.equal(['Housing', 'Streets', 'Libraries']);
    expect(await does('Jobs', { above: 'Libraries' })).to.equal('Jobs removed. 2 ranked.');
    expect(rows(widget, 'ul'), 'in their own order').to.deep.equal([
      ...['Housing', 'Jobs', 'Streets', 'Libraries'],
    ]);
    expect(await submitted(widget)).to.deep.equal({ mode: 'rank', ranked: ['schools', 'parks'] });
  });

  it('says why nothing more goes in at the limit', async () => {
    const widget = await askWithHandles(['Housing', 'Parks'], { limit: 2 });
    const ear = new Listener(widget);
    expect(await ear.after(() => dragTo(widget, 'Jobs', { above: 'Parks' }))).to.equal(
      'You have ranked 2, the limit. Remove one to add Jobs.',
    );
    expect(rows(widget, 'ol')).to.deep.equal(['Housing', 'Parks']);
  });

  it('restores on Esc, says nothing, and closes no dialog around it (point 17)', async () => {
    const widget = await askWithHandles(names);
    const dialog = document.createElement('dialog');
    widget.parentElement?.append(dialog);
    dialog.append(widget);
    dialog.style.cssText = 'margin-block: 0; max-block-size: none; inline-size: 40rem';
    dialog.showModal();
    await widget.updateComplete;
    const ear = new Listener(widget);
    const from = await grasp(widget, 'Housing');
    await moveTo(from, heightAt(widget, { below: 'Jobs' }));
    expect(rowOf(widget, 'Housing').matches('.held')).to.equal(true);
    await pressKey('Escape');
    expect(dialog.open).to.equal(true);
    expect(widget.shadowRoot?.querySelector('.held, .lands-before, .lands-after')).to.equal(null);
    await release(widget);
    expect(rows(widget, 'ol')).to.deep.equal(names);
    await ear.after(() => press(widget, 'Move up Housing'));
    expect(ear.heard).to.deep.equal(['Housing is already first.']);
    dialog.close();
  });

  it('is by a handle outside the tab order and the accessibility tree (point 17)', async () => {
    const widget = await askWithHandles(names.slice(0, 3));
    const before = document.querySelector<HTMLElement>('a[href="#before"]');
    for (const name of names) {
      const handle = handleOf(widget, name);
      expect(handle.closest('[aria-hidden=true]') === handle).to.equal(true);
      expect([handle.tabIndex, handle.textContent]).to.deep.equal([-1, '']);
      expect(handle.querySelector('*')).to.equal(null);
      handle.focus();
      expect(focused(widget)).to.equal(null);
      const { touchAction } = getComputedStyle(handle);
      expect(touchAction).to.equal('none');
      expect(getComputedStyle(rowOf(widget, name)).touchAction).to.equal('auto');
      const { width, height } = handle.getBoundingClientRect();
      expect([width, height].every((each) => each >= 44)).to.equal(true);
    }
    before?.focus();
    const way: (string | undefined)[] = [];
    for (let step = 0; step < 3 * 3 + 3; step += 1) {
      await pressKey('Tab');
      way.push((focused(widget) as HTMLElement | null)?.dataset.control);
    }
    expect(way).to.deep.equal([
      ...['up', 'down', 'remove', 'up', 'down', 'remove', 'up', 'down', 'remove'],
      ...['add', 'add', 'add'],
    ]);
  });

  it('begins with a drag: a press on the handle does nothing, and moves no focus', async () => {
    const widget = await askWithHandles(['Housing', 'Parks']);
    button(widget, 'Move up Parks').focus();
    let changes = 0;
    widget.addEventListener('civic-change', () => (changes += 1));
    await grasp(widget, 'Housing');
    await release(widget);
    const from = await grasp(widget, 'Parks');
    await sendMouse({ type: 'move', position: [from.x + 3, from.y + 3] });
    await release(widget);
    // Not the real button: the menu that it opens stays open in Firefox and WebKit.
    const right = { pointerId: 77, isPrimary: true, button: 2, clientY: from.y };
    handleOf(widget, 'Parks').dispatchEvent(new PointerEvent('pointerdown', right));
    for (const [type, y] of [
      ['pointermove', from.y - 80],
      ['pointerup', from.y - 90],
    ] as const)
      window.dispatchEvent(new PointerEvent(type, { ...right, buttons: 2, clientY: y }));
    await widget.updateComplete;
    expect(rows(widget, 'ol')).to.deep.equal(['Housing', 'Parks']);
    expect(changes).to.equal(0);
    expectFocus(widget, button(widget, 'Move up Parks'));
  });

  it('leaves the focus with the button that had it, of the same priority', async () => {
    const widget = await askWithHandles(['Housing', 'Parks', 'Jobs']);
    button(widget, 'Move up Parks').focus();
    await dragTo(widget, 'Housing', { below: 'Jobs' });
    expect(rows(widget, 'ol')).to.deep.equal(['Parks', 'Jobs', 'Housing']);
    expectFocus(widget, button(widget, 'Move up Parks'));
    await dragTo(widget, 'Parks', { below: 'Streets' });
    expectFocus(widget, button(widget, 'Remove Jobs'));
    inside(widget).getByRole('textbox').focus();
    await dragTo(widget, 'Jobs', { below: 'Housing' });
    expectFocus(widget, inside(widget).getByRole('textbox'));
  });

  it('selects no text, and is no drag of the browser’s own', async () => {
    const widget = await askWithHandles(names);
    const drags = watchDrags();
    getSelection()?.removeAllRanges();
    await dragTo(widget, 'Housing', { below: 'Libraries' });
    expect(rows(widget, 'ol').at(-1)).to.equal('Housing');
    expect(getSelection()?.toString() ?? '').to.equal('');
    expect(drags()).to.equal(0);
  });

  it('shows where it would land, and that is where it lands', async () => {
    const widget = await askWithHandles(['Housing', 'Parks', 'Jobs']);
    const from = await grasp(widget, 'Streets');
    for (const [where, line] of [
      [{ above: 'Parks' }, ['lands-before', 'Parks']],
      [{ below: 'Parks' }, ['lands-before', 'Jobs']],
      [{ below: 'Jobs' }, ['lands-after', 'Jobs']],
    ] as const) {
      await moveTo(from, heightAt(widget, where));
      const marked = [...(widget.shadowRoot?.querySelectorAll('[class*=lands-]') ?? [])];
      expect(marked.map((row) => [row.classList[2], row.querySelector('bdi')?.textContent]))
        .to //
        .deep.equal([line]);
    }
    await moveTo(from, from.y);
    expect(widget.shadowRoot?.querySelector('[class*=lands-]')).to.equal(null);
    await release(widget);
    expect(rows(widget, 'ol')).to.deep.equal(['Housing', 'Parks', 'Jobs']);
  });

  it('keeps one order on the page, for a screen reader and in what is sent, whatever is dragged (points 9, 17)', async function () {
    this.timeout(60_000);
    const widget = await askWithHandles(names.slice(0, 3));
    const step = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 8 }), async (steps) => {
        for (const [name, at, above] of steps) {
          const before = rows(widget, 'ol');
          const to = before.indexOf(at);
          await dragTo(widget, name, above ? { above: at } : { below: at });
          const after = rows(widget, 'ol');
          const others = before.filter((each) => each !== name);
          if (to < 0) expect(after).to.deep.equal(others);
          else if (name !== at) {
            others.splice(others.indexOf(at) + (above ? 0 : 1), 0, name);
            expect(after).to.deep.equal(others);
          }
          const inDom = widget.shadowRoot?.querySelectorAll('ol > li bdi:first-child') ?? [];
          expect([...inDom].map((each) => each.textContent)).to.deep.equal(after);
          const ids = after.map((label) => six.find((each) => each.label === label)?.id);
          expect(widget.answers.priorities).to.deep.equal(
            ids.length > 0 ? { mode: 'rank', ranked: ids } : undefined,
          );
          expect([...after, ...rows(widget, 'ul')].sort()).to.deep.equal([...names].sort());
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('reaches a row that is out of sight: the page scrolls at the window’s edge', async () => {
    await resize(500, 500);
    const widget = await askWithHandles(names);
    handleOf(widget, 'Housing').scrollIntoView({ block: 'center' });
    const from = await grasp(widget, 'Housing');
    expect(middleOf(rowOf(widget, 'Libraries')).y).to.be.above(innerHeight);
    await moveTo(from, innerHeight - 4);
    for (let frames = 0; middleOf(rowOf(widget, 'Libraries')).y > innerHeight - 160; frames += 1) {
      if (frames > 600) throw new Error('The page does not scroll.');
      await new Promise(requestAnimationFrame);
    }
    // Away from the edge first: while the page scrolls, a height is past when the pointer is there.
    await moveTo(from, innerHeight / 2);
    await moveTo(from, heightAt(widget, { below: 'Libraries' }));
    await release(widget);
    expect(rows(widget, 'ol')).to.deep.equal([...names.slice(1), 'Housing']);
  });

  it('ranks a priority of a list of sixty', async () => {
    const priorities = Array.from({ length: 60 }, (_, index) => ({
      id: `p${String(index)}`,
      label: `Place ${String(index)}`,
    }));
    const widget = await askWithHandles(['Place 7', 'Place 40'], { priorities });
    for (const { label } of priorities) expect(handleOf(widget, label)).to.exist;
    await dragTo(widget, 'Place 0', { below: 'Place 7' });
    expect(rows(widget, 'ol')).to.deep.equal(['Place 7', 'Place 0', 'Place 40']);
    expect(await submitted(widget)).to.deep.equal({ mode: 'rank', ranked: ['p7', 'p0', 'p40'] });
  });

  it('shows the row that is held, of a list of sixty too, wherever it is dragged', async () => {
    const priorities = Array.from({ length: 60 }, (_, index) => ({
      id: `p${String(index)}`,
      label: `Place ${String(index)}`,
    }));
    const widget = await askWithHandles(['Place 7', 'Place 40'], { priorities });
    const from = await grasp(widget, 'Place 0');
    await moveTo(from, heightAt(widget, { below: 'Place 7' }));
    const { x, y } = middleOf(rowOf(widget, 'Place 0').querySelector('bdi') ?? widget);
    const seen = widget.shadowRoot?.elementFromPoint(x, y);
    expect(seen?.textContent).to.equal('Place 0');
    await release(widget);
  });

  it('goes from right to left too: the handle at the other end, up and down as they are', async () => {
    const widget = await askWithHandles(names.slice(0, 2));
    const end = (): number =>
      handleOf(widget, 'Parks').getBoundingClientRect().left -
      (rowOf(widget, 'Parks').querySelector('.words')?.getBoundingClientRect().left ?? 0);
    expect(end()).to.be.above(0);
    root.dir = 'rtl';
    await widget.updateComplete;
    expect(end()).to.be.below(0);
    await dragTo(widget, 'Parks', { above: 'Housing' });
    expect(rows(widget, 'ol')).to.deep.equal(['Parks', 'Housing']);
  });

  // A chunk's own media rules hold only where a driver can emulate a preference: see engine.ts.
  const withMedia = engineCan.emulateMedia ? it : it.skip;

  withMedia(
    'moves nothing where motion is not wanted, and still shows what is held and where it lands',
    async () => {
      const widget = await askWithHandles(names);
      await emulateMedia({ reducedMotion: 'reduce' });
      const { top } = rowOf(widget, 'Housing').getBoundingClientRect();
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Parks' }));
      expect(rowOf(widget, 'Housing').getBoundingClientRect().top).to.equal(top);
      expect(getComputedStyle(rowOf(widget, 'Housing')).outlineStyle).to.equal('solid');
      const line = getComputedStyle(rowOf(widget, 'Jobs'), '::after');
      expect([line.borderTopWidth, line.transitionDuration]).to.deep.equal(['4px', '0s']);
      await release(widget);
      expect(rows(widget, 'ol').slice(0, 2)).to.deep.equal(['Parks', 'Housing']);
    },
  );

  withMedia(
    'is seen in forced colours: three lines, an outline and a line are borders',
    async () => {
      const widget = await askWithHandles(names);
      await emulateMedia({ forcedColors: 'active' });
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Parks' }));
      const lines = getComputedStyle(handleOf(widget, 'Housing'), '::before');
      expect([lines.borderTopStyle, lines.borderBottomStyle]).to.deep.equal(['double', 'solid']);
      expect(getComputedStyle(rowOf(widget, 'Housing')).outlineWidth).to.equal('2px');
      const { borderTopStyle, borderTopWidth } = getComputedStyle(rowOf(widget, 'Jobs'), '::after');
      expect([borderTopStyle, borderTopWidth]).to.deep.equal(['solid', '4px']);
      await release(widget);
    },
  );
});

describe('Handles', () => {
  beforeEach(() => resize(800, 1000));
  afterEach(() => resize(800, 600));
  const handles = (widget: CivicFeedback): number =>
    widget.shadowRoot?.querySelectorAll('.handle').length ?? 0;

  it('are there where an editor asks for them, and as long as they do', async () => {
    const widget = await ask({});
    await press(widget, 'Add Housing');
    expect(handles(widget)).to.equal(0);
    widget.setAttribute('drag-handles', '');
    await handled(widget);
    expect(handles(widget)).to.equal(6);
    await press(widget, 'Add Jobs');
    await press(widget, 'Remove Jobs');
    expect(handles(widget), 'one a row, however often it is drawn').to.equal(6);
    widget.removeAttribute('drag-handles');
    await widget.updateComplete;
    expect(handles(widget)).to.equal(0);
    expect(widget.shadowRoot?.querySelector('.movable')).to.equal(null);
    await press(widget, 'Add Parks');
    expect(rows(widget, 'ol')).to.deep.equal(['Housing', 'Parks']);
  });

  it('are for ranking alone', async () => {
    const widget = await ask({ mode: 'choose' });
    widget.dragHandles = true;
    await widget.updateComplete;
    expect(handles(widget)).to.equal(0);
  });

  (engineCan.holdMouse ? it : it.skip)(
    'are in the picker as a field of an HTML form too, which has the new order at once',
    async () => {
      const ranking = await handled(await fieldInForm('name="first" mode="rank" drag-handles'));
      const answers: unknown[] = [];
      ranking.addEventListener('civic-change', () => answers.push(ranking.value));
      await dragTo(ranking, 'Jobs', { heading: 'ranked' });
      await dragTo(ranking, 'Parks', { above: 'Jobs' });
      expect(sent(ranking)).to.deep.equal(['parks', 'jobs']);
      expect(answers, 'one change a drop').to.deep.equal([
        { mode: 'rank', ranked: ['jobs'] },
        { mode: 'rank', ranked: ['parks', 'jobs'] },
      ]);
    },
  );
});
