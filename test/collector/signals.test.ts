import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import {
  seal,
  completeConsultation,
  mintId,
  submissionToFields,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { openCollector, PLAN, problemIn, receiptIn, sealed } from './support-collector.js';
import { readCsv } from './support-csv.js';

const SESAME = { headers: { authorization: 'Bearer sesame' } };

function withSignals(signals: object) {
  return { ...sealed(), signals };
}

describe('A submission that looks as if nobody sat at the form', () => {
  const cases: [what: string, signals: object, held: string[] | undefined][] = [
    ['with the hidden field filled, as password managers do', { decoy: true }, ['decoy']],
    ['after two seconds', { seconds: 2 }, ['too-fast']],
    ['both', { decoy: true, seconds: 0 }, ['decoy', 'too-fast']],
    ['after three seconds', { seconds: 3 }, undefined],
    ['after a day', { seconds: 86_400 }, undefined],
    ['without a sign', {}, undefined],
  ];
  for (const [what, signals, held] of cases)
    it(`(${what}) is received as any other, and held: ${String(held)}`, async (test) => {
      const { ask, post, store } = await openCollector(test, { exportToken: 'sesame' });
      const submission = withSignals(signals);
      const response = await post(submission);
      assert.equal(response.status, 201);
      const receipt = await receiptIn(response);
      assert.deepEqual(Object.keys(receipt).toSorted(), [
        'id',
        'receivedAt',
        'reference',
        'status',
      ]);
      assert.equal((await post(submission)).status, 200);

      const stored = (await store.find(submission.id)) as StoredSubmission;
      assert.deepEqual(stored.held, held);
      // How somebody filled a form is nobody's business any more once it was judged.
      assert.equal(stored.submission.signals, undefined);

      const lines = await (await ask(`${PLAN}/submissions.jsonl`, SESAME)).text();
      assert.deepEqual((JSON.parse(lines) as StoredSubmission).held, held);
      const csv = readCsv(await (await ask(`${PLAN}/submissions.csv`, SESAME)).text());
      assert.equal(csv[1]?.[csv[0]?.indexOf('held') ?? -1], held?.join(' ') ?? '');
    });

  it('is the same submission when it is sent again without them', async (test) => {
    const { post } = await openCollector(test);
    const submission = sealed();
    await post({ ...submission, signals: { decoy: true } });
    assert.equal((await receiptIn(await post(submission))).status, 'duplicate');
  });

  it('and signals that are none are a program’s mistake', async (test) => {
    const { post } = await openCollector(test);
    for (const signals of [{ decoy: 'x' }, { seconds: 1.5 }, { seconds: -1 }, { mouse: 1 }, 7])
      assert.equal(
        (await problemIn(await post(withSignals(signals as object)))).code,
        'validation',
      );
  });

  it('in a plain form, whatever stands in the fields, nobody is refused', async (test) => {
    const { post, store } = await openCollector(test);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const held: unknown[] = [];
    for (const fields of [
      'decoy=Ana&seconds=1',
      'decoy=&seconds=',
      'seconds=soon',
      'seconds=99999999',
    ]) {
      const id = mintId();
      assert.equal((await post(`id=${id}&comment=Hi&${fields}`, form)).status, 201);
      held.push(((await store.find(id)) as StoredSubmission).held);
    }
    assert.deepEqual(held, [['decoy', 'too-fast'], undefined, undefined, undefined]);
  });

  it('a ranking of all that a consultation can have, with every field, fits a form', async (test) => {
    const ids = Array.from({ length: 50 }, (_, index) => `p${String(index)}`);
    const wide = {
      ...cambridge,
      question: { mode: 'rank' as const, priorities: ids.map((id) => ({ id, label: id })) },
    };
    const { post } = await openCollector(test, { consultations: [wide] });
    const submission = seal(
      completeConsultation(wide),
      {
        priorities: { mode: 'rank', ranked: ids },
        comment: 'All of them',
        about: { name: 'Ana', email: 'ana@example.org', role: 'resident' },
      },
      {
        ...{ id: mintId(), language: 'en', sealedAt: '2025-12-20T17:58:00Z', amends: mintId() },
        ...{ source: 'library.example.edu', signals: { decoy: true, seconds: 60 } },
      },
    );
    const response = await post(new URLSearchParams(submissionToFields(submission)).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    assert.equal(response.status, 201);
  });
});
