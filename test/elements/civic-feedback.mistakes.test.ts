import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import type { Attributes } from '../support/elements.js';
import { cambridgeMarkup, cambridgeTag, place, seen, settled } from '../support/elements.js';
import { ADDRESS, SOURCE } from '../support/endpoint.js';
import {
  expectContact,
  expectMistake,
  fallback,
  listenForMistakes,
  told,
} from '../support/mistakes.js';

describe('a tag with a mistake', () => {
  listenForMistakes();

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
    ['a limit in words', { limit: 'three' }, '', 'attribute limit', 'whole number from 1 to 600'],
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
    [
      'no list, whatever the limit',
      { limit: '3' },
      '<h2>Plan</h2>',
      'element ol or ul (the priorities)',
      'a list of 2 to 600',
    ],
    [
      'a role in the plural',
      { about: 'roles' },
      '',
      'attribute about',
      'any of role, name and email, not "roles"',
    ],
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

  it('shows the form as soon as the editor has mended the mistake', async () => {
    const element = await place(cambridgeTag({ closes: undefined }));
    expect(element.state).to.equal('misconfigured');
    element.setAttribute('closes', '2025-12-22');
    await settled(element);
    expect(element.state).to.equal('open');
    expect(seen(element).queryAllByText(/For the editor/)).to.have.length(0);
  });

  const harmless: [what: string, Attributes, inside: string, place: string, expected: string][] = [
    [
      'a part that there is not',
      {},
      '<p data-part="privacy-policy">Our policy</p>',
      'element data-part="privacy-policy"',
      'there is no such part',
    ],
    [
      'an attribute that there is not',
      { 'kiosk-mode': '', 'class': 'wide', 'data-cms': '7', 'aria-busy': 'false', '_ng-x1': '' },
      '',
      'attribute kiosk-mode',
      'there is no such attribute',
    ],
    [
      'something about oneself that is not asked',
      { about: 'name phone' },
      '',
      'attribute about',
      'any of role, name and email, not "phone"',
    ],
  ];
  for (const [what, attributes, inside, where, expected] of harmless)
    it(`tells the editor of ${what} in the console, and shows a resident the form`, async () => {
      const element = await place(cambridgeTag(attributes, cambridgeMarkup() + inside));
      expect(element.state).to.equal('open');
      expect(told.events.map((problem) => `${problem.place}: ${problem.expected}`).join()).to.match(
        new RegExp(`^${where}: (expected )?${expected}`),
      );
      expect(told.console).to.have.length(1);
    });

  for (const name of ['question', 'deadline', 'definition', 'messages', 'state'])
    it(`tells the editor of the attribute ${name}, which only a script can set`, async () => {
      const element = await place(cambridgeTag({ [name]: 'x' }));
      expect(element.state).to.equal('open');
      expect(told.events).to.deep.equal([
        { place: `attribute ${name}`, expected: 'there is no such attribute, so it does nothing' },
      ]);
    });

  const elsewhere: [where: string, attribute: string, Partial<CivicFeedback>][] = [
    ['an address', `src="${SOURCE}"`, {}],
    ['an object', `endpoint="${ADDRESS}"`, { definition: cambridge }],
  ];
  for (const [where, attribute, properties] of elsewhere)
    it(`tells the editor of what is misspelt in a tag whose definition is ${where}, and shows the form`, async () => {
      const tag = `<civic-feedback ${attribute} sorce="library.example.edu" kisok drag-handle>
        <p data-part="nxt">We read all of it.</p></civic-feedback>`;
      const element = await place(tag, properties);
      expect(element.state).to.equal('open');
      expect(told.events).to.deep.equal([
        {
          place: 'element data-part="nxt"',
          expected: 'there is no such part, so it does nothing',
        },
        ...['sorce', 'kisok', 'drag-handle'].map((name) => ({
          place: `attribute ${name}`,
          expected: 'there is no such attribute, so it does nothing',
        })),
      ]);
      expect(told.console).to.have.length(4);
    });

  it('tells the editor of a definition that is no object, and of what is misspelt beside it', async () => {
    const definition = 'The plan' as never;
    await place(`<civic-feedback endpoint="${ADDRESS}" kisok></civic-feedback>`, { definition });
    expect(told.events.map((problem) => problem.place)).to.deep.equal(['$', 'attribute kisok']);
  });

  it('says nothing to the editor of attributes that every element has', async () => {
    const own = ['exportparts', 'itemprop', 'itemscope', 'accesskey', 'contenteditable', 'title'];
    await place(cambridgeTag(Object.fromEntries(own.map((name) => [name, 'x']))));
    expect(told.console).to.deep.equal([]);
  });

  it('reads a list with commas as one with spaces', async () => {
    const element = await place(
      cambridgeTag({ 'about': 'name, email', 'about-required': 'email' }),
    );
    expect(told.console).to.deep.equal([]);
    const words = seen(element);
    expect(words.getByLabelText('Name (optional)')).to.exist;
    expect(words.getByLabelText('Email address')).to.exist;
  });
});
