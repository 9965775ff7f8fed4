import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { CivicReceivedEvent } from '../../src/elements/events.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  focused,
  OPEN,
  place,
  seen,
  send,
  write,
} from '../support/elements.js';
import { Endpoint, offline } from '../support/endpoint.js';

const comment = 'More <b>bus</b> lanes.\n\nאין רכבת? And trees.';

/** The Cambridge form, answered and received. */
async function received(): Promise<{
  element: CivicFeedback;
  collector: Endpoint;
  event: CivicReceivedEvent;
}> {
  const collector = new Endpoint(cambridge, () => OPEN);
  const element = await place(cambridgeTag(), { fetch: collector.fetch });
  const page = seen(element);
  for (const index of [4, 2, 0]) {
    page
      .getByRole('button', { name: `Add ${cambridge.question.priorities[index]?.label ?? ''}` })
      .click();
    await element.updateComplete;
  }
  write(commentField(element), comment);
  write(page.getByRole('textbox', { name: /^Name/ }), '  Ada Lovelace ');
  write(page.getByRole('textbox', { name: /^Email/ }), 'ada@example.com');
  page.getByRole<HTMLSelectElement>('combobox').value = 'community-member';
  const events: CivicReceivedEvent[] = [];
  element.addEventListener('civic-received', (each) => events.push(each));
  await send(element, 'received');
  const [event] = events;
  if (!event || events.length > 1) throw new Error(`${String(events.length)} events`);
  return { element, collector, event };
}

/** The recap, as label and lines. */
function recap(element: CivicFeedback): Record<string, string[]> {
  const terms = element.shadowRoot?.querySelectorAll('dt') ?? [];
  return Object.fromEntries(
    [...terms].map((term) => [
      term.textContent.trim(),
      [...(term.parentElement?.querySelectorAll('dd') ?? [])].map((line) => line.textContent),
    ]),
  );
}

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

describe('the confirmation', () => {
  it('takes the focus, and says that it is received, when, and under which reference', async () => {
    const { element, event } = await received();
    const page = seen(element);
    expect(focused(element)).to.equal(page.getByRole('heading', { name: 'Comment received' }));
    const { reference = '' } = event.receipt ?? {};
    expect(reference).to.match(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    page.getByText(reference);
    page.getByText('Received Wednesday, December 10, 2025 at 12:00 p.m. Eastern Time.');
    page.getByRole('heading', { name: 'What happens next' });
    page.getByText(/reads every comment as it finalizes/);
    page.getByRole('link', { name: 'opendata@cambridgema.gov' });
  });

  it('recalls everything as text, as it went over the wire', async () => {
    const { element, collector, event } = await received();
    const [sent] = await collector.kept();
    expect(sent?.id).to.equal(event.id);
    expect(sent?.answers).to.deep.equal({
      priorities: { mode: 'rank', ranked: ['innovation', 'engage', 'ecosystem'] },
      comment,
      about: { name: 'Ada Lovelace', email: 'ada@example.com', role: 'community-member' },
    });
    expect(recap(element)).to.deep.equal({
      'Your ranking': [
        '1. Encourage responsible innovation and thoughtful AI integration',
        '2. Engage consistently with the public',
        '3. Strengthen the data ecosystem',
      ],
      'Your comment': [comment],
      'I am a …': ['Community member'],
      'Name': ['Ada Lovelace'],
      'Email address': ['ada@example.com'],
    });
    for (const role of ['textbox', 'combobox', 'checkbox', 'radio', 'group'])
      expect(seen(element).queryAllByRole(role), role).to.deep.equal([]);
    expect(element.shadowRoot?.querySelectorAll('form, dd *')).to.have.length(0);
  });

  it('says of what was not answered that it was not', async () => {
    const element = await place(cambridgeTag());
    await send(element, 'received');
    expect(Object.values(recap(element)).flat()).to.deep.equal(Array(5).fill('No answer'));
  });

  it('offers another comment from the same person, with an id of its own', async () => {
    const { element, collector } = await received();
    const page = seen(element);
    page.getByRole('button', { name: 'Send another' }).click();
    await element.updateComplete;
    expect(focused(element)).to.equal(
      page.getByRole('heading', { level: 2, name: cambridge.title }),
    );
    expect(commentField(element).value).to.equal('');
    page.getByText('Nothing ranked yet.');
    expect(page.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value).to.equal(
      '  Ada Lovelace ',
    );
    expect(page.getByRole<HTMLSelectElement>('combobox').value).to.equal('community-member');
    await send(element, 'received');
    const [first, second] = await collector.kept();
    expect(second?.id).not.to.equal(first?.id);
    expect(second?.amends).to.equal(undefined);
  });

  describe('what a person can keep', () => {
    const { clipboard } = navigator;
    const { print } = window;
    const { createObjectURL } = URL;
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

    /** Until the live region has spoken. */
    async function spoken(element: CivicFeedback): Promise<string> {
      const region = announcer(element);
      await new Promise((resolve) => {
        new MutationObserver(() => {
          if (region.textContent) resolve(undefined);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      });
      return region.textContent;
    }

    it('is a copy of everything', async () => {
      const copied: string[] = [];
      use((words) => Promise.resolve(void copied.push(words)));
      const { element, event } = await received();
      const said = spoken(element);
      seen(element).getByRole('button', { name: 'Copy' }).click();
      expect(await said).to.equal('Copied.');
      expect(copied.map(spaced)).to.deep.equal([text(event.receipt?.reference ?? '')]);
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
      expect(focused(element)).to.equal(field);
      expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    });

    it('is a copy of what was not sent, too', async () => {
      use(say);
      const collector = new Endpoint(cambridge, () => OPEN);
      const element = await place(cambridgeTag(), { fetch: collector.fetch });
      write(commentField(element), 'Bus lanes');
      collector.instead(offline);
      await send(element, 'not-sent');
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
        return createObjectURL.call(URL, file);
      };
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
      seen(element).getByRole('button', { name: 'Download' }).click();
      HTMLAnchorElement.prototype.click = click;
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
});
