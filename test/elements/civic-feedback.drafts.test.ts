import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  expectFocus,
  OPEN,
  place,
  placeDefinition,
  seen,
  send,
  write,
} from '../support/elements.js';
import { Endpoint, offline } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';
import { draftsOnDevice } from '../support/disk.js';
import { answersConfirm } from '../support/saved.js';

const endpoint = (): Endpoint => new Endpoint(cambridge, () => OPEN);

/** A visit to the page, in the same tab. */
const visit = (attributes = {}, fetch = endpoint().fetch): Promise<CivicFeedback> =>
  place(cambridgeTag(attributes), { fetch });

const question = (element: CivicFeedback): HTMLElement | null =>
  seen(element).queryByRole('region', { name: 'You began a comment here.' });

const button = (element: CivicFeedback, name: string): HTMLElement =>
  seen(element).getByRole('button', { name });

/** Somebody writes, ranks one priority, gives a name, and leaves the page. */
async function begin(attributes = {}, comment = 'More bus lanes'): Promise<void> {
  const element = await visit(attributes);
  button(element, 'Add Engage consistently with the public').click();
  write(commentField(element), comment);
  write(seen(element).getByRole('textbox', { name: /^Name/ }), 'Ada');
  element.remove();
}

/** Everything that is kept for this site, in the tab and on the device. */
const kept = (): string[] => [
  ...Object.values(sessionStorage as unknown as Record<string, string>),
  ...draftsOnDevice().map((key) => localStorage.getItem(key) ?? ''),
];

const keepBox = (element: CivicFeedback): HTMLInputElement =>
  seen(element).getByRole('checkbox', { name: /^Keep my unfinished comment on this device/ });

afterEach(() => {
  for (const key of draftsOnDevice()) localStorage.removeItem(key);
});

describe('somebody who began a comment and comes back in the same tab', () => {
  it('is asked, and sees nothing of it before the answer', async () => {
    await begin();
    const element = await visit();
    expect(question(element)).to.not.equal(null);
    expect(commentField(element).value).to.equal('');
    expect(rootOf(element).textContent).not.to.contain('bus lanes');
  });

  it('goes on with all of it', async () => {
    await begin();
    const collector = endpoint();
    const element = await visit({}, collector.fetch);
    button(element, 'Continue').click();
    await element.updateComplete;
    expect(question(element)).to.equal(null);
    expect(commentField(element).value).to.equal('More bus lanes');
    expectFocus(element, seen(element).getByRole('heading', { level: 2 }));
    await send(element, 'received');
    expect(collector.sent[0]?.answers).to.deep.equal({
      priorities: { mode: 'rank', ranked: ['engage'] },
      comment: 'More bus lanes',
      about: { name: 'Ada' },
    });
    expect(kept()).to.deep.equal([]);
  });

  it('goes on with it also when the city has edited the consultation meanwhile', async () => {
    await begin();
    const element = await placeDefinition({ title: 'Our plan', edition: 'winter' });
    expect(question(element)).to.not.equal(null);
    button(element, 'Continue').click();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('More bus lanes');
    seen(element).getByRole('button', { name: 'Remove Engage consistently with the public' });
  });

  it('has it deleted, and is told so', async () => {
    await begin();
    const element = await visit();
    answersConfirm(true);
    button(element, 'Delete from this device').click();
    await element.updateComplete;
    expect(question(element)).to.equal(null);
    expect(commentField(element).value).to.equal('');
    await until(() => announcer(element).textContent !== '', 'the words');
    expect(announcer(element).textContent).to.equal('Deleted from this device.');
    expect(kept()).to.deep.equal([]);
  });

  it('loses neither what was begun nor what is typed before the answer', async () => {
    await begin();
    const element = await visit();
    write(commentField(element), 'And more trains');
    button(element, 'Continue').click();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('More bus lanes\n\nAnd more trains');
  });

  it('keeps what was typed since, when what was begun is deleted', async () => {
    await begin();
    const element = await visit();
    write(commentField(element), 'And more trains');
    answersConfirm(true);
    button(element, 'Delete from this device').click();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('And more trains');
    element.remove();
    const again = await visit();
    button(again, 'Continue').click();
    await again.updateComplete;
    expect(commentField(again).value).to.equal('And more trains');
  });

  it('finds both when the page was left without an answer', async () => {
    await begin();
    const between = await visit();
    write(commentField(between), 'And more trains');
    between.remove();
    const element = await visit();
    button(element, 'Continue').click();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('More bus lanes\n\nAnd more trains');
  });

  it('is led to what is wrong, with the question still above the form', async () => {
    await begin();
    const element = await visit({ required: true });
    await send(element, 'refused');
    const summary = rootOf(element).querySelector('[part=summary]');
    if (!summary) throw new Error('There is no summary.');
    expectFocus(element, summary);
  });

  it('has a new comment of its own number in each of two tabs (F15)', async () => {
    await begin();
    const collector = endpoint();
    const one = await visit({}, collector.fetch);
    const other = await visit({}, collector.fetch);
    for (const element of [one, other]) {
      button(element, 'Continue').click();
      await element.updateComplete;
    }
    await send(one, 'received');
    await send(other, 'received');
    const [first, second] = collector.sent;
    expect(first?.answers).to.deep.equal(second?.answers);
    expect(first?.id).not.to.equal(second?.id);
  });
});

describe('a draft', () => {
  it('is written when the person rests, and holds no number of any kind', async () => {
    const time = new FakeTime(OPEN);
    try {
      const element = await visit();
      write(commentField(element), 'More bus lanes');
      expect(kept()).to.deep.equal([]);
      await time.pass(500);
      expect(JSON.parse(kept()[0] ?? '')).to.deep.equal({
        savedAt: OPEN + 500,
        answers: { comment: 'More bus lanes' },
      });
    } finally {
      time.stop();
    }
  });

  it('has what was written in without a key or an event, when the page is left', async () => {
    const element = await visit();
    commentField(element).value = 'Dictated';
    window.dispatchEvent(new Event('pagehide'));
    expect(kept().join()).to.contain('Dictated');
  });

  it('is in the tab alone, unless the person says otherwise', async () => {
    await begin();
    expect(kept()).to.have.length(1);
    expect(draftsOnDevice()).to.have.length(0);
  });

  it('is nowhere where the page says none', async () => {
    await begin({ drafts: 'none' });
    expect(kept()).to.deep.equal([]);
    expect(question(await visit({ drafts: 'none' }))).to.equal(null);
  });

  for (const drafts of ['off', 'None', 'true', ''])
    it(`is nowhere where the page says a word that nobody knows: "${drafts}"`, async () => {
      await begin({ drafts });
      expect(kept()).to.deep.equal([]);
    });

  it('is in the tab again where the page takes its word back', async () => {
    const element = await visit({ drafts: 'none' });
    element.removeAttribute('drafts');
    await element.updateComplete;
    write(commentField(element), 'More bus lanes');
    element.remove();
    expect(kept()).to.have.length(1);
  });

  it('is gone once the comment is safe in the outbox', async () => {
    const collector = endpoint();
    const element = await visit({}, collector.fetch);
    write(commentField(element), 'More bus lanes');
    collector.instead(offline);
    await send(element, 'saved');
    element.remove();
    expect(kept()).to.deep.equal([]);
  });

  it('is none where the page was left just as it came into the outbox', async () => {
    const collector = endpoint();
    const element = await visit({}, collector.fetch);
    write(commentField(element), 'More bus lanes');
    window.dispatchEvent(new Event('pagehide'));
    // What the tab had when the page went, and nothing was left to take it away.
    const tab = Object.entries(sessionStorage as unknown as Record<string, string>);
    expect(tab).to.have.length(1);
    collector.instead(offline, offline);
    await send(element, 'saved');
    element.remove();
    for (const [key, draft] of tab) sessionStorage.setItem(key, draft);
    const again = await visit({}, collector.fetch);
    await until(
      () => seen(again).queryByRole('heading', { name: 'Comments saved on this device' }) !== null,
      'the comment of the earlier visit',
    );
    expect(question(again)).to.equal(null);
    expect(kept()).to.deep.equal([]);
  });

  it('is still offered after another comment was sent instead of an answer', async () => {
    await begin();
    const element = await visit();
    write(commentField(element), 'A bench');
    await send(element, 'received');
    expect(question(element), 'over a receipt').to.equal(null);
    button(element, 'Send another').click();
    await until(() => question(element) !== null, 'the question');
    button(element, 'Continue').click();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('More bus lanes');
    element.remove();
    expect(question(await visit())).not.to.equal(null);
  });

  it('of another consultation is not touched', async () => {
    await begin();
    const before = kept();
    const element = await visit({ consultation: 'street-trees' });
    expect(question(element)).to.equal(null);
    write(commentField(element), 'More trees');
    element.remove();
    expect(kept()).to.include.members(before).and.to.have.length(2);
  });

  it('that no widget has written is thrown away, and nobody is bothered', async () => {
    await begin();
    const name = sessionStorage.key(0) ?? '';
    sessionStorage.setItem(name, '{"savedAt":1e999,"answers":{"comment":{"toString":1}}}');
    const element = await visit();
    expect(question(element)).to.equal(null);
    expect(kept()).to.deep.equal([]);
  });

  it('is missed by nobody where the browser has no storage', async () => {
    const denied = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      await begin();
      const element = await visit();
      expect(question(element)).to.equal(null);
      write(commentField(element), 'More bus lanes');
      await send(element, 'received');
    } finally {
      if (denied) Object.defineProperty(window, 'sessionStorage', denied);
    }
  });
});

describe('a page that lets a draft stay on the device', () => {
  it('asks the person, who has not said so yet', async () => {
    const element = await visit({ drafts: 'device' });
    expect(keepBox(element).checked).to.equal(false);
    write(commentField(element), 'More bus lanes');
    element.remove();
    expect(draftsOnDevice()).to.have.length(0);
  });

  it('keeps it beyond the tab for somebody who ticks the box', async () => {
    const element = await visit({ drafts: 'device' });
    write(commentField(element), 'More bus lanes');
    keepBox(element).click();
    element.remove();
    sessionStorage.clear();
    const later = await visit({ drafts: 'device' });
    expect(commentField(later).value).to.equal('');
    button(later, 'Continue').click();
    await later.updateComplete;
    expect(commentField(later).value).to.equal('More bus lanes');
    expect(keepBox(later).checked).to.equal(true);
  });

  it('takes it off the device for somebody who takes the tick away', async () => {
    const element = await visit({ drafts: 'device' });
    write(commentField(element), 'More bus lanes');
    keepBox(element).click();
    expect(draftsOnDevice()).to.have.length(1);
    keepBox(element).click();
    expect(draftsOnDevice()).to.have.length(0);
    expect(commentField(element).value).to.equal('More bus lanes');
  });

  it('leaves another tab’s draft alone once its own comment is received', async () => {
    const element = await visit({ drafts: 'device' });
    write(commentField(element), 'More bus lanes');
    await send(element, 'received');
    const other = await visit({ drafts: 'device' });
    write(commentField(other), 'More trees');
    keepBox(other).click();
    element.requestUpdate();
    await element.updateComplete;
    expect(draftsOnDevice()).to.have.length(1);
  });

  it('leaves the draft alone that another tab has put there since this one was opened', async () => {
    const element = await visit({ drafts: 'device' });
    const other = await visit({ drafts: 'device' });
    write(commentField(other), 'More trees');
    keepBox(other).click();
    write(commentField(element), 'More bus lanes');
    await send(element, 'received');
    expect(draftsOnDevice()).to.have.length(1);
  });

  it('leaves nothing on the device after the comment was sent', async () => {
    const element = await visit({ drafts: 'device' });
    write(commentField(element), 'More bus lanes');
    keepBox(element).click();
    await send(element, 'received');
    expect(kept()).to.deep.equal([]);
  });

  it('offers no such thing elsewhere', async () => {
    for (const attributes of [{}, { drafts: 'none' }, { drafts: 'device', kiosk: true }]) {
      const element = await visit(attributes);
      expect(seen(element).queryByRole('checkbox', { name: /on this device/ })).to.equal(null);
    }
  });
});
