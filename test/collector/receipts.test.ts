import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readReference, referenceOf } from '../../src/collector/reference.js';
import { mintId } from '../../src/contract/index.js';
import { openCollector, PLAN, problemIn, receiptIn, sealed } from './support-collector.js';

describe('A resident looks a receipt up', () => {
  it('by its reference, and reads the same receipt', async (test) => {
    const { ask, post } = await openCollector(test);
    const receipt = await receiptIn(await post(sealed()));
    const response = await ask(`${PLAN}/receipts/${receipt.reference}`);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await receiptIn(response), receipt);
  });

  it('as it was heard on the telephone: small letters, no hyphens, O for 0', async (test) => {
    const { ask, post } = await openCollector(test);
    const receipt = await receiptIn(await post(sealed()));
    const heard = receipt.reference.toLowerCase().replaceAll('-', '').replaceAll('0', 'o');
    assert.deepEqual(await receiptIn(await ask(`${PLAN}/receipts/${heard}`)), receipt);
  });

  it('that was never given out, and learns nothing', async (test) => {
    const { ask, post } = await openCollector(test);
    await post(sealed());
    for (const guess of ['AAAA-AAAA-AAAA', 'x', '%00', "'%20OR%201=1--", '..%2F..']) {
      const { status, code } = await problemIn(await ask(`${PLAN}/receipts/${guess}`));
      assert.deepEqual([guess, status, code], [guess, 404, 'not-found']);
    }
  });
});

describe('A reference', () => {
  it('is always the same for one id, and reads back as itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (id) => {
        const reference = await referenceOf(id);
        assert.equal(await referenceOf(id), reference);
        assert.equal(readReference(reference), reference);
      }),
    );
  });

  it('is the first 60 bits of the hash, so that it can be made again elsewhere', async () => {
    // From Python: hashlib.sha256(b'AAAAAAAAAAAAAAAAAAAAAA'), then base 32.
    assert.equal(await referenceOf('AAAAAAAAAAAAAAAAAAAAAA'), 'H9DX-PK61-A5J1');
  });

  it('differs for 2,000 ids', async () => {
    const ids = Array.from({ length: 2000 }, () => mintId());
    const references = await Promise.all(ids.map(referenceOf));
    assert.equal(new Set(references).size, ids.length);
  });
});
