import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupCommit } from '../../src/collector/group-commit.js';

/** A database that says which groups it was asked to commit. */
function database(options: { fail?: (group: readonly string[]) => Error | undefined } = {}) {
  const groups: string[][] = [];
  const keep = groupCommit<string, string>({
    async commit(group) {
      groups.push([...group]);
      await new Promise((resolve) => setImmediate(resolve));
      const error = options.fail?.(group);
      if (error) throw error;
      return group.map((item) => item.toUpperCase());
    },
    isEverybodys: (error) => (error as Error).message === 'busy',
    size: 3,
    waiting: 5,
  });
  return { groups, keep };
}

const outcomes = async (promises: Promise<string>[]) =>
  (await Promise.allSettled(promises)).map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as Error).message,
  );

describe('Residents who send at the same time', () => {
  it('share a commit, and each gets an answer of their own', async () => {
    const { groups, keep } = database();
    assert.deepEqual(await outcomes(['a', 'b', 'c', 'd'].map(keep)), ['A', 'B', 'C', 'D']);
    assert.deepEqual(groups, [['a', 'b', 'c'], ['d']]);
    assert.equal(await keep('e'), 'E');
  });

  it('are not refused because one of them is', async () => {
    const fail = (group: readonly string[]) =>
      group.includes('bad') ? new Error('cannot') : undefined;
    const { groups, keep } = database({ fail });
    assert.deepEqual(await outcomes(['a', 'bad', 'c'].map(keep)), ['A', 'cannot', 'C']);
    assert.deepEqual(groups, [['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('are told at once, all of them, when it is the database that cannot', async () => {
    const { groups, keep } = database({ fail: () => new Error('busy') });
    assert.deepEqual(await outcomes(['a', 'b'].map(keep)), ['busy', 'busy']);
    assert.equal(groups.length, 1);
  });

  it('in too great a number are asked to come again, and the others are kept', async () => {
    const { keep } = database();
    const all = await outcomes(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(keep));
    assert.deepEqual(all.slice(0, 5), ['A', 'B', 'C', 'D', 'E']);
    for (const message of all.slice(5)) assert.match(message, /5 .*are waiting/);
    assert.equal(await keep('h'), 'H');
  });
});
