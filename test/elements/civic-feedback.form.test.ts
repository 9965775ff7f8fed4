import { expect, fixtureSync } from '@open-wc/testing';
import { click, press, type } from '../support/browser.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  counted,
  expectFocus,
  OPEN,
  place,
  placeDefinition,
  seen,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint, offline } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';
import { byId, rootOf } from '../support/roots.js';

const endpoint = () => new Endpoint(cambridge, () => OPEN);

describe('filling in the form', () => {
  it('tells a screen reader the limit once, and not the count at every key', async () => {
    const element = await place(cambridgeTag());
    const field = commentField(element);
    const description = (): string =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => byId(element, id)?.textContent ?? '')
        .join(' ');
    const before = description();
    expect(before).to.contain('up to 5,000 characters');
    write(field, 'More bus lanes');
    await counted(element);
    expect(description()).to.equal(before);
    expect(
      seen(element)
        .getByText(/14 of 5,000 characters/)
        .getClientRects(),
    ).to.have.length(1);
  });

  it('calls nothing wrong or required before anybody has sent (point 18)', async () => {
    const element = await placeDefinition({
      question: { ...cambridge.question, mode: 'choose', required: true },
      comment: { required: true },
      about: { name: 'required', email: 'required', role: 'required' },
    });
    const controls = rootOf(element).querySelectorAll('input:not([hidden]), textarea, select');
    expect(controls).to.have.length(10);
    for (const control of controls) {
      (control as HTMLElement).focus();
      (control as HTMLElement).blur();
      await element.updateComplete;
      expect(control.hasAttribute('aria-invalid')).to.equal(false);
      expect(control.hasAttribute('required')).to.equal(false);
    }
    expect(rootOf(element).querySelectorAll('[id$="-error"]')).to.have.length(0);
    expect(seen(element).queryAllByRole('alert')).to.have.length(0);
    for (const name of ['Your comment', 'Name', 'Email address'])
      expect(seen(element).getByRole('textbox', { name }).ariaRequired).to.equal('true');
  });

  it('draws once for all keys that come within a moment', async () => {
    const element = await place(cambridgeTag());
    await element.later();
    let drawn = 0;
    element.addController({
      hostUpdated() {
        drawn += 1;
      },
    });
    const keys = ['B', 'Bu', 'Bus', 'Bus ', 'Bus l', 'Bus la', 'Bus lan'];
    drawn = 0;
    for (const text of keys) {
      write(commentField(element), text);
      await element.updateComplete;
    }
    await counted(element);
    seen(element).getByText('7 of 5,000 characters');
    // What comes meanwhile, such as the words for the receipt, is drawn too.
    expect(drawn).to.be.below(keys.length - 3);
  });

  it('takes everything that is pasted, and says how much is too much (point 23)', async () => {
    const element = await place(cambridgeTag({ 'comment-limit': '2000' }));
    commentField(element).focus();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to insert as a paste does
    document.execCommand('insertText', false, 'ä'.repeat(3000));
    await counted(element);
    expect(commentField(element).value).to.have.length(3000);
    seen(element).getByText('1,000 characters too many');
    await until(() => announcer(element).textContent !== '', 'the words for the ear');
    expect(announcer(element).textContent).to.equal('1,000 characters too many');
  });

  it('counts characters as people do', async () => {
    const element = await place(cambridgeTag());
    write(commentField(element), '👩‍👩‍👧 né\r\n');
    await counted(element);
    seen(element).getByText('5 of 5,000 characters');
  });

  it('sends what a password manager wrote without telling anybody (point 25)', async () => {
    const collector = endpoint();
    const element = await place(cambridgeTag(), { fetch: collector.fetch });
    const page = seen(element);
    page.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value = 'Ada Lovelace';
    page.getByRole<HTMLInputElement>('textbox', { name: /^Email/ }).value = 'ada@example.com';
    page.getByRole<HTMLSelectElement>('combobox').value = 'student';
    page.getByRole('button', { name: 'Send your feedback' }).click();
    await shows(element, 'received');
    expect((await collector.kept())[0]?.answers.about).to.deep.equal({
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      role: 'student',
    });
  });

  it('sends the widget, and never the page-wide form around it, when Enter is pressed in a field (point 26)', async () => {
    const collector = endpoint();
    const form = fixtureSync<HTMLFormElement>('<form action="/nowhere"></form>');
    const element = await place(cambridgeTag(), { fetch: collector.fetch });
    form.append(element);
    const outer: string[] = [];
    for (const name of ['submit', 'keydown', 'keypress'])
      form.addEventListener(name, (event) => {
        outer.push(name);
        event.preventDefault();
      });
    seen(element).getByRole('textbox', { name: /^Name/ }).focus();
    await type('Ada');
    expect([...new FormData(form)]).to.deep.equal([]);
    await press('Enter');
    await shows(element, 'received');
    expect(outer).to.deep.equal([]);
    expect((await collector.kept())[0]?.answers.about?.name).to.equal('Ada');
    expect(form.elements).to.have.length(0);
  });

  it('asks for a role in words before one is chosen', async () => {
    const element = await place(cambridgeTag());
    const role = seen(element).getByRole<HTMLSelectElement>('combobox', { name: /^I am a/ });
    expect(role.selectedOptions[0]?.textContent).to.equal('Choose one');
    expect(role.value).to.equal('');
  });

  it('keeps what is typed from the shortcuts of the page, but not Tab and Escape (point 28)', async () => {
    const element = await place(cambridgeTag());
    const heard: string[] = [];
    const listen = ({ type: name, key }: KeyboardEvent): void => {
      heard.push(`${name} ${key}`);
    };
    const names = ['keydown', 'keypress', 'keyup'] as const;
    for (const name of names) document.addEventListener(name, listen);
    commentField(element).focus();
    await type('/k?');
    await press('Escape');
    await press('Tab');
    for (const name of names) document.removeEventListener(name, listen);
    expect(commentField(element).value).to.equal('/k?');
    // WebKit alone has a keypress for Escape.
    const keys = heard.filter((each) => each !== 'keypress Escape');
    expect(keys).to.deep.equal(['keydown Escape', 'keyup Escape', 'keydown Tab', 'keyup Tab']);
    expectFocus(element, seen(element).getByRole('combobox'));
  });

  it('leaves to the page the keys in a field of the editor’s own, where the form cannot be shown', async () => {
    const { error } = console;
    console.error = () => undefined;
    const own = '<h2>Plan</h2><ol><li>Trees</li></ol><input aria-label="Ask us">';
    const element = await place(cambridgeTag({ closes: 'never' }, own));
    await shows(element, 'misconfigured');
    console.error = error;
    let heard = '';
    const listen = ({ key }: KeyboardEvent): void => {
      heard += key;
    };
    document.addEventListener('keydown', listen);
    element.querySelector('input')?.focus();
    await type('ab');
    document.removeEventListener('keydown', listen);
    expect(heard).to.equal('ab');
  });

  it('is one submission however often the button is pressed (point 24)', async () => {
    const collector = endpoint();
    const element = await place(cambridgeTag(), { fetch: collector.fetch });
    let answer: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (answer = resolve));
    collector.instead(async (request) => {
      await wait;
      return collector.collect(request);
    });
    const page = seen(element);
    page.getByRole('textbox', { name: /^Name/ }).focus();
    await press('Enter');
    const button = page.getByRole('button', { name: /^Send/ });
    await click(button);
    await click(button);
    expect(button.textContent.trim()).to.equal('Sending…');
    expect(button.ariaDisabled).to.equal('true');
    expectFocus(element, button);
    answer();
    await shows(element, 'received');
    expect(collector.sent).to.have.length(1);
  });

  describe('while time passes', () => {
    let time: FakeTime;
    beforeEach(() => (time = new FakeTime(OPEN)));
    afterEach(() => {
      time.stop();
    });

    it('says the count only after a pause, and only from three quarters on (point 23)', async () => {
      const element = await place(cambridgeTag({ 'comment-limit': '100' }));
      expect(announcer(element).textContent).to.equal('');
      write(commentField(element), 'a'.repeat(74));
      await time.pass(3000);
      expect(announcer(element).textContent).to.equal('');
      write(commentField(element), 'a'.repeat(75));
      await time.pass(900);
      write(commentField(element), 'a'.repeat(76));
      await time.pass(900);
      expect(announcer(element).textContent, 'still typing').to.equal('');
      await time.pass(1000);
      expect(announcer(element).textContent).to.equal('76 of 100 characters');
      write(commentField(element), 'a'.repeat(3000));
      await time.pass(2000);
      expect(announcer(element).textContent).to.equal('2,900 characters too many');
    });

    it('says that it is sending only when that takes a while', async () => {
      const collector = endpoint();
      const element = await place(cambridgeTag(), { fetch: collector.fetch });
      let answer: () => void = () => undefined;
      const wait = new Promise<void>((resolve) => (answer = resolve));
      collector.instead(async (request) => {
        await wait;
        return offline(request);
      });
      seen(element).getByRole('button', { name: 'Send your feedback' }).click();
      await time.pass(999);
      expect(announcer(element).textContent).to.equal('');
      await time.pass(200);
      expect(announcer(element).textContent).to.equal('Sending your comment.');
      answer();
      await shows(element, 'saved');
      expect(announcer(element).textContent).to.equal('');
      await time.pass(200);
      await until(() => time.waiting === 2, 'nothing to wait but the clock and the courier');
    });
  });
});
