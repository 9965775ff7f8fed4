import { expect, oneEvent } from '@open-wc/testing';
import type { Priority } from '../../src/contract/index.js';
import { CivicPriorities } from '../../src/elements/civic-priorities.js';
import type { CivicErrorEvent } from '../../src/elements/events.js';
import { FakeTime, until } from '../support/fake-time.js';
import { field, fieldInForm, LIST, noticed, page, sent } from '../support/fields.js';
import { button, expectFocus, inside, press, rows, six } from '../support/pickers.js';
import { within } from '../support/queries.js';
import { rootOf } from '../support/roots.js';

const ranked = (...ids: string[]) => ({ mode: 'rank' as const, ranked: ids });

/** An element that is not one of ours yet: its document has no registry. */
function notUpgraded(): CivicPriorities {
  const template = document.createElement('template');
  template.innerHTML = '<civic-priorities name="first" mode="rank"></civic-priorities>';
  return field(template.content);
}

/** What `console.error` was told while something was done. */
async function complaints(act: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { error } = console;
  console.error = (words: string) => void said.push(words);
  try {
    await act();
  } finally {
    console.error = error;
  }
  return said;
}

describe('Where the picker takes its priorities and its answer from', () => {
  for (const [when, set] of [
    ['before the script came', true],
    ['before it was put on the page', false],
  ] as const)
    it(`takes what was set ${when}`, async () => {
      const form = (await page('<form></form>')).querySelector('form');
      const ranking = set ? notUpgraded() : document.createElement('civic-priorities');
      expect(ranking instanceof CivicPriorities).to.equal(!set);
      // The answer first: frameworks set properties in an order of their own.
      ranking.value = ranked('jobs', 'parks');
      Object.assign(ranking, { priorities: six, mode: 'rank', name: 'first', disabled: false });
      form?.append(ranking);
      await ranking.updateComplete;
      expect(rows(ranking, 'ol')).to.deep.equal(['Jobs', 'Parks']);
      expect(sent(ranking)).to.deep.equal(['jobs', 'parks']);
      expect(ranking.value).to.deep.equal(ranked('jobs', 'parks'));
      ranking.value = undefined;
      expect(sent(ranking)).to.deep.equal([]);
    });

  for (const [wrong, expected] of [
    ['limit="three"', 'a whole number, 1 to 600'],
    ['limit=""', 'a whole number, 1 to 600'],
    ['minimum="-1"', 'a whole number, 0 to 600'],
    ['mode="rate" scale="7"', 'a whole number, 4 to 5'],
    ['mode="allocate" points="0.5"', 'a whole number, 1 to 1000'],
  ] as const)
    it(`does without ${wrong}, and the editor is told`, async () => {
      const said = await complaints(async () => {
        const picker = await fieldInForm(`name="first" ${wrong}`);
        await until(() => inside(picker).queryAllByRole('group').length > 0, 'the picker');
        expect(rootOf(picker).textContent).to.not.match(/NaN|-1|0\.5/);
      });
      expect(said.join()).to.contain(expected);
    });

  it('takes a figure as text, as some frameworks set it', async () => {
    const picker = await fieldInForm('name="first"');
    const said = await complaints(async () => {
      Object.assign(picker, { limit: '2' });
      await picker.updateComplete;
    });
    expect(said).to.deep.equal([]);
    inside(picker).getByText(/up to 2/);
  });

  it('takes priorities that are set later, and lets them win over the markup', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    ranking.priorities = [...six].reverse();
    await ranking.updateComplete;
    expect(rows(ranking, 'ul')[0]).to.equal('Libraries');
  });

  it('takes what a page’s translator has put between the items for nothing', async () => {
    const form = await page(
      `<form><civic-priorities name="first" mode="rank"><ol><font> </font><li data-id="parks">Parks</li>
        <font> </font><li data-id="jobs">Jobs</li></ol></civic-priorities></form>`,
    );
    const ranking = field(form);
    await ranking.updateComplete;
    expect(rows(ranking, 'ul')).to.deep.equal(['Parks', 'Jobs']);
  });

  it('keeps what fits of an answer when the list changes, and the rest for when it comes back', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    for (const name of ['Jobs', 'Parks']) await press(ranking, `Add ${name}`);
    const jobs = ranking.querySelector('[data-id=jobs]');
    const next = document.createElement('li');
    next.dataset.id = 'trees';
    next.textContent = 'Trees';
    jobs?.replaceWith(next);
    await noticed(ranking);
    expect(rows(ranking, 'ol')).to.deep.equal(['Parks']);
    expect(rows(ranking, 'ul')).to.deep.equal(['Housing', 'Trees', 'Streets']);
    expect(sent(ranking)).to.deep.equal(['parks']);
    if (jobs) next.replaceWith(jobs);
    await noticed(ranking);
    expect(sent(ranking)).to.deep.equal(['jobs', 'parks']);
  });

  it('shows new words for the same priority, and keeps the answer', async () => {
    const choice = await fieldInForm('name="first"');
    inside(choice).getByLabelText('Jobs').click();
    const words = choice.querySelector('[data-id=jobs]')?.firstChild;
    if (words) words.nodeValue = 'Work';
    await noticed(choice);
    expect(inside(choice).getByLabelText<HTMLInputElement>('Work').checked).to.equal(true);
  });

  it('does not take a choice that has gone from the list for "No preference"', async () => {
    const choice = await fieldInForm('name="first" limit="1"');
    inside(choice).getByLabelText('Jobs').click();
    choice.querySelector('[data-id=jobs]')?.remove();
    await noticed(choice);
    expect(choice.value).to.equal(undefined);
    expect(inside(choice).getByLabelText<HTMLInputElement>('No preference').checked).to.equal(
      false,
    );
  });

  it('posts what it shows when only one may be chosen any more', async () => {
    const choice = await fieldInForm('name="first" limit="3"');
    const shown = (): string[] =>
      [...inside(choice).queryAllByRole<HTMLInputElement>('radio')]
        .filter(({ checked }) => checked)
        .map(({ labels }) => labels?.[0]?.textContent.trim() ?? '');
    for (const name of ['Housing', 'Jobs']) inside(choice).getByLabelText(name).click();
    choice.limit = 1;
    await choice.updateComplete;
    expect([shown(), sent(choice)]).to.deep.equal([[], []]);
    inside(choice).getByLabelText('Jobs').click();
    choice.limit = 3;
    await choice.updateComplete;
    choice.limit = 1;
    await choice.updateComplete;
    expect([shown(), sent(choice)], 'exactly one').to.deep.equal([['Jobs'], ['jobs']]);
  });

  it('takes an editor’s words as words, whatever stands in them', async () => {
    const label = '<img src=x onerror="alert(1)"> & "Jobs"';
    const choice = await fieldInForm('name="first"', '');
    choice.priorities = [{ id: 'a', label, description: '<b>bold</b>' }, ...six];
    await choice.updateComplete;
    expect(inside(choice).getByRole('checkbox', { name: label })).to.exist;
    expect(inside(choice).getByText('<b>bold</b>')).to.exist;
    expect(rootOf(choice).querySelector('img, b')).to.equal(null);
  });

  it('finds the focus again whatever an id is made of', async () => {
    const odd: Priority[] = ['a"]b', "it's", 'back\\slash', 'two words', '🌳'].map((id, index) => ({
      id,
      label: `Thing ${'ABCDE'.charAt(index)}`,
    }));
    const ranking = await fieldInForm('name="first" mode="rank"', '');
    ranking.priorities = odd;
    await ranking.updateComplete;
    for (const { label } of odd) await press(ranking, `Add ${label}`);
    expect(sent(ranking)).to.deep.equal(odd.map(({ id }) => id));
    for (const { label } of odd.slice(0, 4)) {
      await press(ranking, `Move down ${label}`);
      expectFocus(ranking, button(ranking, `Move down ${label}`));
    }
  });

  it('shows the plain list, and tells the editor why, where two priorities cannot be told apart', async () => {
    const choice = await fieldInForm('name="first"');
    let told: Promise<CivicErrorEvent> | undefined;
    const said = await complaints(async () => {
      told = oneEvent<CivicErrorEvent>(choice, 'civic-error');
      choice.querySelector('[data-id=jobs]')?.removeAttribute('data-id');
      choice.querySelector('[data-id=streets]')?.setAttribute('data-id', 'parks');
      await told;
    });
    const places = ['element li 3, attribute data-id', 'element li 4, attribute data-id'];
    expect((await told)?.problems.map(({ place }) => place)).to.deep.equal(places);
    expect(said).to.deep.equal(
      places.map(
        (place) => `civic-priorities: ${place}: expected an id that no other priority has`,
      ),
    );
    await choice.updateComplete;
    expect(rootOf(choice).querySelector('fieldset')).to.equal(null);
    expect(choice.querySelector('ol')?.checkVisibility()).to.equal(true);
  });
});

describe('What the picker tells the page', () => {
  it('is that the person has changed the answer, to the page and through shadow roots', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    const answers: unknown[] = [];
    const listen = (event: Event): void => void answers.push([event.composed, ranking.value]);
    document.addEventListener('civic-change', listen);
    await press(ranking, 'Add Jobs');
    await press(ranking, 'Move up Jobs');
    ranking.value = ranked('parks');
    ranking.form?.reset();
    document.removeEventListener('civic-change', listen);
    expect(answers, 'once: what changed nothing, or was the page’s own doing, is no news')
      .to //
      .deep.equal([[true, ranked('jobs')]]);
  });

  it('is heard after the page has written the list anew: the live region waits, empty, for its sentence', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    ranking.innerHTML = LIST;
    await noticed(ranking);
    const time = new FakeTime(Date.now());
    try {
      button(ranking, 'Add Jobs').click();
      const region = within(ranking).getByRole('status');
      expect(region.textContent, 'before it is said').to.equal('');
      await time.pass(200);
      expect(within(ranking).getByRole('status') === region).to.equal(true);
      expect(region.textContent).to.contain('is number 1.');
    } finally {
      time.stop();
    }
  });

  it('comes from each of two pickers on a page alone', async () => {
    const one = `<civic-priorities name="one" mode="rank">${LIST}</civic-priorities>`;
    const around = await page(`<form>${one}${one.replace('one', 'two')}</form>`);
    const [first, second] = [field(around, '[name=one]'), field(around, '[name=two]')];
    await press(first, 'Add Jobs');
    await press(second, 'Add Parks');
    await press(second, 'Add Jobs');
    expect([sent(first, 'one'), sent(first, 'two')]).to.deep.equal([['jobs'], ['parks', 'jobs']]);
    expect(around.querySelectorAll('[role=status]')).to.have.length(2);
  });
});
