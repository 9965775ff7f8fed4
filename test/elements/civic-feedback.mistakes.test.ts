import { expect } from '@open-wc/testing';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { CivicErrorEvent } from '../../src/elements/events.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeMarkup,
  cambridgeTag,
  place,
  placeDefinition,
  seen,
  settled,
  type Attributes,
} from '../support/elements.js';
import { Endpoint, offline, page, SOURCE, status } from '../support/endpoint.js';

/** What the browser's console and the page's own script are told while a test runs. */
const told = { console: [] as string[], events: [] as CivicErrorEvent['problems'][number][] };

const listen = (event: Event): void => {
  told.events.push(...(event as CivicErrorEvent).problems);
};

const fallback = '<p>Write to <a href="mailto:opendata@cambridgema.gov">the program</a>.</p>';

/** Expects one mistake to be told in all three places, and the fallback to be all that a resident gets. */
function expectMistake(element: CivicFeedback, where: string, expected: RegExp | string): void {
  expect(element.state).to.equal('misconfigured');
  const [event, ...more] = told.events;
  expect(more).to.deep.equal([]);
  expect(event?.place).to.equal(where);
  expect(event?.expected).to.match(new RegExp(expected));
  expect(told.console).to.deep.equal([`civic-feedback: ${where}: ${event?.expected ?? ''}`]);
  const words = seen(element);
  words.getByText('For the editor of this page: 1 thing to correct').click();
  const item = words.getByRole('listitem');
  expect(item.textContent).to.equal(`${where}: ${event?.expected ?? ''}`);
  expect(item.getClientRects()).to.have.length.above(0);
  for (const role of ['textbox', 'button', 'checkbox', 'radio', 'combobox'])
    expect(words.queryAllByRole(role), role).to.deep.equal([]);
}

/** The light-DOM link that a resident can still use. */
function expectContact(element: CivicFeedback): void {
  const link = element.querySelector('a[href^="mailto:"]');
  expect(link?.getClientRects()).to.have.length.above(0);
}

describe('a consultation with a mistake', () => {
  const { error } = console;

  beforeEach(() => {
    told.console = [];
    told.events = [];
    console.error = (...words: unknown[]) => told.console.push(String(words[0]));
    document.addEventListener('civic-error', listen);
  });

  afterEach(() => {
    console.error = error;
    document.removeEventListener('civic-error', listen);
  });

  const markups: [what: string, Attributes, inside: string, place: string, expected: string][] = [
    [
      'no id',
      { consultation: undefined },
      '',
      'attribute consultation',
      '^missing, expected an id',
    ],
    ['a title as its id', { consultation: 'The Plan' }, '', 'attribute consultation', 'lower-case'],
    ['no deadline', { closes: undefined }, '', 'attribute closes', '^missing, expected a date'],
    ['a deadline in words', { closes: 'December 22' }, '', 'attribute closes', '2025-12-22'],
    ['a day that no month has', { closes: '2025-02-30' }, '', 'attribute closes', 'a date'],
    [
      'a close before its opening',
      { closes: '2025-12-01' },
      '',
      'attribute closes',
      'after the op',
    ],
    ['no time zone', { 'time-zone': undefined }, '', 'attribute time-zone', '^missing'],
    ['an abbreviated zone', { 'time-zone': 'Eastern' }, '', 'attribute time-zone', 'IANA'],
    ['a mode there is not', { mode: 'vote' }, '', 'attribute mode', '"choose" or "rank"'],
    ['a limit beyond the list', { limit: '7' }, '', 'attribute limit', 'at most 6'],
    ['a limit in words', { limit: 'three' }, '', 'attribute limit', 'whole number from 1 to 50'],
    [
      'a minimum above the limit',
      { limit: '2', minimum: '3' },
      '',
      'attribute minimum',
      'at most 2',
    ],
    ['a negative grace', { grace: '-5' }, '', 'attribute grace', 'from 0 to 1440'],
    ['no room for a comment', { 'comment-limit': '0' }, '', 'attribute comment-limit', 'from 1'],
    ['no endpoint', { endpoint: undefined }, '', 'attribute endpoint', 'https: address'],
    ['an open line', { endpoint: 'http://a.example' }, '', 'attribute endpoint', 'https: address'],
    [
      'no heading',
      {},
      '<ol><li data-id="a">A</li><li data-id="b">B</li></ol>',
      'element h2 (the heading)',
      'text of 1 to 200',
    ],
    ['no list', {}, '<h2>Plan</h2>', 'element ol or ul (the priorities)', 'a list of 2 to 50'],
    [
      'an item without id',
      {},
      '<h2>Plan</h2><ol><li data-id="a">A</li><li>B</li></ol>',
      'element li 2, attribute data-id',
      'missing',
    ],
    [
      'one id twice',
      {},
      '<h2>Plan</h2><ol><li data-id="a">A</li><li data-id="a">B</li></ol>',
      'element li 2, attribute data-id',
      'no other',
    ],
    [
      'an empty item',
      {},
      '<h2>Plan</h2><ol><li data-id="a">A</li><li data-id="b"></li></ol>',
      'element li 2',
      'text of 1 to 300',
    ],
    [
      'a script as a link',
      {},
      '<h2>Plan</h2><ol><li data-id="a">A</li><li data-id="b">B</li></ol><a data-part="privacy" href="javascript:alert(1)">Privacy</a>',
      'element data-part="privacy"',
      'a link: https:',
    ],
  ];
  for (const [what, attributes, inside, where, expected] of markups)
    it(`tells the editor of ${what}, and leaves a resident the contact`, async () => {
      const markup = inside === '' ? cambridgeMarkup() : inside + fallback;
      const element = await place(cambridgeTag(attributes, markup));
      expectMistake(element, where, expected);
      expectContact(element);
    });

  const objects: [what: string, changes: object, place: string, expected: string][] = [
    [
      'a priority without a label',
      { question: { mode: 'rank', priorities: [{ id: 'a', label: 'A' }, { id: 'b' }] } },
      '$.question.priorities[1].label',
      'missing',
    ],
    [
      'an e-mail address that is none',
      { contact: { email: 'opendata' } },
      '$.contact.email',
      'e-mail',
    ],
    ['a word that is none of the three', { about: { name: 'maybe' } }, '$.about.name', 'optional'],
    ['no window', { window: undefined }, '$.window', 'the window'],
  ];
  for (const [what, changes, where, expected] of objects)
    it(`names the JSON path of ${what}`, async () => {
      const element = await placeDefinition(changes as Partial<ConsultationInput>, {
        fetch: new Endpoint(cambridge, Date.now).fetch,
      });
      expectMistake(element, where, expected);
    });

  const failures: [what: string, answer: ReturnType<typeof status>, expected: string][] = [
    ['is not there', status(404), 'status 404'],
    ['cannot be reached', offline, 'Failed to fetch'],
    ['is a web page', page('<!doctype html><title>Sign in</title>'), 'JSON'],
  ];
  for (const [what, answer, expected] of failures)
    it(`says that a shared definition ${what}, and leaves a resident the contact`, async () => {
      const endpoint = new Endpoint(cambridge, Date.now);
      endpoint.instead(answer);
      const { fetch } = endpoint;
      const element = await place(`<civic-feedback src="${SOURCE}">${fallback}</civic-feedback>`, {
        fetch,
      });
      expectMistake(element, 'attribute src', expected);
      expectContact(element);
    });

  it('tells a resident that the form is not available where the tag says nothing else', async () => {
    const endpoint = new Endpoint(cambridge, Date.now);
    endpoint.instead(status(500));
    const { fetch } = endpoint;
    const element = await place(`<civic-feedback src="${SOURCE}"></civic-feedback>`, { fetch });
    expect(
      seen(element).getByText('This form is not available right now.').getClientRects(),
    ).to.have.length.above(0);
  });

  it('shows the form as soon as the editor has mended the mistake', async () => {
    const element = await place(cambridgeTag({ closes: undefined }));
    expect(element.state).to.equal('misconfigured');
    element.setAttribute('closes', '2025-12-22');
    await settled(element);
    expect(element.state).to.equal('open');
    expect(seen(element).queryByText(/For the editor/)).to.equal(null);
  });

  it('warns about a field that it does not know, and still shows the form', async () => {
    const element = await placeDefinition({ colour: 'blue' } as never, {
      fetch: new Endpoint(cambridge, Date.now).fetch,
    });
    const expected = 'no consultation has this field';
    expect(told.events).to.deep.equal([{ place: '$.colour', expected }]);
    expect(told.console).to.deep.equal([`civic-feedback: $.colour: ${expected}`]);
    expect(element.state).to.equal('open');
    expect(seen(element).queryByText(/For the editor/)).to.equal(null);
  });
});
