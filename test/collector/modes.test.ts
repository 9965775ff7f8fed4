import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import {
  completeConsultation,
  submissionToFields,
  type Answers,
  type ConsultationInput,
  type Mode,
  type PriorityAnswer,
} from '../../src/contract/index.js';
import { pageWords } from '../../src/collector/page-words/catalogs.js';
import { plainForm } from '../../src/embed/plain-form.js';
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

  it('takes a plain form’s points as somebody writes them, and says what else is none', async (test) => {
    const collecting = await open(test, asks('allocate'));
    for (const [typed, points] of [
      ['3 ', 3],
      ['٣', 3],
      ['৩', 3],
    ] as const) {
      await collecting.post(...asForm([['points.engage', typed]]));
      const last = (await collecting.kept()).at(-1);
      assert.deepEqual(last?.answers.priorities, { mode: 'allocate', points: { engage: points } });
    }
    for (const typed of ['3.5', '-1', 'three']) {
      const [body, headers] = asForm([
        ['language', 'es'],
        ['points.engage', typed],
      ]);
      const accept = 'text/html';
      const page = await (await collecting.post(body, { ...headers, accept })).text();
      assert.ok(page.includes(pageWords('es').errors['points-format']), typed);
    }
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
      'priorities points-format',
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

describe('A plain form that stands in a page while the consultation is asked in another mode', () => {
  const filled: Record<Mode, [string, string][]> = {
    choose: ['ecosystem', 'engage'].map((id) => ['priorities', id]),
    rank: ['engage', 'ecosystem'].map((id) => ['priorities', id]),
    rate: [['ratings.engage', '5']],
    allocate: [['points.engage', '7']],
  };
  const meant: Record<Mode, PriorityAnswer> = {
    choose: { mode: 'choose', chosen: ['ecosystem', 'engage'] },
    rank: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
    rate: { mode: 'rate', ratings: { engage: 5 } },
    allocate: { mode: 'allocate', points: { engage: 7 } },
  };
  const MODES = ['choose', 'rank', 'rate', 'allocate'] as const;
  const asking = (mode: Mode): ConsultationInput => ({
    ...cambridge,
    question: { mode, priorities: cambridge.question.priorities },
  });
  /** What the form of a consultation says unasked, and what somebody has filled in. */
  const sent = (mode: Mode, of: ConsultationInput): [string, string][] => {
    const html = plainForm(completeConsultation(of), 'https://collect.example.gov/');
    const along = html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
    return [
      ...[...along].map(([, name = '', value = '']) => [name, value] as [string, string]),
      ...filled[mode],
    ];
  };

  for (const before of MODES)
    for (const now of MODES.filter((mode) => mode !== before))
      it(`keeps what was answered, and holds it (${before}, now ${now})`, async (test) => {
        const collecting = await open(test, asking(now));
        assert.equal((await collecting.post(...asForm(sent(before, asking(before))))).status, 201);
        const [kept] = await collecting.kept();
        assert.deepEqual(kept?.answers.priorities, meant[before]);
        const stored = (await collecting.store.find(kept.id)) as StoredSubmission;
        assert.deepEqual(stored.held, ['older-edition']);
      });

  it('says nothing where nothing was answered, and is counted where the mode is the same', async (test) => {
    const collecting = await open(test, { ...asking('choose'), title: 'The same, better said' });
    const along = sent('choose', asking('choose')).filter(([name]) => name !== 'priorities');
    await collecting.post(...asForm([...along, ['comment', 'Yes.']]));
    await collecting.post(...asForm(sent('choose', asking('choose'))));
    const kept = (await collecting.kept()).map(({ answers }) => answers);
    assert.deepEqual(
      kept.sort((one) => (one.comment === undefined ? 1 : -1)),
      [{ comment: 'Yes.' }, { priorities: meant.choose }],
    );
    for await (const { held } of collecting.store.list(cambridge.id)) assert.equal(held, undefined);
  });

  it('that says no mode and names another edition: what was listed was chosen, no more', async (test) => {
    const collecting = await open(test, asking('rank'));
    await collecting.post(...asForm([['edition', 'before'], ...filled.choose]));
    const [kept] = await collecting.kept();
    assert.deepEqual(kept?.answers.priorities, meant.choose);
  });

  it('is refused what its mode does not have, and drops nothing', async (test) => {
    const collecting = await open(test, asking('choose'));
    const { problem } = await problemIn(
      await collecting.post(...asForm([...filled.choose, ...filled.rate, ['asked', 'choose']])),
    );
    assert.deepEqual(problem.errors, [{ field: 'ratings.engage', code: 'unknown-field' }]);
    assert.equal((await collecting.post(...asForm(filled.rate))).status, 422);
    assert.deepEqual(await collecting.kept(), []);
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
