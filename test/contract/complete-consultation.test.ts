import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkConsultation,
  completeConsultation,
  GRACE_MINUTES,
  HOLD_HOURS,
  MAXIMUM_LENGTH,
  ROLES,
  type ConsultationInput,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';

const least: ConsultationInput = {
  id: 'plan',
  title: 'Plan',
  window: { closes: '2025-12-22', timeZone: 'UTC' },
  question: {
    mode: 'choose',
    priorities: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  },
};

const editionWith = (change: Partial<ConsultationInput>): string =>
  completeConsultation({ ...cambridge, ...change }).edition;

/** Deeply frozen, as a program's constant may be. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null)
    for (const each of Object.values(Object.freeze(value))) frozen(each);
  return value;
};

describe('a definition that nobody may change', () => {
  it('is taken as it is, the mistake in it too, and becomes one with lists of its own', () => {
    const { mode, ...question } = { ...least.question, limit: 1 };
    for (const asked of [
      { mode, ...question },
      { ...question, mode: 'rate' },
    ] as const) {
      const written = { ...cambridge, question: asked } satisfies ConsultationInput;
      const before = structuredClone(written);
      const { consultation } = checkConsultation(frozen(written));
      consultation?.question.priorities.reverse();
      completeConsultation(written).about.roles.pop();
      assert.equal(consultation?.question.priorities[0]?.id, 'b');
      assert.deepEqual(written, before);
    }
  });
});

describe('what an editor leaves out', () => {
  it('has a default', () => {
    const complete = completeConsultation(least);
    assert.deepEqual(complete, {
      ...least,
      edition: complete.edition,
      window: { ...least.window, graceMinutes: 15, holdHours: 72 },
      question: { ...least.question, required: false, minimum: 0 },
      comment: { required: false, maximumLength: 5000 },
      about: { name: 'off', email: 'off', role: 'off', roles: ROLES.map((id) => ({ id })) },
      notices: {},
      contact: {},
    });
    assert.deepEqual([GRACE_MINUTES, HOLD_HOURS, MAXIMUM_LENGTH], [15, 72, 5000]);
  });

  it('has it also where a program writes undefined', () => {
    const given = {
      ...least,
      window: { ...least.window, graceMinutes: undefined, holdHours: undefined },
      question: { ...least.question, required: undefined, minimum: undefined },
      comment: { required: undefined, maximumLength: undefined },
      about: { name: undefined, roles: undefined },
    };
    const complete = completeConsultation(least);
    for (const found of [completeConsultation(given), checkConsultation(given).consultation])
      assert.deepEqual(JSON.parse(JSON.stringify(found)), {
        ...(JSON.parse(JSON.stringify(complete)) as object),
        edition: found?.edition,
      });
  });

  it('does not replace what was written', () => {
    const written: ConsultationInput = {
      ...least,
      edition: 'spring',
      window: { ...least.window, graceMinutes: 0, holdHours: 0 },
      question: { ...least.question, required: true, minimum: 2 },
      comment: { required: true, maximumLength: 1 },
      about: {
        name: 'required',
        email: 'optional',
        role: 'optional',
        roles: [{ id: 'x' }, { id: 'y' }],
      },
      notices: { publicRecords: 'Public.' },
      contact: { email: 'a@example.com' },
    };
    assert.deepEqual(completeConsultation(written), written);
  });

  it('is filled in again to the same', () => {
    const complete = completeConsultation(cambridge);
    assert.deepEqual(completeConsultation(complete), complete);
  });
});

describe('the edition', () => {
  const edition = editionWith({});

  it('changes when a word that a resident answers to changes', () => {
    const { question } = cambridge;
    const [first, ...others] = question.priorities;
    assert.ok(first);
    const changes: Partial<ConsultationInput>[] = [
      { title: 'Another' },
      { introduction: 'Another' },
      { question: { ...question, label: 'Another' } },
      { question: { ...question, priorities: [{ ...first, label: 'Another' }, ...others] } },
      { question: { ...question, priorities: [{ ...first, description: 'x' }, ...others] } },
      { question: { ...question, priorities: [...others, first] } },
      { question: { ...question, limit: 3 } },
      { comment: { label: 'Another' } },
      { about: { role: 'required' } },
      { notices: { publicRecords: 'Another' } },
    ];
    const editions = changes.map(editionWith);
    assert.equal(new Set([edition, ...editions]).size, changes.length + 1);
    for (const one of editions) assert.match(one, /^[0-9a-z]{1,7}$/);
  });

  it('stays when the deadline is extended, and is the same on every machine', () => {
    assert.equal(editionWith({ window: { ...cambridge.window, closes: '2026-01-09' } }), edition);
    assert.equal(completeConsultation(structuredClone(cambridge)).edition, edition);
  });

  it('is the city’s own where it gives one', () => {
    assert.equal(editionWith({ edition: 'spring' }), 'spring');
  });
});
