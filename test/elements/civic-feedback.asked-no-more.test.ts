import { expect } from '@open-wc/testing';
import type { Answers, ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import { OPEN, placeDefinition, seen, send, shows, write } from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { until } from '../support/fake-time.js';
import { heldBack } from '../support/saved.js';

type Edition = Pick<ConsultationInput, 'question' | 'about'>;

const [gone, ...others] = cambridge.question.priorities;
if (!gone) throw new Error('There are no priorities.');
const question = { ...cambridge.question, comments: true };
const COMMENT = `Your comment about ${gone.label}`;

/** What an earlier edition asked for, how somebody answered that, and the edition that asks no more. */
const cases: [what: string, before: Edition, answer: Answering, after: Edition][] = [
  [
    'a comment on a priority that has gone',
    { question },
    async (element) => {
      seen(element)
        .getByRole('button', { name: `Add a comment about ${gone.label}` })
        .click();
      await element.updateComplete;
      write(seen(element).getByRole('textbox', { name: COMMENT }), 'Cheaper');
    },
    { question: { ...question, priorities: others } },
  ],
  [
    'an e-mail address',
    { question, about: { name: 'optional', email: 'optional' } },
    (element) => {
      write(seen(element).getByRole('textbox', { name: /^Email/ }), 'ada@example.com');
    },
    { question, about: { name: 'optional' } },
  ],
];
type Answering = (element: CivicFeedback) => void | Promise<void>;

const own = (element: CivicFeedback): HTMLElement =>
  seen(element).getByRole('textbox', { name: /^Your comment(?! about)/ });

const collecting = (edition: Edition): Endpoint =>
  new Endpoint({ ...cambridge, ...edition }, () => OPEN);

describe('what is asked no more', () => {
  for (const [what, before, answer, after] of cases) {
    const sends = async (element: CivicFeedback, collector: Endpoint): Promise<void> => {
      await send(element, 'received');
      const expected: Answers = { comment: 'More benches' };
      expect((await collector.kept()).map(({ answers }) => answers)).to.deep.equal([expected]);
    };

    it(`keeps nobody from sending, and is not sent, where the page has changed meanwhile: ${what}`, async () => {
      const collector = collecting(after);
      const element = await placeDefinition(before, { fetch: collector.fetch });
      await answer(element);
      write(own(element), 'More benches');
      element.definition = { ...cambridge, ...after, title: 'The plan as it is now' };
      await until(
        () => !!seen(element).queryByRole('heading', { name: 'The plan as it is now' }),
        'the other edition',
      );
      await sends(element, collector);
    });

    it(`keeps nobody from sending, and is not sent, where a draft has it: ${what}`, async () => {
      const first = await placeDefinition(before);
      await answer(first);
      write(own(first), 'More benches');
      first.remove();
      const collector = collecting(after);
      const element = await placeDefinition(after, { fetch: collector.fetch });
      seen(element).getByRole('button', { name: 'Continue' }).click();
      await element.updateComplete;
      await sends(element, collector);
    });

    it(`leaves nobody with a comment to send again that was on its way when the page changed: ${what}`, async () => {
      const collector = collecting(before);
      const element = await placeDefinition(before, { fetch: collector.fetch });
      await answer(element);
      write(own(element), 'More benches');
      const arrives = heldBack(collector);
      const sent = send(element, 'received');
      await shows(element, 'sending');
      element.definition = { ...cambridge, ...after, title: 'The plan as it is now' };
      await until(
        () => !!seen(element).queryByRole('heading', { name: 'The plan as it is now' }),
        'the other edition',
      );
      arrives();
      await sent;
      expect(await collector.kept()).to.have.length(1);
    });
  }
});
