import { expect } from '@open-wc/testing';
import { cambridge } from '../support/cambridge.js';
import { place, placeDefinition, seen } from '../support/elements.js';
import { Endpoint, offline, page, SOURCE, status } from '../support/endpoint.js';
import {
  expectContact,
  expectMistake,
  fallback,
  listenForMistakes,
  told,
} from '../support/mistakes.js';

/** An address that nothing is kept of: other tests had theirs answered. */
const NOWHERE = `${SOURCE}?nowhere`;

describe('a definition with a mistake', () => {
  listenForMistakes();

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
      const element = await placeDefinition(changes, {
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
      const element = await place(`<civic-feedback src="${NOWHERE}">${fallback}</civic-feedback>`, {
        fetch,
      });
      expectMistake(element, 'attribute src', expected);
      expectContact(element);
    });

  it('tells a resident that the form is not available where the tag says nothing else', async () => {
    const endpoint = new Endpoint(cambridge, Date.now);
    endpoint.instead(status(500));
    const { fetch } = endpoint;
    const element = await place(`<civic-feedback src="${NOWHERE}"></civic-feedback>`, { fetch });
    expect(
      seen(element).getByText('This form is not available right now.').getClientRects(),
    ).to.have.length.above(0);
  });

  it('warns about a field that it does not know, and still shows the form', async () => {
    const element = await placeDefinition({ colour: 'blue' } as never, {
      fetch: new Endpoint(cambridge, Date.now).fetch,
    });
    const expected = 'no consultation has this field';
    expect(told.events).to.deep.equal([{ place: '$.colour', expected }]);
    expect(told.console).to.deep.equal([`civic-feedback: $.colour: ${expected}`]);
    expect(element.state).to.equal('open');
    expect(seen(element).queryAllByText(/For the editor/)).to.have.length(0);
  });
});
