import { expect, waitUntil } from '@open-wc/testing';
import type { CivicDeadline } from '../../src/elements/civic-deadline.js';
import '../../src/elements/civic-deadline.define.js';
import { FakeTime, until } from '../support/fake-time.js';
import { page } from '../support/fields.js';
import { inRoot, rootOf } from '../support/roots.js';

const ATTRIBUTES = 'opens="2025-12-03T14:45" closes="2025-12-22" time-zone="America/New_York"';
const at = (moment: string): number => Date.parse(moment);

/** The tag as an editor writes it, with the deadline as text in it, at a moment. */
async function deadline(
  now: string,
  attributes = ATTRIBUTES,
  around = (tag: string): string => tag,
): Promise<CivicDeadline> {
  const place = await page('');
  const template = document.createElement('template');
  template.innerHTML = inRoot(
    around(`<civic-deadline ${attributes}>Through December 22.</civic-deadline>`),
  );
  const content = document.importNode(template.content, true);
  const element = content.querySelector('civic-deadline');
  if (!element) throw new Error('There is no civic-deadline.');
  element.clock = () => at(now);
  place.append(content);
  await until(() => element.drawn, 'a place to draw');
  await element.updateComplete;
  return element;
}

/** What a reader sees; the reader's own line is left to the view's tests. */
function line(element: CivicDeadline): string | undefined {
  const text = rootOf(element).querySelector('.deadline span');
  const own = text?.querySelector('.reader')?.textContent ?? '';
  return text?.textContent.replace(own, '').replace(/\s+/g, ' ').trim();
}

const instant = (element: CivicDeadline): string | null | undefined =>
  rootOf(element).querySelector('time')?.getAttribute('datetime');

const CLOSE = 'Monday, December 22, 2025 at 11:59 p.m. Eastern Time';

describe('The deadline alone', () => {
  for (const [now, words, bold] of [
    [
      '2025-12-03T14:44:59-05:00',
      'Comments open Wednesday, December 3, 2025 at 2:45 p.m. Eastern Time.',
      false,
    ],
    ['2025-12-03T14:45:00-05:00', `Comments close ${CLOSE}.`, false],
    ['2025-12-20T23:59:59-05:00', `Comments close ${CLOSE}.`, false],
    ['2025-12-21T00:00:00-05:00', `Closes tomorrow, ${CLOSE}.`, true],
    ['2025-12-22T00:00:00-05:00', `Closes today, ${CLOSE}.`, true],
    ['2025-12-22T23:59:59-05:00', `Closes today, ${CLOSE}.`, true],
    ['2025-12-23T00:00:00-05:00', `Comments closed ${CLOSE}.`, false],
  ] as const)
    // prettier-ignore
    it(`reads "${words}" at ${now}`, async () => {
      const element = await deadline(now);
      expect(line(element)).to.equal(words);
      expect(rootOf(element).querySelector('b') !== null, 'bold').to.equal(bold);
    });

  it('gives machines the configured instant (point 29)', async () => {
    expect(instant(await deadline('2025-12-10T12:00Z'))).to.equal('2025-12-23T04:59:59.000Z');
    expect(instant(await deadline('2025-12-01T12:00Z'))).to.equal('2025-12-03T19:45:00.000Z');
  });

  it('names the day without an hour where comments open on a date', async () => {
    const element = await deadline('2025-12-01T12:00Z', ATTRIBUTES.replace('T14:45', ''));
    expect(line(element)).to.equal('Comments open Wednesday, December 3, 2025, Eastern Time.');
  });

  for (const [mistake, attributes] of [
    ['there is no close', 'time-zone="America/New_York"'],
    ['there is no time zone', 'closes="2025-12-22"'],
    ['there is no such time zone', 'closes="2025-12-22" time-zone="Eastern"'],
    ['there is no such day', 'closes="2025-02-30" time-zone="America/New_York"'],
    ['the opening cannot be read', ATTRIBUTES.replace('2025-12-03T14:45', 'soon')],
  ] as const)
    it(`leaves the editor’s own words where ${mistake}`, async () => {
      const element = await deadline('2025-12-10T12:00Z', attributes);
      expect(line(element)).to.equal(undefined);
      expect(element.innerText.trim()).to.equal('Through December 22.');
    });

  it('follows its attributes, also when one is taken away', async () => {
    const element = await deadline('2025-12-01T12:00Z');
    expect(line(element)).to.contain('Comments open');
    element.removeAttribute('opens');
    await element.updateComplete;
    expect(line(element)).to.equal(`Comments close ${CLOSE}.`);
    element.setAttribute('closes', '2026-01-05T17:00');
    await element.updateComplete;
    expect(line(element)).to.equal(
      'Comments close Monday, January 5, 2026 at 5:00 p.m. Eastern Time.',
    );
    element.removeAttribute('closes');
    await element.updateComplete;
    expect(line(element)).to.equal(undefined);
  });

  it('changes when a sleeping page wakes after a moment that matters', async () => {
    const element = await deadline('2025-12-22T23:00:00-05:00');
    element.clock = () => at('2025-12-22T23:59:59-05:00');
    await element.updateComplete;
    expect(line(element)).to.contain('Closes today');
    let now = at('2025-12-22T23:59:59-05:00');
    element.clock = () => now;
    await element.updateComplete;
    now = at('2025-12-23T00:00:00-05:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(line(element)).to.equal(`Comments closed ${CLOSE}.`);
  });

  it('changes by itself at the moment', async () => {
    const close = at('2025-12-23T00:00:00-05:00');
    const time = new FakeTime(close - 200);
    try {
      const element = await deadline('2025-12-22T12:00:00-05:00');
      element.clock = () => time.now;
      await element.updateComplete;
      await time.pass(199);
      await element.updateComplete;
      expect(line(element)).to.match(/^Closes today/);
      await time.pass(1);
      await element.updateComplete;
      expect(line(element)).to.match(/^Comments closed/);
    } finally {
      time.stop();
    }
  });

  it('stops watching the clock when it leaves the page', async () => {
    const element = await deadline('2025-12-10T12:00Z');
    let asked = 0;
    element.clock = () => (asked += 1) && at('2025-12-10T12:00Z');
    await element.updateComplete;
    element.remove();
    asked = 0;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).to.equal(0);
  });

  it('speaks Spanish where the page does', async () => {
    const element = await deadline(
      '2025-12-10T12:00Z',
      ATTRIBUTES,
      (tag) => `<div lang="es-US">${tag}</div>`,
    );
    await waitUntil(() => line(element), 'Spanish has come');
    expect(line(element)).to.match(/lunes, 22 de diciembre de 2025.*11:59/);
    expect(instant(element)).to.equal('2025-12-23T04:59:59.000Z');
  });

  for (const scheme of ['light', 'dark'])
    it(`has no barrier that axe finds on a ${scheme} page`, async () => {
      const element = await deadline(
        '2025-12-22T12:00Z',
        ATTRIBUTES,
        (tag) =>
          `<div style="color-scheme: ${scheme}; background: Canvas; color: CanvasText">${tag}</div>`,
      );
      await expect(element).to.be.accessible();
    });
});
