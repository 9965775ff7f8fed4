import { expect } from '@open-wc/testing';
import { field, fieldInForm, form, LIST, page, sent } from '../support/fields.js';
import { expectFocus, button, inside, press } from '../support/pickers.js';

const picker = `<civic-priorities name="first" mode="rank">${LIST}</civic-priorities>`;

describe('The picker as a field of an HTML form', () => {
  it('sends nothing while nobody has answered', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    expect([...new FormData(form(document)).keys()]).to.deep.equal([]);
    expect(ranking.value).to.equal(undefined);
  });

  it('sends one entry a priority, in the person’s order, from the moment of the click', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    button(ranking, 'Add Jobs').click();
    expect(sent(ranking)).to.deep.equal(['jobs']);
    await ranking.updateComplete;
    button(ranking, 'Add Housing').click();
    expect(sent(ranking)).to.deep.equal(['jobs', 'housing']);
    await ranking.updateComplete;
    button(ranking, 'Move up Housing').click();
    expect(sent(ranking)).to.deep.equal(['housing', 'jobs']);
  });

  it('sends ticked boxes in the order of the list', async () => {
    const choice = await fieldInForm('name="first" limit="2"');
    for (const name of ['Streets', 'Housing']) inside(choice).getByLabelText(name).click();
    expect(sent(choice)).to.deep.equal(['housing', 'streets']);
  });

  it('sends under a name that is given later, and nothing without a name', async () => {
    const ranking = await fieldInForm('mode="rank"');
    await press(ranking, 'Add Jobs');
    expect([...new FormData(form(document))]).to.deep.equal([]);
    ranking.name = 'later';
    expect(sent(ranking, 'later')).to.deep.equal(['jobs']);
    await ranking.updateComplete;
    expect(ranking.getAttribute('name')).to.equal('later');
    ranking.setAttribute('name', 'again');
    expect(sent(ranking, 'again')).to.deep.equal(['jobs']);
    expect(sent(ranking, 'later')).to.deep.equal([]);
  });

  it('sends an empty entry for no preference, which is an answer, and none for no answer', async () => {
    const choice = await fieldInForm('name="first" limit="1"');
    expect(sent(choice)).to.deep.equal([]);
    inside(choice).getByLabelText('No preference').click();
    expect(sent(choice)).to.deep.equal(['']);
    expect(choice.value).to.deep.equal({ mode: 'choose', chosen: [] });
    inside(choice).getByLabelText('Jobs').click();
    expect(sent(choice)).to.deep.equal(['jobs']);
  });

  it('is empty again after the form was reset', async () => {
    const choice = await fieldInForm('name="first"');
    const box = inside(choice).getByLabelText<HTMLInputElement>('Parks');
    box.click();
    choice.form?.reset();
    expect(sent(choice)).to.deep.equal([]);
    await choice.updateComplete;
    expect(box.checked).to.equal(false);
    expect(inside(choice).getByText('0 chosen.')).to.exist;
  });

  it('takes part in a form elsewhere on the page that it names', async () => {
    const around = await page(`<form id="far"></form>${picker.replace(' ', ' form="far" ')}`);
    await press(field(around), 'Add Parks');
    expect(field(around).form === form(around)).to.equal(true);
    expect(sent(field(around))).to.deep.equal(['parks']);
  });

  it('works where there is no form', async () => {
    const around = await page(picker);
    await press(field(around), 'Add Parks');
    expect(field(around).form).to.equal(null);
    expect(field(around).value).to.deep.equal({ mode: 'rank', ranked: ['parks'] });
    expect(field(around).checkValidity()).to.equal(true);
  });

  for (const [how, html] of [
    ['its fieldset is', `<form><fieldset disabled>${picker}</fieldset></form>`],
    ['it is itself', `<form>${picker.replace(' ', ' disabled ')}</form>`],
  ] as const)
    it(`sends nothing and takes no answer while ${how} disabled`, async () => {
      const around = await page(html);
      const ranking = field(around);
      ranking.value = { mode: 'rank', ranked: ['jobs'] };
      await ranking.updateComplete;
      expect(sent(ranking)).to.deep.equal([]);
      expect(button(ranking, 'Add Parks').matches(':disabled')).to.equal(true);
      expect(ranking.willValidate).to.equal(false);
      button(ranking, 'Add Parks').click();
      expect(ranking.value).to.deep.equal({ mode: 'rank', ranked: ['jobs'] });

      around.querySelector('fieldset')?.removeAttribute('disabled');
      ranking.disabled = false;
      await ranking.updateComplete;
      button(ranking, 'Add Parks').click();
      expect(sent(ranking)).to.deep.equal(['jobs', 'parks']);
    });

  it('says whether it is disabled as every field does', async () => {
    const ranking = await fieldInForm('name="first"');
    expect(ranking.disabled).to.equal(false);
    ranking.disabled = true;
    expect(ranking.hasAttribute('disabled')).to.equal(true);
    expect(ranking.matches(':disabled')).to.equal(true);
  });

  it('gives an answer back that the browser has kept, whatever became of the list', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    ranking.formStateRestoreCallback('{"mode":"rank","ranked":["jobs","gone","parks"]}');
    expect(sent(ranking)).to.deep.equal(['jobs', 'parks']);
    ranking.formStateRestoreCallback('{"mode":');
    expect(sent(ranking), 'what cannot be read is no answer').to.deep.equal(['jobs', 'parks']);
  });

  it('lets go of the form and keeps the answer when it is moved on the page', async () => {
    const ranking = await fieldInForm('name="first" mode="rank"');
    await press(ranking, 'Add Jobs');
    const { form: first } = ranking;
    const second = document.createElement('form');
    first?.after(second);
    second.append(ranking);
    await ranking.updateComplete;
    expect(first && [...new FormData(first).keys()]).to.deep.equal([]);
    expect(sent(ranking)).to.deep.equal(['jobs']);
    await press(ranking, 'Add Parks');
    expect(sent(ranking)).to.deep.equal(['jobs', 'parks']);
  });

  it('has a label that leads to it, as every field has', async () => {
    const around = await page(
      `<form><label for="mine">Your town</label>${picker.replace(' ', ' id="mine" ')}</form>`,
    );
    const label = around.querySelector('label');
    expect([...field(around).labels].map((each) => each === label)).to.deep.equal([true]);
    label?.click();
    expectFocus(field(around), button(field(around), 'Add Housing'));
  });
});
