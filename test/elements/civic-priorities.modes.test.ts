import { expect, waitUntil } from '@open-wc/testing';
import { type } from '../support/browser.js';
import { turn, until } from '../support/fake-time.js';
import { fieldInForm, form, LIST, page, field } from '../support/fields.js';
import { button, inside, Listener, press } from '../support/pickers.js';
import type { CivicPriorities } from '../../src/elements/civic-priorities.js';
import { byId, focusedIn, rootOf } from '../support/roots.js';

/** A picker once what it needs besides the common ways has come. */
async function drawn(picker: CivicPriorities): Promise<CivicPriorities> {
  await waitUntil(() => rootOf(picker).querySelector('fieldset'), 'it is drawn', {
    timeout: 8000,
  });
  return picker;
}

const entries = (picker: CivicPriorities): [string, FormDataEntryValue][] =>
  picker.form ? [...new FormData(picker.form)] : [];
const radios = (picker: CivicPriorities): HTMLInputElement[] =>
  inside(picker).getAllByRole<HTMLInputElement>('radio');
const rate = (picker: CivicPriorities, id: string, rating: number | string): void => {
  const radio = byId(picker, `rate-${id}-${String(rating)}`);
  radio?.click();
};

describe('Ratings as a field of an HTML form', () => {
  let picker: CivicPriorities;
  beforeEach(async () => {
    picker = await drawn(await fieldInForm('name="first" mode="rate"'));
  });

  it('are sent from the moment of the click, each under its priority', () => {
    expect(entries(picker)).to.deep.equal([]);
    rate(picker, 'jobs', 2);
    rate(picker, 'housing', 'no-opinion');
    expect(entries(picker)).to.deep.equal([
      ['first.housing', 'no-opinion'],
      ['first.jobs', '2'],
    ]);
    expect(picker.value).to.deep.equal({
      mode: 'rate',
      ratings: { housing: 'no-opinion', jobs: 2 },
    });
  });

  it('are none after the form was reset', async () => {
    rate(picker, 'jobs', 2);
    picker.form?.reset();
    await picker.updateComplete;
    expect(entries(picker)).to.deep.equal([]);
    expect(radios(picker).some(({ checked }) => checked)).to.equal(false);
  });

  it('come back as the browser kept them, without what there is no word for', async () => {
    picker.formStateRestoreCallback('{"mode":"rate","ratings":{"jobs":4,"gone":2,"parks":9}}');
    await picker.updateComplete;
    expect(entries(picker)).to.deep.equal([['first.jobs', '4']]);
    expect(radios(picker).filter(({ checked }) => checked)).to.have.length(1);
  });

  it('take no answer and send none in a fieldset that is disabled', async () => {
    const around = await page(
      `<form><fieldset disabled><civic-priorities name="first" mode="rate">${LIST}</civic-priorities></fieldset></form>`,
    );
    picker = await drawn(field(around));
    await picker.updateComplete;
    rate(picker, 'jobs', 1);
    expect([...new FormData(form(around))]).to.deep.equal([]);
    expect(picker.value).to.equal(undefined);
    around.querySelector('fieldset')?.removeAttribute('disabled');
    await picker.updateComplete;
    rate(picker, 'jobs', 1);
    expect([...new FormData(form(around))]).to.deep.equal([['first.jobs', '1']]);
  });

  it('are needed where it says so, in the words of ratings', async () => {
    picker.required = true;
    await picker.updateComplete;
    expect(picker.validity.valueMissing).to.equal(true);
    expect(picker.validationMessage).to.equal('Rate at least 1 priority');
    rate(picker, 'jobs', 'no-opinion');
    expect(picker.checkValidity(), 'no opinion is an answer').to.equal(true);
  });

  it('are named by a label of the page, which leads to the first', async () => {
    const around = await page(
      `<form><label for="r">What matters?</label><civic-priorities id="r" name="first" mode="rate">${LIST}</civic-priorities></form>`,
    );
    picker = await drawn(field(around));
    around.querySelector('label')?.click();
    expect(focusedIn(picker) === radios(picker)[0]).to.equal(true);
  });

  it('stay when the network comes back, where at first they could not be loaded', async () => {
    const { error } = console;
    console.error = () => undefined;
    const late = document.createElement('civic-priorities');
    late.innerHTML = LIST;
    late.mode = 'rate';
    // What stands for a chunk that does not load: its styles would be the first of it to be here.
    const add = late.addController.bind(late);
    let [down, failures] = [true, 0];
    late.addController = (controller) => {
      if (!down) {
        add(controller);
        return;
      }
      failures += 1;
      throw new Error('no network');
    };
    picker.form?.append(late);
    await until(() => failures > 0, 'the failure');
    await late.updateComplete;
    await turn();
    down = false;
    console.error = error;
    expect(inside(late).queryAllByRole('radio')).to.deep.equal([]);
    late.label = 'What matters?';
    await drawn(late);
    rate(late, 'jobs', 2);
    window.dispatchEvent(new Event('online'));
    await late.updateComplete;
    expect(late.value).to.deep.equal({ mode: 'rate', ratings: { jobs: 2 } });
    expect(radios(late).filter(({ checked }) => checked)).to.have.length(1);
  });

  it('show what was set before they could be drawn', async () => {
    const early = document.createElement('civic-priorities');
    early.mode = 'rate';
    early.innerHTML = LIST;
    early.value = { mode: 'rate', ratings: { parks: 3, gone: 1 } };
    const { form: around } = picker;
    early.name = 'early';
    around?.append(early);
    await drawn(early);
    await early.updateComplete;
    expect(entries(picker)).to.deep.equal([['early.parks', '3']]);
    expect(radios(early).filter(({ checked }) => checked)).to.have.length(1);
  });
});

describe('Points as a field of an HTML form', () => {
  let picker: CivicPriorities;
  beforeEach(async () => {
    picker = await drawn(await fieldInForm('name="first" mode="allocate" points="5"'));
  });

  const write = (name: string, text: string): void => {
    const box = inside(picker).getByRole<HTMLInputElement>('textbox', {
      name: `Points for ${name}`,
    });
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  it('are sent from the moment of the click, and spoken', async () => {
    const ear = new Listener(picker);
    const said = await ear.after(() => {
      button(picker, 'More points for Jobs').click();
      expect(entries(picker)).to.deep.equal([['first.jobs', '1']]);
    });
    expect(said).to.equal('Jobs 1. 4 of 5 points left.');
  });

  it('are typed past the shortcuts of the page', async () => {
    let heard = '';
    const listen = ({ key }: KeyboardEvent): void => {
      heard += key;
    };
    const names = ['keydown', 'keypress', 'keyup'] as const;
    for (const name of names) document.addEventListener(name, listen);
    const box = inside(picker).getByRole<HTMLInputElement>('textbox', { name: 'Points for Parks' });
    box.focus();
    await type('3');
    for (const name of names) document.removeEventListener(name, listen);
    expect(heard).to.equal('');
    expect(entries(picker)).to.deep.equal([['first.parks', '3']]);
  });

  it('are not accepted by the form when there are too many, or none that is a number', async () => {
    write('Parks', '6');
    await picker.updateComplete;
    expect(picker.validity.rangeOverflow).to.equal(true);
    expect(picker.validationMessage).to.equal('You have used 6 points. Remove 1');
    write('Parks', 'six');
    expect(picker.validity.badInput).to.equal(true);
    write('Parks', '5');
    expect(picker.form?.checkValidity()).to.equal(true);
    await press(picker, 'Fewer points for Parks');
    expect(entries(picker)).to.deep.equal([['first.parks', '4']]);
  });

  it('come back as the browser kept them, without what is no priority of today', async () => {
    picker.formStateRestoreCallback('{"mode":"allocate","points":{"parks":3,"gone":1,"jobs":1}}');
    await picker.updateComplete;
    expect(entries(picker)).to.deep.equal([
      ['first.parks', '3'],
      ['first.jobs', '1'],
    ]);
    expect(inside(picker).getByText('4 / 5 points')).to.exist;
  });

  it('take no answer and send none in a fieldset that is disabled', async () => {
    const around = await page(
      `<form><fieldset disabled><civic-priorities name="first" mode="allocate">${LIST}</civic-priorities></fieldset></form>`,
    );
    picker = await drawn(field(around));
    picker.value = { mode: 'allocate', points: { parks: 2 } };
    await picker.updateComplete;
    button(picker, 'More points for Parks').click();
    expect([...new FormData(form(around))]).to.deep.equal([]);
    expect(picker.value).to.deep.equal({ mode: 'allocate', points: { parks: 2 } });
    around.querySelector('fieldset')?.removeAttribute('disabled');
    await picker.updateComplete;
    button(picker, 'More points for Parks').click();
    expect([...new FormData(form(around))]).to.deep.equal([['first.parks', '3']]);
  });

  it('are needed where it says so, in the words of points', async () => {
    picker.required = true;
    await picker.updateComplete;
    expect(picker.validity.valueMissing).to.equal(true);
    expect(picker.validationMessage).to.equal('Give points to at least 1 priority');
    write('Parks', '1');
    expect(picker.checkValidity()).to.equal(true);
  });

  it('are named by a label of the page, which leads to the first field', async () => {
    const around = await page(
      `<form><label for="p">Your points</label><civic-priorities id="p" name="first" mode="allocate">${LIST}</civic-priorities></form>`,
    );
    picker = await drawn(field(around));
    expect([...picker.labels].map((each) => each.textContent)).to.deep.equal(['Your points']);
    around.querySelector('label')?.click();
    expect(focusedIn(picker) === inside(picker).getAllByRole('textbox')[0]).to.equal(true);
  });

  it('are none after the form was reset', async () => {
    write('Parks', '3');
    picker.form?.reset();
    await picker.updateComplete;
    expect(entries(picker)).to.deep.equal([]);
    expect(inside(picker).getByText('0 / 5 points')).to.exist;
  });
});
