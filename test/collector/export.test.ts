import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guarded, unguarded } from '../../src/collector/csv.js';
import { exported, type ExportFormat } from '../../src/collector/export-formats.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { referenceOf } from '../../src/collector/reference.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import {
  type Answers,
  completeConsultation,
  type ConsultationInput,
  mintId,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import {
  openCollector,
  PLAN,
  problemIn,
  receiptIn,
  sealed,
  temporaryStore,
} from './support-collector.js';
import { readCsv } from './support-csv.js';
import { storedSubmission } from './support-submissions.js';

const TOKEN = 'open sesame'.replace(' ', '-');
const WITH_TOKEN = { headers: { authorization: `Bearer ${TOKEN}` } };

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(values);
}

/** The export; what came while it was written is there to be read, and to nobody's knowledge before. */
async function textOf(
  format: ExportFormat,
  stored: readonly StoredSubmission[],
  cameMeanwhile: readonly StoredSubmission[] = [],
  { definition = cambridge, isPublic = false } = {},
): Promise<string> {
  let text = '';
  const source = {
    list: () => each([...stored, ...cameMeanwhile]),
    amending: () =>
      each(
        stored.flatMap(({ submission: { id, amends }, late, held }) =>
          amends === undefined ? [] : [{ id, amends, late, held: held !== undefined }],
        ),
      ),
  };
  const consultation = completeConsultation(definition);
  for await (const piece of exported(consultation, format, source, isPublic)) text += piece;
  return text;
}

/** The records as objects, the apostrophes of the guard taken off. */
function rowsOf(text: string): Record<string, string>[] {
  const [header = [], ...records] = readCsv(text);
  return records.map((cells) => {
    const row: Record<string, string> = {};
    cells.forEach((cell, index) => (row[header[index] ?? ''] = unguarded(cell)));
    return row;
  });
}

describe('Who has the token exports everything', () => {
  it('as JSON Lines, and what is read back is what was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(storedSubmission, { maxLength: 5 }), async (stored) => {
        const text = await textOf('jsonl', stored);
        const lines = text.split('\n');
        assert.equal(lines.pop(), '');
        assert.deepEqual(
          lines.map((line) => JSON.parse(line) as unknown),
          stored,
        );
      }),
    );
  });

  it('as CSV, and every text and every rank is what was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(storedSubmission, { maxLength: 5 }), async (stored) => {
        const rows = rowsOf(await textOf('csv', stored));
        assert.equal(rows.length, stored.length);
        stored.forEach(({ submission, receivedAt, late, held }, index) => {
          const row = rows[index] ?? {};
          const { comment, about, priorities } = submission.answers;
          const ranked = priorities?.mode === 'rank' ? priorities.ranked : [];
          assert.equal(row.id, submission.id);
          assert.equal(row.receivedAt, receivedAt);
          assert.equal(row.late, late ? 'late' : '');
          assert.equal(row.held, held?.join(' ') ?? '');
          assert.equal(row.source, submission.source ?? '');
          assert.equal(row.comment, comment ?? '');
          assert.equal(row.name, about?.name ?? '');
          assert.equal(row.email, about?.email ?? '');
          assert.equal(row.role, about?.role ?? '');
          assert.equal(row.priorities, ranked.join(' '));
          for (const { id } of cambridge.question.priorities)
            assert.equal(row[`priority:${id}`], String(ranked.indexOf(id) + 1 || ''));
        });
      }),
    );
  });

  it('as CSV, and each earlier version of a comment is marked, so that the comment counts once', async () => {
    const version = (amends?: string): StoredSubmission => ({
      ...{ submission: sealed(undefined, amends === undefined ? {} : { amends }) },
      ...{ receivedAt: '', reference: '', late: false, digest: '' },
    });
    const idOf = ({ submission }: StoredSubmission): string => submission.id;
    const marks = async (stored: StoredSubmission[], cameMeanwhile?: StoredSubmission[]) =>
      rowsOf(await textOf('csv', stored, cameMeanwhile)).map(({ id, replaced }) => [id, replaced]);
    const [first, other, never] = [version(), version(), version()];
    const second = version(idOf(first));
    const last = version(`${idOf(first)} ${idOf(second)} ${idOf(never)}`);
    // Which of them arrives first is the network's business.
    assert.deepEqual(await marks([last, first, other, second]), [
      [idOf(last), ''],
      [idOf(first), 'replaced'],
      [idOf(other), ''],
      [idOf(second), 'replaced'],
    ]);
    const id = mintId();
    const itself = { ...version(), submission: sealed(undefined, { id, amends: id }) };
    assert.deepEqual(await marks([itself]), [[id, '']]);
    // What comes while the rows before it are written is of the next export.
    assert.deepEqual(await marks([first], [second, other]), [
      [idOf(first), ''],
      [idOf(other), ''],
    ]);
  });

  it('as CSV, and an earlier version is not out while staff decide on the one that came late or is held', async () => {
    const version = (amends?: string, changes: Partial<StoredSubmission> = {}) => ({
      ...{ submission: sealed(undefined, amends === undefined ? {} : { amends }) },
      ...{ receivedAt: '', reference: '', late: false, digest: '', ...changes },
    });
    const first = version();
    const { id } = first.submission;
    const late = version(id, { late: true });
    const held = version(`${id} ${late.submission.id}`, { held: ['decoy'] });
    const last = version(held.submission.id);
    const marks = async (stored: StoredSubmission[], isPublic = false) =>
      rowsOf(await textOf('csv', stored, [], { isPublic })).map(({ replaced }) => replaced);
    assert.deepEqual(await marks([first, late]), ['if-taken', '']);
    assert.deepEqual(await marks([first, held]), ['if-taken', '']);
    assert.deepEqual(await marks([late, held, first]), ['if-taken', '', 'if-taken']);
    assert.deepEqual(await marks([first, late], true), ['if-taken', '']);
    // One that counts takes along what it replaces, and all that this replaces.
    const all = [first, late, held, last];
    assert.deepEqual(await marks(all), ['replaced', 'replaced', 'replaced', '']);
    assert.deepEqual(await marks(all, true), ['']);
    const typical = [first, late, version(id)];
    assert.deepEqual(await marks(typical), ['replaced', '', '']);
  });

  it('as CSV, and nothing is lost of what was answered before a priority, or writing about it, was dropped', async () => {
    const asked = cambridge.question.priorities.map(({ id }) => id);
    const [first = '', second = ''] = asked;
    const rowOf = async (answers: Answers, comments: boolean, isPublic = false) => {
      const question = { ...cambridge.question, comments };
      const stored = { submission: sealed(answers), ...{ receivedAt: '', reference: '' } };
      const one = { ...stored, late: false, digest: '' };
      const definition = { ...cambridge, question };
      const text = await textOf('csv', [one], [], { definition, isPublic });
      const [header = []] = readCsv(text);
      const place = header.indexOf('dropped');
      assert.equal(header[place + 1], 'comment');
      assert.equal(header[place - 1]?.startsWith('comment:'), comments);
      return rowsOf(text)[0]?.dropped;
    };
    const priorityComments = { water: '=Taps', [first]: 'More', constructor: 'x' };
    const points = { mode: 'allocate' as const, points: { water: 7, [second]: 2, constructor: 1 } };
    const ratings = {
      mode: 'rate' as const,
      ratings: { water: 'no-opinion' as const, [first]: 1 },
    };
    const ranked = { mode: 'rank' as const, ranked: ['water', first] };
    for (const isPublic of [false, true]) {
      assert.equal(
        await rowOf({ priorities: points, priorityComments }, true, isPublic),
        '{"points":{"constructor":1,"water":7},"priorityComments":{"constructor":"x","water":"=Taps"}}',
      );
      assert.equal(
        await rowOf(
          { priorities: ratings, priorityComments: { [first]: 'More' } },
          false,
          isPublic,
        ),
        `{"priorityComments":{"${first}":"More"},"ratings":{"water":"no-opinion"}}`,
      );
      assert.equal(await rowOf({ priorities: ranked, comment: 'x' }, true, isPublic), '');
      assert.equal(await rowOf({ priorityComments: { [first]: 'x' } }, true, isPublic), '');
    }
  });

  it('and no cell of text can be a spreadsheet’s formula', async () => {
    for (const attack of [
      '=HYPERLINK("https://evil.example")',
      '+1',
      '-2+3',
      '@SUM(A1)',
      '\tx',
      '\rx',
      '＝1+1',
      '＋1',
      '－1',
      '＠x',
      '  =1',
      '\n=1',
    ]) {
      assert.equal(guarded(attack), `'${attack}`);
      const stored = sealed({ comment: attack, about: { name: attack } });
      const text = await textOf('csv', [
        { submission: stored, receivedAt: '', reference: '', late: false, digest: '' },
      ]);
      for (const cell of readCsv(text).slice(1).flat())
        assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r]/);
    }
    assert.equal(guarded("'Twas the night"), "'Twas the night");
  });

  it('and the guard can always be taken off', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from(`'=+-@＝ \t\rab`)) }), (text) => {
        assert.equal(unguarded(guarded(text)), text);
      }),
    );
  });

  it('where priorities are chosen, 1 stands in their columns', async (test) => {
    const choosing: ConsultationInput = {
      ...cambridge,
      question: { ...cambridge.question, mode: 'choose' },
    };
    const { ask, clock, post } = await openCollector(test, {
      consultations: [choosing],
      exportToken: TOKEN,
    });
    const chosen = { mode: 'choose' as const, chosen: ['engage', 'ecosystem'] };
    await post(sealed({ priorities: chosen }));
    clock.now += 1;
    await post(sealed({ priorities: { mode: 'choose', chosen: [] } }));
    const rows = rowsOf(await (await ask(`${PLAN}/submissions.csv`, WITH_TOKEN)).text());
    assert.deepEqual(
      rows.map((row) => [row.mode, row['priority:engage'], row['priority:governance']]),
      [
        ['choose', '1', ''],
        ['choose', '', ''],
      ],
    );
  });

  it('over the wire, page by page, in the order of arrival', async (test) => {
    const store = await temporaryStore(test);
    const { ask, clock, post } = await openCollector(test, { store, exportToken: TOKEN });
    const sent: string[] = [];
    for (let index = 0; index < 601; index += 1) {
      // Some arrive within the same millisecond.
      clock.now += index % 3;
      const submission = sealed({ comment: `Comment ${String(index)}` });
      sent.push(submission.id);
      await post(submission);
    }
    const response = await ask(`${PLAN}/submissions.jsonl`, WITH_TOKEN);
    assert.match(response.headers.get('content-type') ?? '', /^application\/jsonl/);
    assert.match(response.headers.get('content-disposition') ?? '', /2028\.jsonl"$/);
    const lines = (await response.text()).trimEnd().split('\n');
    const got = lines.map((line) => JSON.parse(line) as StoredSubmission);
    assert.deepEqual(new Set(got.map(({ submission }) => submission.id)), new Set(sent));
    assert.equal(got.length, 601);
    const times = got.map(({ receivedAt }) => receivedAt);
    assert.deepEqual(times, times.toSorted());
  });

  it('and reads only as fast as it is read', async (test) => {
    const memory = openMemoryStore();
    let read = 0;
    const stored = {
      submission: sealed({ comment: 'x'.repeat(4000) }),
      receivedAt: '',
      reference: '',
      late: false,
      digest: '',
    };
    const endless = async function* () {
      for (;;) {
        read += 1;
        yield await Promise.resolve(stored);
      }
    };
    const { ask } = await openCollector(test, {
      store: { ...memory, list: endless },
      exportToken: TOKEN,
    });
    const reader = (await ask(`${PLAN}/submissions.csv`, WITH_TOKEN)).body?.getReader();
    await reader?.read();
    assert.ok(read < 100, `${String(read)} were read ahead`);
    await reader?.cancel();
  });
});

/** What the operators' guide says to take out before the results are published. */
function withheld(): string[] {
  const guide = readFileSync(new URL('../../docs/operators.md', import.meta.url), 'utf8');
  const [, names = ''] =
    /\*\*Before you publish another export, take out (.+?)\*\*/.exec(guide) ?? [];
  return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

describe('Who publishes the results', () => {
  it('finds every column that the guide says to take out, and nothing of a person in the others', async (test) => {
    const store = await temporaryStore(test);
    const { ask, post, kept, clock } = await openCollector(test, {
      store,
      exportToken: TOKEN,
      consultations: [{ ...cambridge, about: { name: 'optional', email: 'optional' } }],
    });
    const first = await receiptIn(await post(sealed({ comment: 'Maps.' })));
    clock.now += 1000;
    const about = { name: 'Ana Silva', email: 'ana@example.org' };
    const second = await receiptIn(
      await post(sealed({ comment: 'More maps.', about }, { amends: first.id })),
    );
    const secrets = [first, second].flatMap(({ id, reference }) => [id, reference]);
    const [, row = {}] = rowsOf(await (await ask(`${PLAN}/submissions.csv`, WITH_TOKEN)).text());
    const names = withheld();
    assert.deepEqual(names, ['name', 'email', 'reference', 'id', 'amends']);
    for (const name of names) {
      assert.ok(row[name], name);
      assert.ok([...secrets, ...Object.values(about)].includes(row[name]), name);
    }
    const rest = Object.entries(row).filter(([name]) => !names.includes(name));
    const published = JSON.stringify(Object.fromEntries(rest));
    for (const secret of [...secrets, ...Object.values(about)])
      assert.ok(!published.includes(secret), secret);
    const submission = (await kept())[1];
    assert.deepEqual([submission?.amends, submission?.answers.about], [first.id, about]);

    let open = '';
    for await (const piece of exported(completeConsultation(cambridge), 'csv', store, true))
      open += piece;
    const [results = {}, ...more] = rowsOf(open);
    assert.deepEqual([results.comment, more], ['More maps.', []], 'each comment is there once');
    for (const secret of [...secrets, ...Object.values(about)])
      assert.ok(!open.includes(secret), secret);
    assert.deepEqual(
      Object.keys(row).filter((name) => !(name in results)),
      ['reference', 'id', 'sealedAt', 'amends', 'name', 'email'],
    );
  });

  it('has given away the reference with the id, and with that the comment', async (test) => {
    const { ask, post, kept } = await openCollector(test);
    const { id } = await receiptIn(await post(sealed()));
    const path = `${PLAN}/receipts/${await referenceOf(id)}`;
    assert.equal((await ask(path, { method: 'DELETE' })).status, 200);
    assert.deepEqual(await kept(), []);
  });

  it('tells a form that was sent empty by what its row has not', async (test) => {
    const { ask, post, clock } = await openCollector(test, {
      exportToken: TOKEN,
      consultations: [
        {
          ...cambridge,
          question: { ...cambridge.question, mode: 'choose', comments: true },
          about: { name: 'optional', email: 'optional', role: 'optional' },
        },
      ],
    });
    await receiptIn(await post(sealed({})));
    clock.now += 1000;
    await receiptIn(await post(sealed({ priorities: { mode: 'choose', chosen: [] } })));
    const rows = rowsOf(await (await ask(`${PLAN}/submissions.csv`, WITH_TOKEN)).text());
    const said = /^(?:mode|comment|comment:.+|dropped|role|name|email)$/;
    const empty = rows.map((row) =>
      Object.entries(row).every(([name, cell]) => !said.test(name) || cell === ''),
    );
    // "No preference" is an answer.
    assert.deepEqual(empty, [true, false]);
    const [line = ''] = (await (await ask(`${PLAN}/submissions.jsonl`, WITH_TOKEN)).text()).split(
      '\n',
    );
    assert.match(line, /"answers":\{\}/);
  });
});

describe('Who has no token', () => {
  const wrong: [what: string, headers: Record<string, string>][] = [
    ['nothing', {}],
    ['another token', { authorization: 'Bearer guess' }],
    ['the beginning of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['a password', { authorization: `Basic ${btoa(`x:${TOKEN}`)}` }],
  ];
  for (const [what, headers] of wrong)
    it(`but ${what} is told that one is needed`, async (test) => {
      const { ask, post } = await openCollector(test, { exportToken: TOKEN });
      await receiptIn(await post(sealed()));
      for (const format of ['csv', 'jsonl']) {
        const response = await ask(`${PLAN}/submissions.${format}`, { headers });
        assert.equal(response.headers.get('www-authenticate'), 'Bearer realm="export"');
        assert.equal((await problemIn(response)).status, 401);
      }
    });

  it('because none was set, finds nothing', async (test) => {
    const { ask } = await openCollector(test);
    for (const authorization of ['Bearer ', 'Bearer undefined'])
      assert.equal(
        (await ask(`${PLAN}/submissions.csv`, { headers: { authorization } })).status,
        404,
      );
  });
});
