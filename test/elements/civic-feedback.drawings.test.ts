import { expect, fixtureSync } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeMarkup,
  commentField,
  OPEN,
  place,
  cambridgeTag,
  seen,
  settled,
  write,
} from '../support/elements.js';
import { ADDRESS, Endpoint } from '../support/endpoint.js';
import { FakeTime, turn, until } from '../support/fake-time.js';
import { en } from '../../src/messages/en.js';

/** A tag that is not on the page yet, and how often it has been drawn. */
function counted(properties: Partial<CivicFeedback>): { element: CivicFeedback; times: number } {
  const element = document.createElement('civic-feedback');
  const { id, window: open } = cambridge;
  for (const [name, value] of Object.entries({
    'endpoint': ADDRESS,
    'consultation': id,
    'opens': String(open.opens),
    'closes': open.closes,
    'time-zone': open.timeZone,
  }))
    element.setAttribute(name, value);
  element.innerHTML = cambridgeMarkup();
  const drawn = {
    element: Object.assign(element, {
      fetch: new Endpoint(cambridge, () => OPEN).fetch,
      ...properties,
    }),
    times: 0,
  };
  element.addController({ hostUpdated: () => (drawn.times += 1) });
  return drawn;
}

describe('how often a form is drawn that nobody has touched', () => {
  it('is once when it comes to the page, and once when the second script is there', async () => {
    const drawn = counted({ clock: () => OPEN });
    fixtureSync<HTMLDivElement>('<div></div>').append(drawn.element);
    await drawn.element.updateComplete;
    expect(drawn.times).to.equal(1);
    await settled(drawn.element);
    expect(drawn.times).to.equal(2);
  });

  it('is not more where the endpoint tells what the page knows', async () => {
    const time = new FakeTime(OPEN);
    try {
      const collector = new Endpoint(cambridge, () => time.now);
      const drawn = counted({ fetch: collector.fetch });
      fixtureSync<HTMLDivElement>('<div></div>').append(drawn.element);
      await settled(drawn.element);
      await until(() => collector.asked.length === 1, 'the question for the time');
      await turn();
      await drawn.element.updateComplete;
      expect(drawn.times).to.equal(2);
    } finally {
      time.stop();
    }
  });

  it('leaves the priorities alone when the second script brings more words', async () => {
    const { element } = counted({ clock: () => OPEN });
    fixtureSync<HTMLDivElement>('<div></div>').append(element);
    await element.updateComplete;
    const [box] = seen(element).getAllByRole<HTMLInputElement>('checkbox');
    if (!box) throw new Error('There is nothing to choose.');
    // Nobody is told: drawn again it would be as the answer says.
    box.checked = true;
    await settled(element);
    expect(box.checked).to.equal(true);
  });

  it('leaves the priorities alone at each key, with words of the page’s own too', async () => {
    const element = await place(cambridgeTag({ mode: undefined }), { messages: { ...en } });
    const [box] = seen(element).getAllByRole<HTMLInputElement>('checkbox');
    if (!box) throw new Error('There is nothing to choose.');
    box.checked = true;
    write(commentField(element), 'Half a sent');
    element.requestUpdate();
    await element.updateComplete;
    expect(box.checked).to.equal(true);
  });

  it('draws the priorities in other words at once', async () => {
    const element = await place(cambridgeTag({ mode: undefined }), { messages: { ...en } });
    element.messages = { ...en, chooseMany: 'What shall it be?' };
    await element.updateComplete;
    seen(element).getByRole('group', { name: /What shall it be\?/ });
  });
});
