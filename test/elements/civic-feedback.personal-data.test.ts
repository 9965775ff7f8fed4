import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  commentField,
  counted,
  OPEN,
  placeDefinition,
  seen,
  send,
  write,
} from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const note = (element: CivicFeedback): string =>
  seen(element)
    .queryByText(/^Your comment seems to contain/)
    ?.textContent.trim() ?? '';

async function comment(element: CivicFeedback, text: string): Promise<void> {
  write(commentField(element), text);
  await counted(element);
}

describe('a resident whose comment says who they are', () => {
  it('is told before sending, where comments become public records', async () => {
    const element = await placeDefinition();
    for (const [text, named] of [
      ['Call me: 617-555-0123', 'a phone number'],
      ['Write to ada@example.org', 'an email address'],
      ['I am 078-05-1120', 'a Social Security number'],
    ] as const) {
      await comment(element, text);
      expect(note(element)).to.equal(
        `Your comment seems to contain ${named}. What you write becomes a public record.`,
      );
    }
    await comment(element, 'More bus lanes');
    expect(note(element)).to.equal('');
  });

  it('hears it once, and not at every key', async () => {
    const time = new FakeTime(OPEN);
    try {
      const element = await placeDefinition();
      await comment(element, 'Call me: 617-555-012');
      await comment(element, 'Call me: 617-555-0123');
      expect(announcer(element).textContent).to.equal('');
      await time.pass(1000);
      expect(announcer(element).textContent).to.contain('a phone number');
      announcer(element).textContent = '';
      await comment(element, 'Call me: 617-555-0123, please');
      await time.pass(1000);
      expect(announcer(element).textContent).to.equal('');
    } finally {
      time.stop();
    }
  });

  it('is not kept from sending it', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await placeDefinition({}, { fetch: collector.fetch });
    await comment(element, 'Call me: 617-555-0123');
    await send(element, 'received');
    expect(collector.sent[0]?.answers.comment).to.equal('Call me: 617-555-0123');
  });

  it('is told nothing where comments are not said to become public', async () => {
    const element = await placeDefinition({ notices: {} });
    await comment(element, 'Call me: 617-555-0123');
    expect(note(element)).to.equal('');
  });
});

describe('a field that nobody sees', () => {
  const decoy = (element: CivicFeedback): HTMLInputElement => {
    const field = rootOf(element).querySelector<HTMLInputElement>('[name=decoy]');
    if (!field) throw new Error('There is no decoy.');
    return field;
  };

  it('is neither seen, nor reached, nor read to anybody', async () => {
    const element = await placeDefinition();
    expect(decoy(element).checkVisibility()).to.equal(false);
    expect(seen(element).queryAllByRole('textbox', { name: '' })).to.deep.equal([]);
  });

  it('is reported when a program has filled it in; the comment is received all the same', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await placeDefinition({}, { fetch: collector.fetch });
    write(commentField(element), 'Cheap watches');
    decoy(element).value = 'https://watches.example';
    await send(element, 'received');
    expect(collector.sent[0]?.signals?.decoy).to.equal(true);
    expect(await collector.kept()).to.have.length(1);
  });

  it('is not reported when it is empty, with the seconds that somebody took', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await placeDefinition({}, { fetch: collector.fetch });
    write(commentField(element), 'More bus lanes');
    await send(element, 'received');
    expect(collector.sent[0]?.signals).to.deep.equal({ seconds: 0 });
  });
});
