import { expect } from '@open-wc/testing';
import { readAnswer } from '../../src/delivery/answer.js';

const id = 'kQ0xAAAAAAAAAAAAAAAAAA';
const receipt = {
  status: 'created',
  id,
  reference: 'K7QF-2M9D-X4TC',
  receivedAt: '2025-12-20T18:02:11Z',
};
const read = (status: number, body: unknown) =>
  readAnswer(
    { status, body: typeof body === 'string' ? body : JSON.stringify(body), host: 'forms.example' },
    id,
  );
const problem = (code: string, more: object = {}) => ({
  type: `urn:civic-feedback:problem:${code}`,
  ...more,
});

describe('an endpoint’s answer', () => {
  it('is a receipt when it echoes the id, the first time and every other', () => {
    expect(read(201, receipt)).to.deep.equal({ kind: 'received', receipt });
    const again = { ...receipt, status: 'duplicate', late: true };
    expect(read(200, again)).to.deep.equal({ kind: 'received', receipt: again });
  });

  it('is no receipt when it is somebody else’s, or half of one', () => {
    expect(read(201, { ...receipt, id: 'AAAAAAAAAAAAAAAAAAAAAA' })).to.deep.equal({
      kind: 'not-confirmed',
    });
    expect(read(201, { ...receipt, reference: undefined })).to.deep.equal({
      kind: 'not-confirmed',
    });
    expect(read(201, JSON.stringify(receipt).slice(0, 40))).to.deep.equal({
      kind: 'not-confirmed',
    });
  });

  it('has a reference that somebody could quote, however long the endpoint’s is', () => {
    const outcome = read(201, { ...receipt, reference: 'R'.repeat(50_000) });
    expect(outcome.kind === 'received' && outcome.receipt.reference).to.equal('R'.repeat(100));
  });

  for (const body of [{ ok: true }, { success: true }, { result: 'success' }])
    it(`confirms without an id as ${JSON.stringify(body)}`, () => {
      expect(read(200, body)).to.deep.equal({ kind: 'confirmed', host: 'forms.example' });
    });

  for (const body of [{ ok: 'true' }, { success: false }, [], null, 1, '', '<h1>Thanks</h1>', 'ok'])
    it(`confirms nothing as ${JSON.stringify(body)}`, () => {
      expect(read(200, body)).to.deep.equal({ kind: 'not-confirmed' });
    });

  it('is a refusal when it names fields, whatever else it says', () => {
    const errors = [{ field: 'comment', code: 'comment-too-long' }];
    const outcome = read(422, problem('validation', { errors, trace: 'at line 1' }));
    expect(outcome).to.deep.equal({
      kind: 'refused',
      errors,
      problem: { type: 'urn:civic-feedback:problem:validation', errors },
    });
  });

  const reasons: [status: number, body: unknown, reason: string][] = [
    [400, '', 'rejected'],
    [401, '', 'rejected'],
    [403, problem('not-open'), 'not-open'],
    [403, problem('wrong-origin'), 'rejected'],
    [404, '<h1>Not found</h1>', 'rejected'],
    [408, '', 'busy'],
    [410, problem('closed'), 'closed'],
    [410, problem('withdrawn'), 'rejected'],
    [410, { type: 'about:blank#closed' }, 'rejected'],
    [413, '', 'too-large'],
    [422, problem('id-reused'), 'rejected'],
    [425, '', 'busy'],
    [429, problem('too-many', { retryAfter: 30 }), 'busy'],
    [500, 'Internal Server Error', 'busy'],
    [503, problem('overloaded'), 'busy'],
  ];
  for (const [status, body, reason] of reasons)
    it(`means "${reason}" as ${String(status)} ${JSON.stringify(body)}`, () => {
      const outcome = read(status, body);
      expect(outcome).to.include({ kind: 'not-sent', reason });
      const said = outcome.kind === 'not-sent' ? outcome.problem : undefined;
      expect(said).to.deep.equal(typeof body === 'string' ? undefined : body);
    });
});
