import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digestOf, isAsReceived, lostContact } from '../../src/collector/digest.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { withoutContact } from '../../src/collector/submission-row.js';
import type { Answers } from '../../src/contract/index.js';
import { ANSWERS, sealed, temporaryStore } from './support-collector.js';
import { arrived } from './support-store-conformance.js';
import { storedSubmission } from './support-submissions.js';

/** A comment as the collector keeps it. */
async function taken(answers: Answers): Promise<StoredSubmission> {
  const submission = sealed(answers);
  return arrived({ submission, digest: await digestOf(submission) });
}

/** The same, with other answers than it came with. */
function changed(stored: StoredSubmission, answers: Answers): StoredSubmission {
  return { ...stored, submission: { ...stored.submission, answers } };
}

const ROLE = { ...ANSWERS, about: { role: 'resident' } };

describe('What a comment said', () => {
  it('is one hash where nobody says who they are, and another one without the name where somebody does', async () => {
    assert.match((await taken(ROLE)).digest, /^[0-9a-f]{64}$/);
    const { submission, digest } = await taken(ANSWERS);
    assert.match(digest, /^[0-9a-f]{64} [0-9a-f]{64}$/);
    assert.equal(digest.split(' ')[1], await digestOf(withoutContact(submission)));
  });

  it('is known again as it came, and once the name and the address were deleted', async () => {
    const [named, anonymous] = [await taken(ANSWERS), await taken(ROLE)];
    const forgotten = { ...named, submission: withoutContact(named.submission) };
    assert.deepEqual(await Promise.all([named, anonymous, forgotten].map(isAsReceived)), [
      true,
      true,
      true,
    ]);
    assert.deepEqual([named, anonymous, forgotten].map(lostContact), [false, false, true]);
  });

  it('is not taken for what somebody made of it, whoever wrote it', async () => {
    const named = await taken(ANSWERS);
    const other = { comment: 'Fewer workshops.' };
    for (const [stored, answers] of [
      [named, { ...ANSWERS, ...other }],
      [named, { ...ROLE, ...other }],
      // A name alone is never deleted, nor is a role.
      [named, { ...ANSWERS, about: { name: 'Ana Pérez', role: 'resident' } }],
      [named, { ...ANSWERS, about: { name: 'Bea', email: 'ana@example.org', role: 'resident' } }],
      [named, { priorities: ANSWERS.priorities, comment: ANSWERS.comment }],
      [await taken(ROLE), { ...ROLE, ...other }],
      [await taken(ROLE), ANSWERS],
    ] as [StoredSubmission, Answers][])
      assert.equal(await isAsReceived(changed(stored, answers)), false, JSON.stringify(answers));
  });

  it('is known again out of a database, whatever it was, before and after contact data is deleted', async (test) => {
    const store = await temporaryStore(test);
    await fc.assert(
      fc.asyncProperty(storedSubmission, async (stored) => {
        const digest = await digestOf(stored.submission);
        await store.keep({ ...stored, digest });
        const { id, consultation } = stored.submission;
        const kept = await store.find(id);
        assert.ok(kept && 'digest' in kept && (await isAsReceived(kept)));
        await store.deleteContacts(consultation, '9999');
        const left = await store.find(id);
        assert.ok(left && 'digest' in left && (await isAsReceived(left)));
      }),
      { numRuns: 50 },
    );
  });
});
