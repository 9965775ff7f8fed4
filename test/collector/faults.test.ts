import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import type { LogEntry } from '../../src/collector/log.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { Store } from '../../src/collector/store.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { openCollector, PLAN, problemIn, sealed, temporaryStore } from './support-collector.js';

const full = (): never => {
  throw Object.assign(new Error('database or disk is full: "More workshops"'), {
    code: 'SQLITE_FULL',
  });
};
const rejecting = (): Promise<never> => Promise.reject(new Error('gone'));

describe('Where the database cannot', () => {
  const stores: [what: string, store: Partial<Store>][] = [
    ['throws', { keep: full, check: full, findByReference: full, list: full }],
    ['rejects', { keep: rejecting, check: rejecting, findByReference: rejecting }],
  ];
  for (const [what, broken] of stores)
    it(`(it ${what}) nothing is acknowledged, and a later attempt is asked for`, async (test) => {
      const store = { ...openMemoryStore(), ...broken };
      const { ask, post } = await openCollector(test, { store, exportToken: 'sesame' });
      const headers = { authorization: 'Bearer sesame' };
      const responses = [
        await post(sealed()),
        await ask('/health'),
        await ask(`${PLAN}/receipts/AAAA-AAAA-AAAA`),
        ...(broken.list ? [await ask(`${PLAN}/submissions.csv`, { headers })] : []),
      ];
      for (const response of responses) {
        assert.equal(response.headers.get('retry-after'), '5');
        const { status, code, problem } = await problemIn(response);
        assert.deepEqual([status, code, problem.retryAfter], [503, 'overloaded', 5]);
      }
    });

  it('any more, an export breaks off and does not look complete', async (test) => {
    const store: Store = {
      ...openMemoryStore(),
      async *list() {
        for (let index = 0; index < 100; index += 1)
          yield await Promise.resolve({
            submission: sealed({ comment: 'x'.repeat(4000) }),
            receivedAt: '',
            reference: '',
            late: false,
            digest: '',
          });
        throw new Error('gone');
      },
    };
    const { ask } = await openCollector(test, { store, exportToken: 'sesame' });
    const response = await ask(`${PLAN}/submissions.jsonl`, {
      headers: { authorization: 'Bearer sesame' },
    });
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), /gone/);
  });

  it('because it was closed, the collector still answers', async (test) => {
    const store = await temporaryStore(test);
    const { ask, post } = await openCollector(test, { store });
    assert.equal((await ask('/health')).status, 200);
    await store.close();
    assert.equal((await post(sealed())).status, 503);
    assert.equal((await ask('/health')).status, 503);
  });
});

describe('The log', () => {
  it('says what happened and nothing about whom or what', async (test) => {
    const log: LogEntry[] = [];
    const { ask, post } = await openCollector(test, { log: (entry) => log.push(entry) });
    const submission = sealed({ comment: 'My secret\r\n\u001b[31m', about: { name: 'Ana' } });
    const headers = { 'x-forwarded-for': '192.0.2.7', 'user-agent': 'Agent' };
    const sizeOf = (body: unknown): number => Buffer.byteLength(JSON.stringify(body));
    const evil = { ...submission, id: 'evil\r\n{"status":201}' };
    await post(submission, headers);
    await post(evil, headers);
    await ask(`${PLAN}/receipts/AAAA-AAAA-AAAA?name=Ana`, { headers });

    const known = ['asked', 'bytes', 'consultation', 'id', 'ms', 'status', 'time'];
    assert.deepEqual(Object.keys(log[0] ?? {}).toSorted(), known);
    assert.doesNotMatch(JSON.stringify(log), /secret|Ana|192\.0|Agent|evil/);
    const times = log.map(({ ms, time }) => [ms >= 0, time]);
    assert.deepEqual(times, Array(3).fill([true, '2025-12-20T18:00:00.000Z']));
    assert.deepEqual(
      log.map((entry) => ({ ...entry, time: '', ms: 0 })),
      [
        {
          asked: 'POST submissions',
          id: submission.id.slice(0, 6),
          status: 201,
          bytes: sizeOf(submission),
        },
        { asked: 'POST submissions', code: 'validation', status: 422, bytes: sizeOf(evil) },
        { asked: 'GET receipts', code: 'not-found', status: 404, bytes: 0 },
      ].map((entry) => ({ ...entry, consultation: cambridge.id, time: '', ms: 0 })),
    );
  });

  it('says who opened the results, and who was not let in, without who they are', async (test) => {
    const log: LogEntry[] = [];
    const { ask } = await openCollector(test, {
      exportToken: 'sesame',
      log: (entry) => log.push(entry),
    });
    for (const token of ['sesame', 'guessed'])
      await ask(`${PLAN}/submissions.csv`, { headers: { authorization: `Bearer ${token}` } });
    await ask('/health');
    assert.deepEqual(
      log.map(({ asked, status, code }) => [asked, status, code]),
      [
        ['GET submissions.csv', 200, undefined],
        ['GET submissions.csv', 401, 'forbidden'],
        ['GET health', 200, undefined],
      ],
    );
  });

  it('is one line of JSON, whatever the address and the headers are', async (test) => {
    const lines: string[] = [];
    const { ask } = await openCollector(test, {
      log: (entry) => lines.push(JSON.stringify(entry)),
    });
    const paths = [
      '/consultations/evil%0d%0a%7b"status":201%7d/submissions',
      '/consultations/%1b%5b31m/receipts/%0Aevil',
      `${PLAN}/receipts/%0d%0aevil%1b[2J`,
      `${PLAN}/evil\u2028\u202e?evil=1#evil`,
      '/../../evil',
      `/${'evil'.repeat(20_000)}`,
    ];
    for (const path of paths)
      for (const method of ['GET', 'POST', 'EVIL'])
        await ask(path, { method, headers: { 'x-evil': 'evil', 'content-type': 'evil/\u009b' } });
    assert.equal(lines.length, paths.length * 3);
    for (const line of lines) {
      assert.doesNotMatch(line, /evil/i);
      assert.match(line, /^[\x20-\x7e]{1,200}$/);
    }
  });

  it('has the database’s code for a fault, not its words', async (test) => {
    const log: LogEntry[] = [];
    const store = { ...openMemoryStore(), keep: full };
    const { post } = await openCollector(test, { store, log: (entry) => log.push(entry) });
    await post(sealed());
    assert.equal(log[0]?.fault, 'SQLITE_FULL');
    assert.doesNotMatch(JSON.stringify(log), /workshops/);
  });
});

describe('A collector is not made', () => {
  const make = (...consultations: unknown[]) =>
    createCollector({
      consultations: consultations as ConsultationInput[],
      store: openMemoryStore(),
      origins: [],
    });
  const wrong: [what: string, consultations: unknown[], message: RegExp][] = [
    [
      'for a consultation without a close',
      [{ ...cambridge, window: { timeZone: 'America/New_York' } }],
      /open-data-plan-2026-2028: \$\.window\.closes: expected a date .*, found nothing/,
    ],
    [
      'for a field that is misspelt',
      [{ ...cambridge, window: { ...cambridge.window, graceMinuts: 5 } }],
      /\$\.window\.graceMinuts: no consultation has this field/,
    ],
    [
      'for a limit where there is none',
      [{ ...cambridge, question: { ...cambridge.question, mode: 'rate', limit: 3 } }],
      /\$\.question\.limit: with "rate" and "allocate" there is no limit/,
    ],
    ['for two with one id', [cambridge, cambridge], /\$\.id: expected an id of its own/],
    ['for nothing', [null], /consultation without id: \$: expected a consultation/],
  ];
  for (const [what, consultations, message] of wrong)
    it(what, () => {
      assert.throws(() => make(...consultations), { name: 'TypeError', message });
    });
});
