import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import { type Answers, mintId } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { sealed } from './support-collector.js';
import { readCsv } from './support-csv.js';
import { rowsOf, textOf } from './support-export.js';

const receivedAt = '2025-12-20T18:00:00.000Z';

/** A comment, or a later version of others. */
function version(amends?: string, changes: Partial<StoredSubmission> = {}): StoredSubmission {
  const submission = sealed(undefined, amends === undefined ? {} : { amends });
  return { submission, receivedAt, reference: '', late: false, digest: '', ...changes };
}

describe('Who counts the rows of an export', () => {
  it('finds each earlier version of a comment marked, so that the comment counts once', async () => {
    const idOf = ({ submission }: StoredSubmission): string => submission.id;
    const marks = async (stored: StoredSubmission[], cameMeanwhile?: StoredSubmission[]) =>
      rowsOf(await textOf('csv', stored, cameMeanwhile)).map(({ id, replaced }) => [id, replaced]);
    const [first, other, never] = [version(), version(), version()];
    const second = version(idOf(first));
    const last = version(`${idOf(first)} ${idOf(second)} ${idOf(never)}`);
    // Which of them arrives first is the network's business.
    assert.deepEqual(await marks([last, first, other, second]), [
      [idOf(last), ''],
      [idOf(first), 'replaced'],
      [idOf(other), ''],
      [idOf(second), 'replaced'],
    ]);
    const id = mintId();
    const itself = { ...version(), submission: sealed(undefined, { id, amends: id }) };
    assert.deepEqual(await marks([itself]), [[id, '']]);
    // What comes while the rows before it are written is of the next export.
    assert.deepEqual(await marks([first], [second, other]), [
      [idOf(first), ''],
      [idOf(other), ''],
    ]);
  });

  it('does not lose an earlier version while staff decide on the one that came late or is held', async () => {
    const first = version();
    const { id } = first.submission;
    const late = version(id, { late: true });
    const held = version(`${id} ${late.submission.id}`, { held: ['decoy'] });
    const last = version(held.submission.id);
    const marks = async (stored: StoredSubmission[], isPublic = false) =>
      rowsOf(await textOf('csv', stored, [], { isPublic })).map(({ replaced }) => replaced);
    assert.deepEqual(await marks([first, late]), ['if-taken', '']);
    assert.deepEqual(await marks([first, held]), ['if-taken', '']);
    assert.deepEqual(await marks([late, held, first]), ['if-taken', '', 'if-taken']);
    assert.deepEqual(await marks([first, late], true), ['if-taken', '']);
    // One that counts takes along what it replaces, and all that this replaces.
    const all = [first, late, held, last];
    assert.deepEqual(await marks(all), ['replaced', 'replaced', 'replaced', '']);
    assert.deepEqual(await marks(all, true), ['']);
    const typical = [first, late, version(id)];
    assert.deepEqual(await marks(typical), ['replaced', '', '']);
  });

  it('loses nothing of what was answered before a priority, or writing about it, was dropped', async () => {
    const asked = cambridge.question.priorities.map(({ id }) => id);
    const [first = '', second = ''] = asked;
    const rowOf = async (answers: Answers, comments: boolean, isPublic = false) => {
      const question = { ...cambridge.question, comments };
      const stored = { submission: sealed(answers), ...{ receivedAt, reference: '' } };
      const one = { ...stored, late: false, digest: '' };
      const definition = { ...cambridge, question };
      const text = await textOf('csv', [one], [], { definition, isPublic });
      const [header = []] = readCsv(text);
      const place = header.indexOf('dropped');
      assert.equal(header[place + 1], 'comment');
      assert.equal(header[place - 1]?.startsWith('comment:'), comments);
      return rowsOf(text)[0]?.dropped;
    };
    const priorityComments = { water: '=Taps', [first]: 'More', constructor: 'x' };
    const points = { mode: 'allocate' as const, points: { water: 7, [second]: 2, constructor: 1 } };
    const ratings = {
      mode: 'rate' as const,
      ratings: { water: 'no-opinion' as const, [first]: 1 },
    };
    const ranked = { mode: 'rank' as const, ranked: ['water', first] };
    for (const isPublic of [false, true]) {
      assert.equal(
        await rowOf({ priorities: points, priorityComments }, true, isPublic),
        '{"points":{"constructor":1,"water":7},"priorityComments":{"constructor":"x","water":"=Taps"}}',
      );
      assert.equal(
        await rowOf(
          { priorities: ratings, priorityComments: { [first]: 'More' } },
          false,
          isPublic,
        ),
        `{"priorityComments":{"${first}":"More"},"ratings":{"water":"no-opinion"}}`,
      );
      assert.equal(await rowOf({ priorities: ranked, comment: 'x' }, true, isPublic), '');
      assert.equal(await rowOf({ priorityComments: { [first]: 'x' } }, true, isPublic), '');
    }
  });
});
