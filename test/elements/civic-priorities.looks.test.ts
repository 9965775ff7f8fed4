import { expect, waitUntil } from '@open-wc/testing';
import type { PriorityAnswer } from '../../src/contract/index.js';
import { emulateMedia } from '../support/browser.js';
import { fieldInForm, page, field, LIST } from '../support/fields.js';
import { button, inside, Listener, press } from '../support/pickers.js';
import type { CivicPriorities } from '../../src/elements/civic-priorities.js';
import { rootOf } from '../support/roots.js';

const ANSWERS: Record<string, PriorityAnswer> = {
  choose: { mode: 'choose', chosen: ['jobs', 'parks', 'housing'] },
  rank: { mode: 'rank', ranked: ['jobs', 'parks'] },
  rate: { mode: 'rate', ratings: { jobs: 5, parks: 'no-opinion' } },
  allocate: { mode: 'allocate', points: { jobs: 7, parks: 2 } },
};

/** A picker on a ground, with a colour scheme and a direction, in which something is answered. */
async function onGround(mode: string, scheme: string, dir: string): Promise<CivicPriorities> {
  const around = await page(
    `<div style="color-scheme: ${scheme}; background: Canvas; color: CanvasText" dir="${dir}">
      <h2>A question</h2>
      <form><civic-priorities name="first" mode="${mode}" limit="2">${LIST}</civic-priorities></form>
    </div>`,
  );
  const picker = field(around);
  picker.value = ANSWERS[mode];
  await waitUntil(() => picker.shadowRoot?.querySelector('fieldset'), 'it is drawn', {
    timeout: 8000,
  });
  await picker.updateComplete;
  return picker;
}

describe('The picker in every reader’s browser', () => {
  for (const mode of Object.keys(ANSWERS))
    for (const scheme of ['light', 'dark'])
      for (const dir of ['ltr', 'rtl'])
        it(`has no barrier that axe finds: ${mode}, ${scheme}, ${dir} (point 34)`, async () => {
          const picker = await onGround(mode, scheme, dir);
          await expect(picker).to.be.accessible();
        });

  for (const mode of Object.keys(ANSWERS))
    it(`has no barrier that axe finds while it is disabled: ${mode}`, async () => {
      const picker = await onGround(mode, 'light', 'ltr');
      picker.disabled = true;
      await picker.updateComplete;
      await expect(picker).to.be.accessible();
    });

  it('reads from right to left where the page does', async () => {
    const picker = await onGround('rank', 'light', 'rtl');
    const left = (element: Element | null | undefined): number =>
      element?.getBoundingClientRect().left ?? NaN;
    const row = button(picker, 'Move up Jobs').closest('li');
    expect(left(row?.querySelector('.number'))).to.be.greaterThan(left(row?.querySelector('bdi')));
    expect(left(button(picker, 'Move up Jobs'))).to.be.greaterThan(
      left(button(picker, 'Move down Jobs')),
    );
  });

  it('moves nothing about for who wants less motion (point 39)', async () => {
    const picker = await onGround('rank', 'light', 'ltr');
    await emulateMedia({ reducedMotion: 'reduce' });
    await press(picker, 'Move down Jobs');
    expect(rootOf(picker).getAnimations()).to.deep.equal([]);
    await emulateMedia({});
  });
});

describe('The picker in Spanish', () => {
  it('asks, names, says and refuses in Spanish', async () => {
    const around = await page(
      `<form lang="es"><civic-priorities name="first" mode="rank" required>${LIST}</civic-priorities></form>`,
    );
    const ranking = field(around);
    await waitUntil(() => rootOf(ranking).querySelector('fieldset'), 'Spanish has come');
    expect(inside(ranking).getByRole('group', { name: /^Ordene las prioridades/ })).to.exist;
    expect(ranking.validationMessage).to.equal('Ordene al menos 1 prioridad');
    const ear = new Listener(ranking);
    const said = await ear.after(() => press(ranking, 'Agregar Jobs'));
    expect(said).to.contain('Jobs');
    expect(inside(ranking).getByText(said ?? '', { ignore: '[role=status]' })).to.exist;
    await expect(ranking).to.be.accessible();
  });

  it('keeps the answer when the page changes its language', async () => {
    const ranking = await fieldInForm('name="first" mode="rank" required minimum="2"');
    await press(ranking, 'Add Jobs');
    ranking.lang = 'es';
    await waitUntil(() => ranking.validationMessage.includes('prioridades'), 'Spanish has come');
    expect(ranking.value).to.deep.equal({ mode: 'rank', ranked: ['jobs'] });
    ranking.lang = 'en';
    await waitUntil(() => ranking.validationMessage === 'Rank at least 2 priorities');
    expect(button(ranking, 'Move up Jobs')).to.exist;
  });
});
