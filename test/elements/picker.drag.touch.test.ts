import { expect } from '@open-wc/testing';
import { resize } from '../support/browser.js';
import { engineCan } from '../support/engine.js';
import {
  askWithHandles,
  frame,
  handleOf,
  heightAt,
  middleOf,
  rowOf,
  touch,
} from '../support/handles.js';
import { Listener, press, rows, six, submitted, tapOn } from '../support/pickers.js';

const names = six.map(({ label }) => label);

/** Draws a finger over the screen in steps, and lifts it. */
async function swipe(x: number, from: number, to: number): Promise<void> {
  await touch('touchStart', { x, y: from });
  for (let step = 1; step <= 8; step += 1)
    await touch('touchMove', { x, y: Math.round(from + ((to - from) * step) / 8) });
  await frame();
  await touch('touchEnd');
  await frame();
}

// Firefox's and WebKitGTK's drivers have no finger; see engine.ts.
(engineCan.tap ? describe : describe.skip)('A finger, where taps are real', () => {
  beforeEach(() => resize(320, 568));
  afterEach(() => resize(800, 600));

  it('drags by the handle, and the page stays, where taps are real (point 17)', async () => {
    const widget = await askWithHandles(names.slice(0, 3));
    rowOf(widget, 'Parks').scrollIntoView({ block: 'center' });
    const ear = new Listener(widget);
    const before = scrollY;
    const { x, y } = middleOf(handleOf(widget, 'Housing'));
    const said = await ear.after(() => swipe(x, y, heightAt(widget, { below: 'Parks' })));
    expect(said).to.equal('Housing is now number 2 of 3.');
    expect(scrollY).to.equal(before);
    expect(rows(widget, 'ol')).to.deep.equal(['Parks', 'Housing', 'Jobs']);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(await submitted(widget)).to.deep.equal({
      mode: 'rank',
      ranked: ['parks', 'housing', 'jobs'],
    });
  });

  it('scrolls on the rest of a row, and drags nothing, where taps are real (point 17)', async () => {
    const widget = await askWithHandles(names);
    window.scrollTo(0, 0);
    rowOf(widget, 'Jobs').scrollIntoView({ block: 'end' });
    const before = scrollY;
    const words = rowOf(widget, 'Jobs').querySelector('.words') ?? widget;
    const { x, y } = middleOf(words);
    await swipe(x, y, y - 200);
    for (let frames = 0; scrollY < before + 100; frames += 1) {
      if (frames > 120) throw new Error(`The page does not scroll: ${String(scrollY - before)}.`);
      await frame();
    }
    expect(rows(widget, 'ol')).to.deep.equal(names);
  });

  it('does nothing by taps on the handle', async () => {
    const widget = await askWithHandles(names.slice(0, 2));
    await tapOn(widget, handleOf(widget, 'Housing'));
    await tapOn(widget, handleOf(widget, 'Jobs'));
    expect(rows(widget, 'ol')).to.deep.equal(['Housing', 'Parks']);
    expect(widget.shadowRoot?.querySelector('.held')).to.equal(null);
  });

  it('is one finger: a second on another handle changes nothing', async () => {
    const widget = await askWithHandles(names.slice(0, 3));
    rowOf(widget, 'Parks').scrollIntoView({ block: 'center' });
    const first = { ...middleOf(handleOf(widget, 'Housing')), id: 0 };
    const second = { ...middleOf(handleOf(widget, 'Jobs')), id: 1 };
    await touch('touchStart', first);
    const lower = { ...first, y: heightAt(widget, { below: 'Parks' }) };
    await touch('touchMove', { ...lower, y: lower.y - 6 });
    await touch('touchMove', lower);
    await touch('touchStart', lower, second);
    await touch('touchMove', lower, { ...second, y: second.y - 200 });
    expect(widget.shadowRoot?.querySelectorAll('.held')).to.have.length(1);
    await touch('touchEnd', lower);
    await touch('touchEnd');
    await widget.updateComplete;
    expect(rows(widget, 'ol')).to.deep.equal(['Parks', 'Housing', 'Jobs']);
  });

  it('can be taken away by the system: everything is as it was', async () => {
    const widget = await askWithHandles(names.slice(0, 3));
    const { x, y } = middleOf(handleOf(widget, 'Housing'));
    await touch('touchStart', { x, y });
    for (const by of [10, 60, 110]) await touch('touchMove', { x, y: y + by });
    await frame();
    expect(widget.shadowRoot?.querySelector('.held')).to.exist;
    await touch('touchCancel');
    await frame();
    expect(widget.shadowRoot?.querySelector('.held')).to.equal(null);
    expect(rows(widget, 'ol')).to.deep.equal(names.slice(0, 3));
    await press(widget, 'Move down Housing');
    expect(rows(widget, 'ol')).to.deep.equal(['Parks', 'Housing', 'Jobs']);
  });
});
