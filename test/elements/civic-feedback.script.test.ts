import { expect, fixtureSync } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { CivicErrorEvent } from '../../src/elements/events.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  focused,
  OPEN,
  seen,
  shows,
  write,
  type Attributes,
} from '../support/elements.js';
import { Endpoint, SOURCE } from '../support/endpoint.js';
import { turn, until } from '../support/fake-time.js';

/** A widget whose script came, but for the part that checks and sends. */
async function halfLoaded(attributes: Attributes = {}): Promise<{
  element: CivicFeedback;
  mend: () => void;
  collector: Endpoint;
}> {
  const template = document.createElement('template');
  template.innerHTML = cambridgeTag(attributes);
  const content = document.importNode(template.content, true);
  const element = content.querySelector('civic-feedback')!;
  const { later } = element;
  const collector = new Endpoint(cambridge, () => OPEN);
  Object.assign(element, {
    clock: () => OPEN,
    fetch: collector.fetch,
    later: () => Promise.reject(new TypeError('Failed to fetch a part of the script')),
  });
  fixtureSync<HTMLDivElement>('<div></div>').append(content);
  await element.updateComplete;
  await turn();
  return { element, collector, mend: () => Object.assign(element, { later }) };
}

describe('a script of which a part does not come', () => {
  const { error } = console;
  const logged: unknown[] = [];
  beforeEach(() => {
    logged.length = 0;
    console.error = (...words: unknown[]) => logged.push(...words);
  });
  afterEach(() => {
    console.error = error;
  });

  it('is the editor’s to mend, and no failure that the page has not handled', async () => {
    const unhandled: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => {
      unhandled.push(event.reason);
    };
    window.addEventListener('unhandledrejection', hear);
    try {
      const { element } = await halfLoaded({ src: SOURCE });
      await until(() => element.state === 'misconfigured', 'the editor to be told');
      // Those that nobody handles are told of in a task of its own.
      await turn();
      await turn();
      expect(unhandled).to.deep.equal([]);
    } finally {
      window.removeEventListener('unhandledrejection', hear);
    }
  });

  it('shows the form, keeps what is written, and says that it was not sent', async () => {
    const { element } = await halfLoaded();
    expect(element.state).to.equal('open');
    const heard: string[] = [];
    element.addEventListener('civic-error', (event) => {
      if (event instanceof CivicErrorEvent) heard.push(...event.problems.map(({ place }) => place));
    });
    write(commentField(element), 'Bus lanes');
    const page = seen(element);
    page.getByRole('button', { name: 'Send your feedback' }).click();
    await shows(element, 'not-sent');
    const alert = page.getByRole('alert');
    expect(alert.contains(focused(element))).to.equal(true);
    page.getByRole('heading', { name: 'Your comment was not sent' });
    expect(alert.textContent).to.contain('We could not reach the server. Check your connection.');
    expect(alert.textContent).to.contain('Your answers are still on this page.');
    expect(commentField(element).value).to.equal('Bus lanes');
    expect(heard).to.deep.equal(['script']);
    expect(String(logged[0])).to.contain('Failed to fetch a part of the script');
  });

  it('sends once the part can be had', async () => {
    const { element, mend, collector } = await halfLoaded();
    const button = seen(element).getByRole('button', { name: 'Send your feedback' });
    button.click();
    await shows(element, 'not-sent');
    mend();
    button.click();
    await until(() => element.state === 'received', 'a receipt');
    expect(await collector.kept()).to.have.length(1);
  });
});
