import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWithdrawn } from '../../src/collector/store.js';
import { submissionToFields } from '../../src/contract/index.js';
import {
  ANSWERS,
  DURING,
  openCollector,
  PLAN,
  problemIn,
  receiptIn,
  sealed,
} from './support-collector.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('A resident sends a comment', () => {
  it('and gets a receipt that echoes the id, with a reference and the time', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = sealed();
    const response = await post(submission);
    assert.equal(response.status, 201);
    const { reference, ...receipt } = await receiptIn(response);
    assert.deepEqual(receipt, {
      status: 'created',
      id: submission.id,
      receivedAt: new Date(DURING).toISOString(),
    });
    assert.match(reference, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    assert.deepEqual(await kept(), [submission]);
  });

  it('twice, and gets the first receipt again', async (test) => {
    const { post, clock, kept } = await openCollector(test);
    const submission = sealed();
    const first = await receiptIn(await post(submission));
    clock.now += 60_000;
    const response = await post(submission);
    assert.equal(response.status, 200);
    assert.deepEqual(await receiptIn(response), { ...first, status: 'duplicate' });
    assert.equal((await kept()).length, 1);
  });

  it('200 times at once, and is counted once', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = sealed();
    const responses = await Promise.all(Array.from({ length: 200 }, () => post(submission)));
    const receipts = await Promise.all(responses.map(receiptIn));
    assert.equal(receipts.filter(({ status }) => status === 'created').length, 1);
    assert.equal(receipts.filter(({ status }) => status === 'duplicate').length, 199);
    assert.equal(new Set(receipts.map(({ receivedAt }) => receivedAt)).size, 1);
    assert.equal((await kept()).length, 1);
  });

  it('that says "Yes", as another resident did, and both are counted', async (test) => {
    const { post, kept } = await openCollector(test);
    await post(sealed({ comment: 'Yes' }));
    assert.equal((await post(sealed({ comment: 'Yes' }))).status, 201);
    assert.equal((await kept()).length, 2);
  });

  it('with an id that another comment has, and nothing is overwritten', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = sealed();
    await post(submission);
    const other = sealed({ comment: 'Something else' }, { id: submission.id });
    const { status, code } = await problemIn(await post(other));
    assert.deepEqual([status, code], [422, 'id-reused']);
    assert.deepEqual(await kept(), [submission]);
  });

  it('as text/plain or urlencoded, and it is the same comment', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = sealed();
    const json = JSON.stringify(submission);
    const fields = new URLSearchParams(submissionToFields(submission)).toString();
    assert.equal((await post(json, { 'content-type': 'text/plain;charset=UTF-8' })).status, 201);
    assert.equal((await post(fields, FORM)).status, 200);
    assert.equal((await post(json)).status, 200);
    assert.deepEqual(await kept(), [submission]);
  });

  it('by form with CRLF and by JSON with LF, and it is the same comment', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = sealed({ comment: 'One line\nand another\n\n— Zoë' });
    const fields = submissionToFields(submission).map(([name, value]) => [
      name,
      value.replaceAll('\n', '\r\n').normalize('NFD'),
    ]);
    assert.equal((await post(new URLSearchParams(fields).toString(), FORM)).status, 201);
    assert.equal((await post(submission)).status, 200);
    assert.deepEqual(await kept(), [submission]);
  });

  it('with nothing in it that had to be answered, and that is kept as no answer', async (test) => {
    const { post, kept } = await openCollector(test);
    assert.equal((await post(sealed({}))).status, 201);
    assert.deepEqual((await kept())[0]?.answers, {});
  });

  it('that the rules refuse, and is told which field and why', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = {
      ...sealed(),
      answers: {
        priorities: { mode: 'rank', ranked: ['engage', 'parks'] },
        comment: 'x'.repeat(5001),
        about: { email: 'ana at example' },
      },
    };
    const { status, code, problem } = await problemIn(await post(submission));
    assert.deepEqual([status, code], [422, 'validation']);
    assert.deepEqual(
      problem.errors?.map(({ field, code }) => `${field} ${code}`),
      ['priorities priorities-unknown', 'comment comment-too-long', 'email email-format'],
    );
    assert.deepEqual(await kept(), []);
  });

  it('and name and e-mail address are kept apart from the answers', async (test) => {
    const { post, kept, store } = await openCollector(test);
    const { id } = await receiptIn(await post(sealed()));
    assert.deepEqual((await kept())[0]?.answers, ANSWERS);
    const found = await store.find(id);
    assert.ok(found && !isWithdrawn(found));
    assert.match(found.digest, /^[0-9a-f]{64} [0-9a-f]{64}$/);
  });
});

describe('A page asks what is asked', () => {
  it('and gets the definition, its edition and what time it is here', async (test) => {
    const { ask } = await openCollector(test);
    const response = await ask(PLAN);
    const { edition, now, ...definition } = (await response.json()) as Record<string, unknown>;
    assert.equal(edition, sealed().edition);
    assert.equal(now, new Date(DURING).toISOString());
    assert.equal(definition.title, 'Draft Cambridge Open Data Strategic Plan (2026–2028)');
  });

  it('and is told where there is no such consultation', async (test) => {
    const { ask } = await openCollector(test);
    for (const path of [
      '/consultations/another',
      '/consultations/__proto__',
      '/consultations/',
      '/',
      '/consultations/..%2F..%2Fetc%2Fpasswd',
      `${PLAN}/`,
      `${PLAN}/drafts`,
      `/elsewhere${PLAN}`,
    ]) {
      const { status, code } = await problemIn(await ask(path));
      assert.deepEqual([path, status, code], [path, 404, 'not-found']);
    }
  });

  it('below the path that the collector was mounted at', async (test) => {
    const { ask } = await openCollector(test, { basePath: '/at/2025-12-18' });
    assert.equal((await ask(`/at/2025-12-18${PLAN}`)).status, 200);
    assert.equal((await ask(PLAN)).status, 404);
  });
});
