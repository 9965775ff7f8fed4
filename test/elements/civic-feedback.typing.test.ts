import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  placeDefinition,
  seen,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';

/** Keys that follow one another faster than the widget looks. */
function keys(field: HTMLElement, text: string): void {
  const before = (field as HTMLInputElement).value;
  for (const end of text.split('').keys()) write(field, before + text.slice(0, end + 1));
}

const nameField = (element: CivicFeedback): HTMLElement =>
  seen(element).getByRole('textbox', { name: /^Name/ });

describe('somebody who types', () => {
  let time: FakeTime;
  let collector: Endpoint;
  /** What the page has heard, and the comment as it was then. */
  let heard: string[];

  async function form(attributes = {}): Promise<CivicFeedback> {
    const element = await place(cambridgeTag(attributes), { fetch: collector.fetch });
    for (const name of ['civic-change', 'civic-submit'] as const)
      element.addEventListener(name, () => heard.push(`${name} ${element.answers.comment ?? ''}`));
    return element;
  }

  beforeEach(() => {
    time = new FakeTime(OPEN);
    collector = new Endpoint(cambridge, () => OPEN);
    heard = [];
  });

  afterEach(() => {
    time.stop();
    sessionStorage.clear();
  });

  it('has the first key told at once, and those that follow together', async () => {
    const element = await form();
    keys(commentField(element), 'Trees');
    expect(heard).to.deep.equal(['civic-change T']);
    await time.pass(250);
    keys(commentField(element), ', please');
    await time.pass(1000);
    expect(heard).to.deep.equal([
      'civic-change T',
      'civic-change Trees',
      'civic-change Trees, please',
    ]);
    keys(commentField(element), '!');
    expect(heard.at(-1)).to.equal('civic-change Trees, please!');
    expect(heard).to.have.length(4);
  });

  it('has all of it in the answers after each key, whoever asks', async () => {
    const element = await form();
    keys(commentField(element), 'Trees');
    expect(element.answers.comment).to.equal('Trees');
    keys(nameField(element), 'Ada');
    expect(element.answers.about?.name).to.equal('Ada');
  });

  it('keeps what stands in the fields while the form is drawn anew', async () => {
    const element = await form();
    keys(commentField(element), 'Trees');
    await press(element, 'Add Engage consistently with the public');
    expect(commentField(element).value).to.equal('Trees');
    await time.pass(250);
    expect(commentField(element).value).to.equal('Trees');
  });

  async function press(element: CivicFeedback, name: string | RegExp): Promise<void> {
    seen(element).getByRole('button', { name }).click();
    await element.updateComplete;
  }

  describe('where the comment on a priority stands open', () => {
    async function withComment(): Promise<{ element: CivicFeedback; field: HTMLTextAreaElement }> {
      const question = { ...cambridge.question, comments: true };
      const element = await placeDefinition({ question });
      await press(element, /^Add a comment about Engage/);
      const field = seen(element).getByRole<HTMLTextAreaElement>('textbox', {
        name: /^Your comment(?! about)/,
      });
      element.addEventListener('civic-change', () => heard.push(element.answers.comment ?? ''));
      return { element, field };
    }

    it('has all of it in the answers too, and keeps it while the form is drawn anew', async () => {
      const { element, field } = await withComment();
      keys(field, 'Trees');
      expect(element.answers.comment).to.equal('Trees');
      element.requestUpdate();
      await element.updateComplete;
      expect(field.value).to.equal('Trees');
    });

    it('has the last keys told before they open another', async () => {
      const { element, field } = await withComment();
      keys(field, 'Trees');
      await press(element, /^Add a comment about Empower/);
      keys(field, '!');
      await time.pass(1000);
      expect(heard).to.deep.equal(['T', 'Trees', 'Trees!']);
    });
  });

  it('keeps what is typed after a drawing that failed, when the next one does not', async () => {
    const element = await form();
    keys(commentField(element), 'Trees');
    const { words } = element;
    const fails = (): never => {
      throw new Error('broken');
    };
    element.messages = { ...words, closes: fails };
    await element.updateComplete.catch(() => undefined);
    keys(commentField(element), ' and benches');
    expect(element.answers.comment).to.equal('Trees and benches');
    element.messages = { ...words, aboutYou: 'You' };
    await element.updateComplete;
    expect(commentField(element).value).to.equal('Trees and benches');
    expect(element.answers.comment).to.equal('Trees and benches');
  });

  it('has a role told that is chosen from the list', async () => {
    const element = await form();
    const role = seen(element).getByRole<HTMLSelectElement>('combobox', { name: /^I am a/ });
    role.selectedIndex = 1;
    role.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(heard).to.have.length(1);
    expect(element.answers.about?.role).to.equal(role.value);
  });

  it('has it told before it is sent, and the last key is sent', async () => {
    const element = await form();
    keys(commentField(element), 'Trees');
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await shows(element, 'received');
    expect(heard).to.deep.equal(['civic-change T', 'civic-change Trees', 'civic-submit Trees']);
    expect(collector.sent[0]?.answers.comment).to.equal('Trees');
  });

  it('loses no key in the draft when the tab is closed just then', async () => {
    const element = await form();
    keys(commentField(element), 'Tr');
    window.dispatchEvent(new Event('pagehide'));
    // It is written; somebody comes back and goes on at once.
    keys(commentField(element), 'ees');
    window.dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.getItem(sessionStorage.key(0) ?? '')).to.contain('"Trees"');
    expect(heard.at(-1)).to.equal('civic-change Trees');
  });

  it('is heard after the form was taken from the page just then, and put back', async () => {
    const element = await form();
    keys(commentField(element), 'Tr');
    const { parentNode } = element;
    element.remove();
    parentNode?.append(element);
    keys(commentField(element), 'ees');
    await time.pass(250);
    expect(heard.at(-1)).to.equal('civic-change Trees');
  });

  it('loses no key where the page moves the form before the second script is there', async () => {
    const later = { checkDefinition: () => ({ problems: [] }) };
    const element = await place(cambridgeTag(), { later: () => Promise.resolve(later) } as never);
    keys(commentField(element), 'Trees');
    element.parentElement?.append(element);
    expect(element.answers.comment).to.equal('Trees');
    element.requestUpdate();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('Trees');
  });

  it('is heard where what fills a field in for them lets no event go further than the field', async () => {
    const element = await form();
    commentField(element).value = 'Dictated';
    commentField(element).dispatchEvent(new Event('input'));
    expect(heard).to.deep.equal(['civic-change Dictated']);
  });

  it('at a kiosk leaves nothing behind, even when the page is left just then', async () => {
    const element = await form({ kiosk: true });
    keys(commentField(element), 'Trees');
    window.dispatchEvent(new Event('pagehide'));
    await element.updateComplete;
    await time.pass(1000);
    expect(element.answers.comment).to.equal('');
    expect(commentField(element).value).to.equal('');
    keys(commentField(element), 'Bus');
    expect(heard.at(-1)).to.equal('civic-change B');
  });
});
