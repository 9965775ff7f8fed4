import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import { mintId, type ConsultationInput, type Receipt } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { turned } from '../support/shuffled.js';
import { openCollector, problemIn, sealed } from './support-collector.js';

const [first, second, ...others] = cambridge.question.priorities;
const { question } = cambridge;

/** The Cambridge consultation after an edit. */
const edits: [what: string, edited: ConsultationInput, held: string[] | undefined][] = [
  ['another title', { ...cambridge, title: 'Our plan' }, undefined],
  [
    'another label',
    {
      ...cambridge,
      question: { ...question, priorities: [{ ...first, label: 'X' }, second, ...others] },
    } as ConsultationInput,
    undefined,
  ],
  [
    'fewer priorities',
    { ...cambridge, question: { ...question, priorities: others } },
    ['older-edition'],
  ],
  ['fewer to choose', { ...cambridge, question: { ...question, limit: 1 } }, ['older-edition']],
  [
    'another way of prioritising',
    { ...cambridge, question: { ...question, mode: 'choose' } },
    ['older-edition'],
  ],
  ['shorter comments', { ...cambridge, comment: { maximumLength: 10 } }, ['older-edition']],
  ['nobody asked about themselves', { ...cambridge, about: {} }, ['older-edition']],
];

describe('A comment that was sealed before the consultation was edited', () => {
  const answers = {
    priorities: { mode: 'rank' as const, ranked: [first?.id ?? '', second?.id ?? ''] },
    comment: 'More workshops at the library.',
    about: { name: 'Ana Pérez', email: 'ana@example.org', role: 'resident' },
  };
  for (const [what, edited, held] of edits)
    it(`(now: ${what}) is kept as it was sealed; held: ${String(held)}`, async (test) => {
      const { post, store } = await openCollector(test, { consultations: [edited] });
      const submission = sealed(answers);
      assert.equal((await post(submission)).status, 201);
      const stored = (await store.find(submission.id)) as StoredSubmission;
      assert.deepEqual(stored.submission, submission);
      assert.deepEqual(stored.held, held);
    });

  it('gets its receipt again when it asks again, although the edit kept the edition’s name', async (test) => {
    const named = { ...cambridge, edition: 'spring' };
    const { post, store } = await openCollector(test, { consultations: [named] });
    const submission = { ...sealed(answers), edition: 'spring' };
    const first = await post(submission);
    assert.equal(first.status, 201);
    const shorter = { ...named, comment: { maximumLength: 10 } };
    const edited = await openCollector(test, { consultations: [shorter], store });
    const again = await edited.post(submission);
    assert.equal(again.status, 200);
    const [receipt, same] = (await Promise.all([first.json(), again.json()])) as Receipt[];
    assert.equal(same?.reference, receipt?.reference);
    // What was not kept before is judged by the rules of today.
    const { code } = await problemIn(await edited.post({ ...submission, id: mintId() }));
    assert.equal(code, 'validation');
    const other = { ...submission, answers: { ...answers, comment: 'More trees in the park.' } };
    assert.equal((await problemIn(await edited.post(other))).code, 'validation');
  });

  it('is another thing than one whose page wrote the same definition in another order', async (test) => {
    const { post, store } = await openCollector(test, { consultations: [turned(cambridge)] });
    const submission = sealed(answers);
    assert.equal((await post(submission)).status, 201);
    const stored = (await store.find(submission.id)) as StoredSubmission;
    assert.deepEqual(stored.held, undefined);
    // What this very edition would never have taken is not kept for an older one's.
    const tooLong = { comment: 'x'.repeat(5001) };
    const { status, code } = await problemIn(await post(sealed(tooLong)));
    assert.deepEqual([status, code], [422, 'validation']);
  });

  it('is kept as what it is where its edition was named in another way', async (test) => {
    const { post, store } = await openCollector(test);
    const submission = sealed(answers, { edition: '1wryjrt' });
    assert.equal((await post(submission)).status, 201);
    const stored = (await store.find(submission.id)) as StoredSubmission;
    assert.deepEqual([stored.submission.edition, stored.held], ['1wryjrt', undefined]);
  });

  it('is refused where no edition can have been so, in the words of this one', async (test) => {
    const { post } = await openCollector(test);
    const wrong = [
      { comment: 'x'.repeat(20_001) },
      { about: { email: 'ana at example' } },
      { about: { role: 'a b' } },
      { priorities: { mode: 'rate', rated: {} } },
      { priorities: { mode: 'rank', ranked: ['engage', 'engage'] } },
      { priorities: { mode: 'rank', ranked: ['=1+1'] } },
      {
        priorities: {
          mode: 'rank',
          ranked: Array.from({ length: 601 }, (_, i) => `p${String(i)}`),
        },
      },
      { priorities: { mode: 'rank', ranked: 7 } },
      { priorities: null },
      { about: 7 },
      7,
      null,
    ];
    for (const answers of wrong) {
      const { status, code } = await problemIn(
        await post({ ...sealed(), edition: 'old', answers }),
      );
      assert.deepEqual([status, code], [422, 'validation'], JSON.stringify(answers).slice(0, 80));
    }
  });
});
