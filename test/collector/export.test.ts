import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guarded, unguarded } from '../../src/collector/csv.js';
import { exported } from '../../src/collector/export-formats.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { referenceOf } from '../../src/collector/reference.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { completeConsultation, type ConsultationInput } from '../../src/contract/index.js';
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
import { rowsOf, textOf } from './support-export.js';
import { storedSubmission } from './support-submissions.js';

const TOKEN = 'open sesame'.replace(' ', '-');
const WITH_TOKEN = { headers: { authorization: `Bearer ${TOKEN}` } };

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

  it('and nothing that a spreadsheet parts cells at stands outside quotes', async () => {
    const comments = ['roads; then =1+1;', 'trees;water', 'one\tcolumn'];
    const text = await textOf(
      'csv',
      comments.map((comment) => ({
        submission: sealed({ comment }),
        ...{ receivedAt: '', reference: '', late: false, digest: '' },
      })),
    );
    // LibreOffice offers to part at commas, semicolons and tabs, all three.
    assert.doesNotMatch(text.replaceAll(/"(?:[^"]|"")*"/g, ''), /[;\t]/);
    assert.deepEqual(
      rowsOf(text).map(({ comment }) => comment),
      comments,
    );
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
