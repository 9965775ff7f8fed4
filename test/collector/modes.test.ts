import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import {
  submissionToFields,
  type Answers,
  type ConsultationInput,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { openCollector, PLAN, problemIn, sealed, type Collecting } from './support-collector.js';
import { readCsv } from './support-csv.js';

const ids = cambridge.question.priorities.map(({ id }) => id);
const shown = [...ids].reverse();
const priorityComments = { engage: 'In the evening.\nAt the library.', empower: '=1+1' };

/** The Cambridge consultation, asked in one of these ways. */
const asks = (mode: 'rate' | 'allocate' | 'choose'): ConsultationInput => ({
  ...cambridge,
  question: { ...cambridge.question, mode, comments: true, shuffle: true },
});

const said: Record<'rate' | 'allocate' | 'choose', Answers> = {
  rate: {
    priorities: { mode: 'rate', ratings: { engage: 5, empower: 'no-opinion' }, shown },
    priorityComments,
  },
  allocate: {
    priorities: { mode: 'allocate', points: { engage: 7, ecosystem: 3 }, shown },
    priorityComments,
  },
  choose: { priorities: { mode: 'choose', chosen: ['engage'], shown }, priorityComments },
};

const TOKEN = ['a', 'long', 'token'].join('-');

const open = (test: TestContext, consultation: ConsultationInput): Promise<Collecting> =>
  openCollector(test, { consultations: [consultation], exportToken: TOKEN });

const asForm = (
  pairs: readonly (readonly [string, string])[],
): [string, Record<string, string>] => [
  new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString(),
  { 'content-type': 'application/x-www-form-urlencoded' },
];

/** The one record of the export, by its column. */
async function exportedBy({ ask }: Collecting): Promise<Record<string, string>> {
  const response = await ask(`${PLAN}/submissions.csv`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  const [header = [], ...records] = readCsv(await response.text());
  assert.equal(records.length, 1);
  return Object.fromEntries(header.map((name, index) => [name, records[0]?.[index] ?? '']));
}

describe('A consultation that has people rate, share points, or comment on each priority', () => {
  for (const mode of ['rate', 'allocate', 'choose'] as const) {
    const consultation = asks(mode);
    const answers = said[mode];

    it(`keeps what is said with ${mode}, once, as JSON and as a form`, async (test) => {
      const collecting = await open(test, consultation);
      const asJson = sealed(answers, {}, consultation);
      const inFields = sealed(answers, {}, consultation);
      const fields = submissionToFields(inFields);
      const statuses = [];
      for (let times = 0; times < 2; times += 1) {
        statuses.push((await collecting.post(asJson)).status);
        statuses.push((await collecting.post(...asForm(fields))).status);
      }
      assert.deepEqual(statuses, [201, 201, 200, 200]);
      const kept = await collecting.kept();
      assert.deepEqual(
        kept.map((each) => each.answers),
        [answers, answers],
      );
    });

    it(`exports it with a column for each priority (${mode})`, async (test) => {
      const collecting = await open(test, consultation);
      await collecting.post(sealed(answers, {}, consultation));
      const row = await exportedBy(collecting);
      const figures = {
        rate: ['5', 'no-opinion', ''],
        allocate: ['7', '', '3'],
        choose: ['1', '', ''],
      };
      assert.deepEqual(
        ['engage', 'empower', 'ecosystem'].map((id) => row[`priority:${id}`]),
        figures[mode],
      );
      assert.equal(row.mode, mode);
      assert.equal(row.shown, shown.join(' '));
      assert.equal(row['comment:engage'], priorityComments.engage);
      assert.equal(row['comment:empower'], `'${priorityComments.empower}`, 'no formula');
    });
  }

  it('has no column for what nobody asks', async (test) => {
    const collecting = await open(test, cambridge);
    await collecting.post(sealed());
    const columns = Object.keys(await exportedBy(collecting));
    assert.deepEqual(
      columns.filter((name) => /^(?:shown|comment:)/.test(name)),
      [],
    );
  });

  it('takes a plain form’s ratings, of which some were left open', async (test) => {
    const collecting = await open(test, asks('rate'));
    const { status } = await collecting.post(
      ...asForm([
        ['ratings.engage', '4'],
        ['ratings.empower', 'no-opinion'],
        ['ratings.ecosystem', ''],
        ['priorityComments.engage', ''],
      ]),
    );
    assert.equal(status, 201);
    const [kept] = await collecting.kept();
    assert.deepEqual(kept?.answers, {
      priorities: { mode: 'rate', ratings: { engage: 4, empower: 'no-opinion' } },
    });
  });

  it('refuses what the rules do not allow, by field and code', async (test) => {
    const collecting = await open(test, asks('allocate'));
    const refused = async (...body: Parameters<Collecting['post']>): Promise<unknown> => {
      const { status, problem } = await problemIn(await collecting.post(...body));
      return [status, ...(problem.errors ?? []).map(({ field, code }) => `${field} ${code}`)];
    };
    assert.deepEqual(await refused(...asForm([['points.engage', '11']])), [
      422,
      'priorities points-over',
    ]);
    assert.deepEqual(await refused(...asForm([['points.engage', '-1']])), [
      422,
      'priorities wrong-type',
    ]);
    const long = { ...said.allocate, priorityComments: { engage: 'x'.repeat(1001) } };
    assert.deepEqual(await refused(sealed(long, {}, asks('allocate'))), [
      422,
      'priorityComments.engage priority-comment-too-long',
    ]);
    assert.deepEqual(await collecting.kept(), []);
  });

  it('keeps, and holds for staff, what was sealed before it was asked in another way', async (test) => {
    const submission = sealed(said.rate, {}, asks('rate'));
    const collecting = await open(test, cambridge);
    assert.equal((await collecting.post(submission)).status, 201);
    assert.deepEqual((await collecting.kept())[0]?.answers, said.rate);
    const stored = (await collecting.store.find(submission.id)) as StoredSubmission;
    assert.deepEqual(stored.held, ['older-edition']);
  });
});

describe('A consultation with 600 priorities', () => {
  const priorities = Array.from({ length: 600 }, (_, index) => ({
    id: `p${String(index)}`,
    label: `Priority ${String(index)}`,
  }));
  const each = <T>(value: T): Record<string, T> =>
    Object.fromEntries(priorities.map(({ id }) => [id, value]));

  it('takes a rating and a comment on each, in both formats', async (test) => {
    const consultation = {
      ...cambridge,
      question: { mode: 'rate' as const, comments: true, shuffle: true, priorities },
    };
    const collecting = await open(test, consultation);
    const answers: Answers = {
      priorities: { mode: 'rate', ratings: each(3), shown: priorities.map(({ id }) => id) },
      priorityComments: each('More of it, and soon.'),
    };
    assert.equal((await collecting.post(sealed(answers, {}, consultation))).status, 201);
    const fields = submissionToFields(sealed(answers, {}, consultation));
    assert.equal((await collecting.post(...asForm(fields))).status, 201);
    for (const { answers: kept } of await collecting.kept()) assert.deepEqual(kept, answers);
  });
});
