import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readAnswer, type Outcome } from '../../src/delivery/answer.js';
import { afterAttempt } from '../../src/delivery/courier-plan.js';
import type { OutboxEntry } from '../../src/delivery/outbox-entry.js';
import { root } from '../support/packed.js';
import { drawn, source } from '../support/svg.js';

const svg = source('submission.svg');
const marked = (attribute: string) =>
  drawn(svg).filter(({ attributes }) => attributes[attribute] !== undefined);

const waiting = { attempts: 0, idempotent: true } as OutboxEntry;

/** What becomes of a comment that was answered with this status, at an endpoint that counts once. */
function becomes(status: number): string {
  const left = afterAttempt(waiting, readAnswer({ status, body: '', host: '' }, 'id'), 0, 0);
  if (!left) return 'gone';
  return left.parked ? 'parked' : 'waits';
}

describe('The picture of a submission’s way in docs/reliability.md', () => {
  it('names files that are there, and that have what each step does', () => {
    const steps = marked('data-exports');
    assert.equal(steps.length, 8);
    for (const { words, attributes } of steps) {
      const name = attributes['data-exports'] ?? '';
      const code = readFileSync(join(root, 'src', words), 'utf8');
      assert.match(code, new RegExp(`^export (?:async )?function ${name}\\b`, 'm'), words);
    }
  });

  it('says after which pauses the courier sets out again', () => {
    const nobody: Outcome = { kind: 'not-sent', reason: 'unreachable' };
    const pauses = [0, 1, 2, 3, 4, 5, 9].map(
      (attempts) => (afterAttempt({ ...waiting, attempts }, nobody, 0, 1)?.dueAt ?? 0) / 1000,
    );
    assert.deepEqual(pauses, [2, 5, 15, 60, 300, 900, 900]);
    const [few, many] = [pauses.slice(0, 4), pauses.slice(4, 6).map((seconds) => seconds / 60)];
    const said = `${few.join(', ')} s, ${many.join(', ')} min`;
    assert.deepEqual(
      marked('data-pauses').map(({ words }) => words),
      [said],
    );
  });

  it('says for how many days', () => {
    const code = readFileSync(join(root, 'src/elements/entry-of.ts'), 'utf8');
    const days = /LONGEST = (\d+) \* 86_400_000/.exec(code)?.[1];
    assert.deepEqual(
      marked('data-days').map(({ words }) => words),
      [days],
    );
  });

  it('says after which answers a comment waits, and after which the person decides', () => {
    const told = marked('data-becomes');
    assert.equal(told.length, 2);
    for (const { words, attributes } of told)
      for (const status of words.split(', '))
        assert.equal(becomes(Number(status)), attributes['data-becomes'], status);
  });

  it('believes a receipt with the comment’s number, and no other', () => {
    const receipt = (id: string) =>
      JSON.stringify({
        status: 'created',
        id,
        reference: 'AB',
        receivedAt: '2030-01-01T00:00:00Z',
      });
    const kindOf = (id: string): string =>
      readAnswer({ status: 201, body: receipt(id), host: '' }, 'AAAAAAAAAAAAAAAAAAAAAA').kind;
    assert.equal(kindOf('AAAAAAAAAAAAAAAAAAAAAA'), 'received');
    assert.equal(kindOf('BBBBBBBBBBBBBBBBBBBBBA'), 'not-confirmed');
  });
});
