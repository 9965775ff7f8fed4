import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  expectFocus,
  focused,
  OPEN,
  place,
  seen,
  send,
  write,
} from '../support/elements.js';
import { Endpoint, offline } from '../support/endpoint.js';
import { comment, received } from '../support/received.js';

/** Engines disagree about the space before "p.m." */
const spaced = (words: string | undefined) => words?.replaceAll('\u00a0', ' ');

const text = (reference: string) => `${cambridge.title}

Your reference is ${reference}
Received Wednesday, December 10, 2025 at 12:00 p.m. Eastern Time.

Your ranking
1. Encourage responsible innovation and thoughtful AI integration
2. Engage consistently with the public
3. Strengthen the data ecosystem

Your comment
${comment}

I am a …
Community member

Name
Ada Lovelace

Email address
ada@example.com
`;

describe('what a person can keep', () => {
  const { clipboard } = navigator;
  const print = window.print.bind(window);
  const createObjectURL = URL.createObjectURL.bind(URL);
  const say = (words: string): Promise<void> =>
    Promise.reject(new DOMException(words, 'NotAllowedError'));
  const use = (writeText: (words: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };

  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    window.print = print;
    URL.createObjectURL = createObjectURL;
  });

  /** All that the live region holds, one after the other, until it has spoken. */
  function heard(element: CivicFeedback): Promise<string[]> {
    const region = announcer(element);
    const texts: string[] = [];
    return new Promise((resolve) => {
      new MutationObserver(() => {
        texts.push(region.textContent);
        if (region.textContent) resolve(texts);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    });
  }

  /** What the live region says next. */
  async function spoken(element: CivicFeedback): Promise<string | undefined> {
    return (await heard(element)).at(-1);
  }

  it('is a copy of everything', async () => {
    const copied: string[] = [];
    use((words) => Promise.resolve(void copied.push(words)));
    const { element, event } = await received();
    const said = spoken(element);
    seen(element).getByRole('button', { name: 'Copy' }).click();
    expect(await said).to.equal('Copied.');
    seen(element).getByText('Copied.');
    const again = heard(element);
    seen(element).getByRole('button', { name: 'Copy' }).click();
    // Cleared in between, so that a repeat is heard.
    expect(await again).to.deep.equal(['', 'Copied.']);
    const words = text(event.receipt?.reference ?? '');
    expect(copied.map(spaced)).to.deep.equal([words, words]);
  });

  it('is a text to copy by hand where the browser keeps the clipboard closed', async () => {
    use(say);
    const { element, event } = await received();
    const said = spoken(element);
    seen(element).getByRole('button', { name: 'Copy' }).click();
    const words = 'Your browser did not let us copy. Select the text and copy it.';
    expect(await said).to.equal(words);
    const field = seen(element).getByRole<HTMLTextAreaElement>('textbox', { name: words });
    expect(spaced(field.value)).to.equal(text(event.receipt?.reference ?? ''));
    expectFocus(element, field);
    expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
  });

  it('is a copy of what was not sent, too', async () => {
    use(say);
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await place(cambridgeTag(), { fetch: collector.fetch });
    write(commentField(element), 'Bus lanes');
    collector.instead(offline);
    await send(element, 'saved');
    const said = spoken(element);
    seen(element).getByRole('button', { name: 'Copy my answers' }).click();
    await said;
    expect((focused(element) as HTMLTextAreaElement).value).to.contain('Your comment\nBus lanes');
  });

  it('is a file with the reference in its name', async () => {
    const { element, event } = await received();
    const { reference = '' } = event.receipt ?? {};
    const files: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return createObjectURL(file);
    };
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    seen(element).getByRole('button', { name: 'Download' }).click();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(names).to.deep.equal([`feedback-${reference}.txt`]);
    expect(spaced(await files[0]?.text())).to.equal(text(reference));
  });

  it('is a print', async () => {
    let prints = 0;
    window.print = () => (prints += 1);
    const { element } = await received();
    seen(element).getByRole('button', { name: 'Print' }).click();
    expect(prints).to.equal(1);
  });
});
