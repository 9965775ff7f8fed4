import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import { cambridge } from '../support/cambridge.js';
import { sealed } from './support-collector.js';
import { readCsv } from './support-csv.js';
import { rowsOf, textOf } from './support-export.js';

/** A comment that came at an instant. */
function cameAt(receivedAt: string): StoredSubmission {
  return { submission: sealed(), receivedAt, reference: '', late: false, digest: '' };
}

describe('Who reads published results', () => {
  it('learns on which of the city’s days a comment came, and not the moment that a neighbour may have seen', async () => {
    // Midnight in New York; the day on which clocks go back has 25 hours, and goes on until 05:00 UTC.
    const instants = [
      ['2025-11-02T03:59:59.999Z', '2025-11-01'],
      ['2025-11-02T04:00:00.000Z', '2025-11-02'],
      ['2025-11-03T04:59:59.999Z', '2025-11-02'],
      ['2025-11-03T05:00:00.000Z', '2025-11-03'],
      ['2026-01-01T04:59:59.123Z', '2025-12-31'],
      ['2026-03-09T03:59:59.000Z', '2026-03-08'],
      ['2026-03-09T04:00:00.000Z', '2026-03-09'],
    ];
    const stored = instants.map(([receivedAt = '']) => cameAt(receivedAt));
    const daysIn = async (timeZone: string) => {
      const definition = { ...cambridge, window: { ...cambridge.window, timeZone } };
      const text = await textOf('csv', stored, [], { definition, isPublic: true });
      return rowsOf(text).map(({ receivedAt }) => receivedAt);
    };
    assert.deepEqual(
      await daysIn('America/New_York'),
      instants.map(([, day]) => day),
    );
    assert.deepEqual(
      await daysIn('UTC'),
      instants.map(([receivedAt]) => receivedAt?.slice(0, 10)),
    );
    // Staff have the instants.
    assert.deepEqual(
      rowsOf(await textOf('csv', stored)).map(({ receivedAt }) => receivedAt),
      instants.map(([receivedAt]) => receivedAt),
    );
  });
});

/** The columns that the operators' guide describes, and whether it says that they are published. */
function describedColumns(): { name: string; published: boolean }[] {
  const guide = readFileSync(new URL('../../docs/operators.md', import.meta.url), 'utf8');
  const [, table = ''] = /^### The columns$([^]+?)^##/m.exec(guide) ?? [];
  return [...table.matchAll(/^\| `([\w:]+)` .*\| (no|yes|the day) +\|$/gm)].map(
    ([, name = '', published]) => ({ name, published: published !== 'no' }),
  );
}

describe('Who reads an export in ten years', () => {
  it('finds every column described in the guide, in its order, and those that are published', async () => {
    const [first, second] = cambridge.question.priorities;
    assert.ok(first && second);
    const question = { ...cambridge.question, comments: true, shuffle: true };
    const definition = { ...cambridge, question: { ...question, priorities: [first, second] } };
    const described = describedColumns();
    for (const isPublic of [false, true]) {
      const [header = []] = readCsv(await textOf('csv', [], [], { definition, isPublic }));
      const names = header.map((name) => name.replace(/:.+/, ':ID'));
      assert.deepEqual(
        [...new Set(names)],
        described.filter(({ published }) => published || !isPublic).map(({ name }) => name),
      );
    }
  });
});
