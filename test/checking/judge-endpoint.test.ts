import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tried } from '../../src/checking/endpoint-class.js';
import type { EndpointFacts } from '../../src/checking/facts.js';
import { findingWords, type Finding } from '../../src/checking/findings.js';
import { judgePage } from '../../src/checking/judge-page.js';
import { completeConsultation } from '../../src/contract/index.js';
import type { Outcome } from '../../src/delivery/answer.js';
import { cambridge } from '../support/cambridge.js';

const NOW = Date.parse('2025-12-18T13:00:00-05:00');
const SITE = 'https://collect.example.gov';
const ADDRESS = `${SITE}/consultations/${cambridge.id}/submissions`;

/** What is said of an endpoint. */
function judged(changes: Partial<EndpointFacts>): Finding[] {
  const answer = { reached: true, status: 200, published: cambridge };
  return judgePage({
    origin: 'https://www.example.gov',
    language: 'en',
    readerZone: 'America/New_York',
    now: NOW,
    failed: [],
    definition: {
      source: 'tag',
      input: cambridge,
      problems: [],
      grave: false,
      consultation: completeConsultation(cambridge),
    },
    endpoint: {
      address: ADDRESS,
      format: 'json',
      unconfirmed: false,
      idempotent: false,
      collector: true,
      answer: { ...answer, clock: { endpoint: NOW, own: NOW } },
      ...changes,
    },
  }).filter(({ code }) => /^(?:endpoint|class|trial|idempotent|clock)/.test(code));
}

const codes = (changes: Partial<EndpointFacts>): string[] =>
  judged(changes).map(({ code }) => code);

const other = { address: 'https://forms.example/f/1', collector: false } as const;

describe('An editor whose endpoint is asked for what it says', () => {
  it('reads that nobody is there, and nothing that this would make a riddle', () => {
    assert.deepEqual(codes({ answer: { reached: false } }), ['endpoint-unreachable']);
  });

  it('reads that a collector does not let this site read it, and whom to ask', () => {
    const [found] = judged({ answer: { reached: true } });
    assert.equal(found?.code, 'endpoint-hidden');
    assert.match(findingWords(found).remedy ?? '', /https:\/\/www\.example\.gov on its list/);
  });

  it('reads that there is no such consultation, or no collector at all', () => {
    assert.deepEqual(codes({ answer: { reached: true, status: 404 } }), ['endpoint-missing']);
    assert.deepEqual(codes({ answer: { reached: true, status: 200 } }), ['endpoint-foreign']);
  });

  it('reads that a collector is busy, and not that it is none of ours', () => {
    for (const status of [429, 500, 503]) {
      const [found, ...more] = judged({ answer: { reached: true, status } });
      assert.ok(found);
      assert.equal(found.code, 'endpoint-busy');
      assert.match(findingWords(found).found, new RegExp(`status ${String(status)}`));
      assert.deepEqual(
        more.filter(({ level }) => level === 'problem'),
        [],
      );
    }
  });

  it('reads that what is on the page’s own site can only be asked there', () => {
    const address = `/consultations/${cambridge.id}/submissions`;
    const [found, ...more] = judged({ address, relative: true, answer: undefined });
    assert.ok(found);
    assert.equal(found.code, 'endpoint-relative');
    assert.ok(findingWords(found).found.includes(address));
    assert.deepEqual(more, []);
  });

  it('reads of another consultation, of priorities that are not there, and of other dates', () => {
    const asks = (published: object): string[] =>
      codes({ answer: { reached: true, status: 200, published: { ...cambridge, ...published } } });
    assert.ok(asks({ id: 'another' }).includes('endpoint-other'));
    const [, ...rest] = cambridge.question.priorities;
    const question = { ...cambridge.question, priorities: rest };
    assert.ok(asks({ question }).includes('endpoint-priorities'));
    assert.ok(
      asks({ window: { ...cambridge.window, closes: '2026-01-15' } }).includes('endpoint-window'),
    );
    assert.ok(!asks({}).some((code) => /endpoint-(?!answers)/.test(code)));
  });

  it('reads that the endpoint asks its question in another way, and what of it differs', () => {
    const told = (question: object): string[] => {
      const published = { ...cambridge, question: { ...cambridge.question, ...question } };
      return judged({ answer: { reached: true, status: 200, published } })
        .filter(({ code }) => code === 'endpoint-question')
        .map((each) => findingWords(each).found);
    };
    assert.deepEqual(told({ mode: 'choose', limit: 3, minimum: 1 }), [
      'The endpoint’s definition differs from this tag (mode, limit, minimum): an answer that it does not allow is held, for your staff to decide.',
    ]);
    assert.deepEqual(told({ required: false, minimum: 0, hint: 'Another hint' }), []);
  });

  it('reads that the address is the one at which the consultation is published', () => {
    const address = ADDRESS.replace('/submissions', '');
    const answer = { reached: true, status: 200, published: cambridge };
    const [found, ...more] = judged({ address, collector: false, answer });
    assert.deepEqual(more, []);
    assert.equal(
      findingWords(found!).found,
      `${address} is that of the consultation, and takes no comments.`,
    );
  });

  it('learns of an endpoint of another kind only that it is there, until a comment is sent', () => {
    assert.deepEqual(codes({ ...other, answer: { reached: true } }), [
      ...['endpoint-there', 'class-unseen', 'clock-untold'],
    ]);
    assert.deepEqual(codes({ ...other, unconfirmed: true, answer: { reached: true } }), [
      ...['class-c-meant', 'endpoint-there', 'clock-untold'],
    ]);
  });

  it('reads something of whatever is published, and no more than a few lines of it', () => {
    const odd = [{ id: 'x'.repeat(10_000) }, { id: cambridge.id, window: 7, question: null }];
    const priorities = [null, 7, { id: {} }];
    for (const published of [...odd, { ...cambridge, question: { priorities } }]) {
      const answer = { reached: true, status: 200, published: published as object };
      for (const each of judged({ answer })) {
        const { found } = findingWords(each);
        assert.ok(found.length < 2000, found);
      }
    }
  });

  it('reads nothing while it is being asked', () => {
    assert.deepEqual(codes({ answer: undefined }), []);
  });

  it('reads how far the clocks are apart, and which way', () => {
    const apart = (own: number): string => {
      const clock = { endpoint: NOW, own: NOW + own };
      const found = judged({ answer: { reached: true, status: 200, published: cambridge, clock } });
      return findingWords(found.find(({ code }) => code.startsWith('clock'))!).found;
    };
    assert.match(apart(0), /agree/);
    assert.match(apart(119_000), /agree/);
    assert.match(apart(3 * 3_600_000), /clock is 3 hours ahead of the endpoint’s/);
    assert.match(apart(-10 * 86_400_000), /clock is 10 days behind the endpoint’s/);
  });
});

describe('An editor who has sent the test comment', () => {
  const receipt = { id: 'x', reference: 'R', receivedAt: '2025-12-18T18:00:00.000Z' } as const;
  const received = (status: 'created' | 'duplicate'): Outcome => ({
    kind: 'received',
    receipt: { status, ...receipt },
  });
  const classA: Tried = {
    first: received('created'),
    again: received('duplicate'),
    reused: { kind: 'not-confirmed' },
  };
  const after = (tried: Tried, changes: Partial<EndpointFacts> = {}): string[] =>
    codes({ ...other, answer: { reached: true }, tried, ...changes });

  it('reads class A, and that the tag should say so unless the widget knows it', () => {
    assert.deepEqual(after(classA, { idempotent: true }), ['clock-untold', 'class-a']);
    assert.deepEqual(after(classA), ['idempotent-unsaid', 'clock-untold', 'class-a']);
    assert.deepEqual(codes({ tried: classA }), ['endpoint-answers', 'class-a', 'clock-right']);
  });

  it('reads class B where the same again is not known again, or another text is taken for it', () => {
    const again: Tried = { ...classA, again: received('created') };
    const reused: Tried = { ...classA, reused: received('created') };
    const confirmed: Tried = { first: { kind: 'confirmed', host: 'forms.example' } };
    for (const tried of [again, reused, confirmed]) {
      assert.deepEqual(after(tried), ['class-b', 'clock-untold']);
      assert.deepEqual(after(tried, { idempotent: true }), [
        ...['idempotent-untrue', 'class-b', 'clock-untold'],
      ]);
    }
  });

  it('reads class C where the answer is a page that says thanks', () => {
    assert.deepEqual(after({ first: { kind: 'not-confirmed' } }), ['class-c', 'clock-untold']);
    assert.deepEqual(after({ first: { kind: 'unconfirmed' } }), ['class-c-meant', 'clock-untold']);
  });

  it('reads why it was refused, or not taken', () => {
    const errors = [{ field: 'comment', code: 'comment-too-long' }] as never;
    const refused: Tried = { first: { kind: 'refused', errors, problem: {} as never } };
    assert.deepEqual(after(refused), ['trial-refused', 'clock-untold']);
    const ends = (reason: 'closed' | 'unreachable'): string[] =>
      after({ first: { kind: 'not-sent', reason } });
    assert.deepEqual(ends('closed'), ['trial-closed', 'clock-untold']);
    assert.deepEqual(ends('unreachable'), ['trial-not-sent', 'clock-untold']);
  });
});
