/** What every store must do, whatever it keeps submissions in. */
import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { referenceOf } from '../../src/collector/reference.js';
import { isWithdrawn, type Store, type StoredSubmission } from '../../src/collector/store.js';
import { mintId } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { ANSWERS, sealed } from './support-collector.js';
import { withAtOnce } from './support-load.js';
import { storedSubmission } from './support-submissions.js';

const PLAN_ID = cambridge.id;
const LATER = '2026-03-01T00:00:00.000Z';

let count = 0;

/** A submission that came a second after the one before it, with a reference of its own. */
export function arrived(changes: Partial<StoredSubmission> = {}): StoredSubmission {
  count += 1;
  return {
    submission: sealed(),
    receivedAt: new Date(Date.UTC(2025, 11, 20) + count * 1000).toISOString(),
    reference: `REFE-RENC-${String(count).padStart(4, '0')}`,
    late: false,
    digest: `digest ${count}`,
    ...changes,
  };
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

/** Declares the tests; `open` gives an empty store that goes away with the test. */
export function storeConformance(open: (test: TestContext) => Promise<Store> | Store): void {
  const kept = async (test: TestContext, ...stored: StoredSubmission[]): Promise<Store> => {
    const store = await open(test);
    for (const one of stored) assert.equal((await store.keep(one)).created, true);
    return store;
  };

  it('gives back what was kept, and keeps the first of two with one id', async (test) => {
    const store = await open(test);
    await fc.assert(
      fc.asyncProperty(storedSubmission, async (stored) => {
        assert.deepEqual(await store.keep(stored), { created: true, kept: stored });
        assert.deepEqual(await store.find(stored.submission.id), stored);
        const changed = { ...stored, digest: 'other' };
        assert.deepEqual(await store.keep(changed), { created: false, kept: stored });
      }),
      { numRuns: 50 },
    );
  });

  it('creates once what is sent 50 times at once', async (test) => {
    const store = await open(test);
    const stored = arrived();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.keep(stored)));
    assert.equal(outcomes.filter(({ created }) => created).length, 1);
    for (const outcome of outcomes) assert.deepEqual(outcome.kept, stored);
    assert.deepEqual(await all(store.list(PLAN_ID)), [stored]);
  });

  it('tells each of a crowd apart, whether it is new, was there, differs or was withdrawn', async (test) => {
    const [known, changed, withdrawn] = [arrived(), arrived(), arrived()];
    const store = await kept(test, known, changed, withdrawn);
    await store.withdraw(PLAN_ID, withdrawn.reference, LATER);
    const fresh = Array.from({ length: 7 }, () => arrived());
    const [twice] = fresh;
    assert.ok(twice);
    const sent = [known, ...fresh, { ...changed, digest: 'other' }, withdrawn, twice, known];
    const outcomes = await Promise.all(sent.map((each) => store.keep(each)));
    const { id } = withdrawn.submission;
    const tombstone = await store.find(id);
    assert.deepEqual(outcomes, [
      { created: false, kept: known },
      ...fresh.map((each) => ({ created: true, kept: each })),
      { created: false, kept: changed },
      { created: false, withdrawn: tombstone },
      { created: false, kept: twice },
      { created: false, kept: known },
    ]);
  });

  it('finds by reference within a consultation, and nothing by one never given out', async (test) => {
    const stored = arrived();
    const store = await kept(test, stored, arrived());
    assert.deepEqual(await store.findByReference(PLAN_ID, stored.reference), stored);
    assert.equal(await store.findByReference('another', stored.reference), undefined);
    assert.equal(await store.findByReference(PLAN_ID, 'AAAA-AAAA-AAAA'), undefined);
    assert.equal(await store.find(mintId()), undefined);
  });

  it('finds by the reference that is made from an id as by any other, and the earlier of two', async (test) => {
    const [told, made] = [arrived(), arrived()];
    const reference = await referenceOf(made.submission.id);
    const later = { ...made, reference };
    const store = await kept(test, told, later);
    assert.deepEqual(await store.findByReference(PLAN_ID, reference), later);
    assert.equal(await store.findByReference('another', reference), undefined);
    const toldsOwn = await referenceOf(told.submission.id);
    assert.equal(await store.findByReference(PLAN_ID, toldsOwn), undefined);

    const earlier = { ...arrived({ reference }), receivedAt: told.receivedAt };
    assert.equal((await store.keep(earlier)).created, true);
    assert.deepEqual(await store.findByReference(PLAN_ID, reference), earlier);
    assert.equal(await store.withdraw(PLAN_ID, reference, LATER), true);
    assert.deepEqual(await all(store.list(PLAN_ID)), [told, later]);
  });

  it('finds the earlier of two that share a reference', async (test) => {
    const [earlier, later] = [arrived({ reference: 'SAME' }), arrived({ reference: 'SAME' })];
    const store = await kept(test, later, earlier);
    assert.deepEqual(await store.findByReference(PLAN_ID, 'SAME'), earlier);
  });

  it('lists in the order of arrival, a consultation at a time, over more than one page', async (test) => {
    const stored = Array.from({ length: 1203 }, () => arrived());
    const other = arrived({ submission: { ...sealed(), consultation: 'another' } });
    const store = await open(test);
    await withAtOnce(50, [other, ...stored.toReversed()], async (one) => {
      await store.keep(one);
    });
    assert.deepEqual(await all(store.list(PLAN_ID)), stored);
    assert.deepEqual(await all(store.list('another')), [other]);
    assert.deepEqual(await all(store.list('nothing')), []);
  });

  it('knows what replaces others, a consultation at a time, over more than one page', async (test) => {
    const amending = (amends: string, consultation = PLAN_ID) => {
      const stored = arrived();
      return { ...stored, submission: { ...stored.submission, consultation, amends } };
    };
    const [first, ...between] = Array.from({ length: 5203 }, () => arrived());
    assert.ok(first);
    const [last, withdrawn, other] = [
      amending(`${first.submission.id} ${mintId()}`),
      amending(mintId()),
      { ...amending(mintId(), 'another'), late: true, held: ['decoy'] },
    ];
    const store = await open(test);
    await withAtOnce(50, [first, ...between, last, withdrawn, other], async (one) => {
      await store.keep(one);
    });
    await store.withdraw(PLAN_ID, withdrawn.reference, LATER);
    const { id, amends } = last.submission;
    const counting = { id, amends, late: false, held: false };
    assert.deepEqual(await all(store.amending(PLAN_ID)), [counting]);
    assert.deepEqual(await all(store.amending('another')), [
      { id: other.submission.id, amends: other.submission.amends, late: true, held: true },
    ]);
    assert.deepEqual(await all(store.amending('nothing')), []);
  });

  it('says why a submission is held', async (test) => {
    const stored = arrived({ held: ['decoy', 'too-fast'] });
    const store = await kept(test, stored);
    assert.deepEqual(await all(store.list(PLAN_ID)), [stored]);
  });

  it('withdraws: the answers go, and no retry brings them back', async (test) => {
    const [stored, other] = [arrived(), arrived()];
    const store = await kept(test, stored, other);
    assert.equal(await store.withdraw(PLAN_ID, stored.reference, LATER), true);
    const tombstone = {
      id: stored.submission.id,
      consultation: PLAN_ID,
      reference: stored.reference,
      withdrawnAt: LATER,
    };
    assert.deepEqual(await store.find(tombstone.id), tombstone);
    assert.deepEqual(await store.findByReference(PLAN_ID, stored.reference), tombstone);
    assert.deepEqual(await store.keep(stored), { created: false, withdrawn: tombstone });
    assert.deepEqual(await all(store.list(PLAN_ID)), [other]);
    assert.deepEqual(await all(store.tombstones(PLAN_ID)), [tombstone]);
    assert.deepEqual(await all(store.tombstones('another')), []);
  });

  it('withdraws once, and never what it does not have', async (test) => {
    const stored = arrived();
    const store = await kept(test, stored);
    assert.equal(await store.withdraw(PLAN_ID, 'AAAA-AAAA-AAAA', LATER), false);
    assert.equal(await store.withdraw('another', stored.reference, LATER), false);
    assert.equal(await store.withdraw(PLAN_ID, stored.reference, LATER), true);
    assert.equal(await store.withdraw(PLAN_ID, stored.reference, '2027'), false);
    const [tombstone] = await all(store.tombstones(PLAN_ID));
    assert.equal(tombstone?.withdrawnAt, LATER);
  });

  it('has a submission or its tombstone, however withdrawal and retries cross', async (test) => {
    const store = await open(test);
    for (let round = 0; round < 10; round += 1) {
      const stored = arrived();
      await store.keep(stored);
      await Promise.all([
        ...Array.from({ length: 10 }, () => store.keep(stored)),
        store.withdraw(PLAN_ID, stored.reference, LATER),
        ...Array.from({ length: 10 }, () => store.keep(stored)),
      ]);
      const found = await store.find(stored.submission.id);
      assert.ok(found && isWithdrawn(found));
      assert.equal((await store.keep(stored)).withdrawn?.id, stored.submission.id);
    }
    assert.deepEqual(await all(store.list(PLAN_ID)), []);
  });

  it('takes a tombstone from elsewhere, over a submission and over nothing', async (test) => {
    const stored = arrived();
    const store = await kept(test, stored);
    const buried = [stored.submission.id, mintId()].toSorted().map((id, index) => ({
      id,
      consultation: PLAN_ID,
      reference: `R${index}`,
      withdrawnAt: LATER,
    }));
    for (const tombstone of [...buried, ...buried]) await store.bury(tombstone);
    assert.deepEqual(await all(store.list(PLAN_ID)), []);
    const places = (await all(store.tombstones(PLAN_ID))).map(({ id, withdrawnAt }) => [
      id,
      withdrawnAt,
    ]);
    assert.deepEqual(
      places,
      buried.map(({ id, withdrawnAt }) => [id, withdrawnAt]),
    );
  });

  it('deletes contact data by age, and the answers and their digest stay', async (test) => {
    const [first, second, anonymous] = [
      arrived(),
      arrived(),
      arrived({ submission: sealed({ comment: 'No name' }) }),
    ];
    const other = arrived({
      submission: { ...sealed(), consultation: 'another' },
      receivedAt: first.receivedAt,
    });
    const store = await kept(test, first, anonymous, second, other);
    assert.equal(await store.deleteContacts(PLAN_ID, second.receivedAt), 1);
    const about = { role: 'resident' };
    const submission = { ...first.submission, answers: { ...ANSWERS, about } };
    assert.deepEqual(await store.find(first.submission.id), { ...first, submission });
    assert.deepEqual(await store.find(second.submission.id), second);
    assert.deepEqual(await store.find(other.submission.id), other);
    assert.equal(await store.deleteContacts(PLAN_ID, second.receivedAt), 0);
    // A retry finds the content the same, and brings nothing back.
    const again = await store.keep(first);
    assert.deepEqual(again, { created: false, kept: { ...first, submission } });
  });

  it('says which consultations it has contact data of, and that what is deleted is gone', async (test) => {
    const of = (consultation: string, submission = sealed()) =>
      arrived({ submission: { ...submission, consultation } });
    const anonymous = sealed({ comment: 'No name' });
    const gone = of('gone');
    const store = await kept(
      test,
      ...[of('b'), of('a-2'), of('a'), of('b'), gone, of('no-name', anonymous)],
    );
    assert.deepEqual(await all(store.withContacts()), ['a', 'a-2', 'b', 'gone']);
    await store.deleteContacts('a', LATER);
    await store.withdraw('gone', gone.reference, LATER);
    assert.deepEqual(await all(store.withContacts()), ['a-2', 'b']);
    assert.equal(await store.forgotten(), true);
  });

  it('deletes the contact data of more than a page', async (test) => {
    const store = await open(test);
    await withAtOnce(50, Array.from({ length: 1100 }), async () => {
      await store.keep(arrived());
    });
    assert.equal(await store.deleteContacts(PLAN_ID, LATER), 1100);
    for await (const { submission } of store.list(PLAN_ID))
      assert.deepEqual(submission.answers.about, { role: 'resident' });
  });

  it('proves that it takes writes', async (test) => {
    const store = await open(test);
    await store.check();
    await store.check();
    assert.deepEqual(await all(store.list(PLAN_ID)), []);
  });
}
