import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  DRAFT_LIFE,
  DRAFT_MAXIMUM,
  joinDrafts,
  readDraft,
  writeDraft,
} from '../../src/contract/draft.js';

const NOW = Date.parse('2025-12-10T17:00:00Z');
const answers = {
  priorities: { mode: 'rank', ranked: ['engage'] },
  comment: 'Més autobusos',
  about: { role: 'student' },
} as const;

describe('A draft', () => {
  it('is read as it was written', () => {
    const draft = { ...answers, priorities: { mode: 'rank' as const, ranked: ['engage'] } };
    assert.deepEqual(readDraft(writeDraft(draft, NOW), NOW + 1000), draft);
  });

  it('of nothing is no draft', () => {
    assert.equal(writeDraft({}, NOW), undefined);
    for (const nothing of [undefined, null, '']) assert.equal(readDraft(nothing, NOW), undefined);
  });

  it('is offered for 30 days and not longer', () => {
    const text = writeDraft({ comment: 'More bus lanes' }, NOW);
    assert.ok(readDraft(text, NOW + DRAFT_LIFE - 1));
    assert.equal(readDraft(text, NOW + DRAFT_LIFE), undefined);
  });

  for (const [what, text] of [
    ['no JSON', 'More bus lanes'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no date', '{"answers":{"comment":"a"}}'],
    ['a number for a comment', `{"savedAt":${String(NOW)},"answers":{"comment":1}}`],
    ['an object for a name', `{"savedAt":${String(NOW)},"answers":{"about":{"name":{}}}}`],
    [
      'numbers for priorities',
      `{"savedAt":${String(NOW)},"answers":{"priorities":{"mode":"rank","ranked":[1]}}}`,
    ],
    [
      'text for priorities',
      `{"savedAt":${String(NOW)},"answers":{"priorities":{"mode":"rank","ranked":"engage"}}}`,
    ],
    ['too much', writeDraft({ comment: 'a'.repeat(DRAFT_MAXIMUM) }, NOW) ?? ''],
  ] as const)
    it(`that somebody else has written there is none: ${what}`, () => {
      assert.equal(readDraft(text, NOW), undefined);
    });

  it('is joined with what was typed since, and nothing of either is lost', () => {
    assert.deepEqual(
      joinDrafts(
        { comment: 'First', about: { name: 'Ada', role: 'student' } },
        { comment: 'Second', about: { name: 'Ada Lovelace' } },
      ),
      { comment: 'First\n\nSecond', about: { name: 'Ada Lovelace', role: 'student' } },
    );
    assert.deepEqual(joinDrafts(undefined, { comment: 'Second' }), { comment: 'Second' });
  });
});
