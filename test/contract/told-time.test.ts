import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toldTime } from '../../src/contract/told-time.js';

const NOON = '2025-12-20T12:00:00.250Z';
const told = (headers: Record<string, string>, now: unknown): string | undefined => {
  const time = toldTime(new Headers(headers), now);
  return time === undefined ? undefined : new Date(time).toISOString();
};

describe('What time an endpoint says that it is', () => {
  it('is what the body says, where no header can be read', () => {
    assert.equal(told({}, NOON), NOON);
  });

  it('is what the headers say of an answer that a cache has had for a while', () => {
    const date = 'Sat, 20 Dec 2025 12:10:00 GMT';
    assert.equal(told({ date }, NOON), '2025-12-20T12:10:00.000Z');
    assert.equal(told({ date, age: '30' }, NOON), '2025-12-20T12:10:30.000Z');
  });

  it('is not known from an answer that says nothing of it, or nothing that is a time', () => {
    const date = 'Sat, 20 Dec 2025 12:10:00 GMT';
    assert.equal(told({ date }, undefined), undefined);
    assert.equal(told({}, 'noon'), undefined);
    assert.equal(told({ date: 'noon' }, NOON), undefined);
    assert.equal(told({ date, age: 'old' }, NOON), undefined);
  });
});
