import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkConsultation,
  completeConsultation,
  inLanguage,
  ROLES,
  type ConsultationInput,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { shuffled, turned } from '../support/shuffled.js';
import { anyConsultation } from './support-answers.js';
import { FULL } from './support-rules.js';

const { question } = cambridge;

/** Everything that a definition may say, but for a name of its own. */
const full: ConsultationInput = {
  ...FULL,
  edition: undefined,
  translations: {
    es: {
      title: 'Díganos qué importa más',
      question: {
        label: '¿Cuáles?',
        priorities: {
          ecosystem: { label: 'El ecosistema', description: 'De datos' },
          governance: { label: 'La gobernanza', description: 'Y la privacidad' },
        },
      },
    },
    ar: { title: 'ما الأهم', comment: { label: 'تعليقك', hint: 'باختصار' } },
  },
};

const editionOf = (definition: ConsultationInput): string =>
  completeConsultation(definition).edition;

describe('One definition has one edition', () => {
  it('in whatever order its fields stand, at every depth', () => {
    const definitions = fc.oneof(
      fc.constantFrom(cambridge, full),
      anyConsultation.map((each): ConsultationInput => ({ ...each, edition: undefined })),
    );
    const pairs = definitions.chain((definition) =>
      shuffled(definition).map((other) => ({ definition, other })),
    );
    fc.assert(
      fc.property(pairs, ({ definition, other }) => {
        assert.equal(editionOf(other), editionOf(definition));
      }),
      { numRuns: 200 },
    );
    assert.notEqual(JSON.stringify(turned(full)), JSON.stringify(full));
  });

  it('for those who read it as it is written, and for those who have it checked', () => {
    for (const definition of [cambridge, full, turned(cambridge), turned(full)])
      assert.equal(checkConsultation(definition).consultation?.edition, editionOf(definition));
  });

  it('whether it says what goes without saying, or not', () => {
    const plain: ConsultationInput = {
      id: 'plan',
      title: 'Plan',
      window: { closes: '2025-12-22', timeZone: 'UTC' },
      question: { mode: 'rate', priorities: question.priorities },
    };
    const asked = plain.question;
    const also: Partial<ConsultationInput>[] = [
      { question: { ...asked, required: false, minimum: 0 } },
      { question: { ...asked, comments: false, shuffle: false } },
      { question: { ...asked, scale: 5, points: 10 } },
      { comment: {} },
      { comment: { required: false, maximumLength: 5000 } },
      { about: {} },
      { about: { name: 'off', email: 'off', role: 'off', roles: ROLES.map((id) => ({ id })) } },
      { notices: {} },
      { translations: {} },
      { introduction: undefined },
    ];
    for (const change of also)
      assert.equal(editionOf({ ...plain, ...change }), editionOf(plain), JSON.stringify(change));
  });

  it('with more or less white space, which a tag’s markup does not keep', () => {
    const [first, ...others] = question.priorities;
    assert.ok(first);
    const spaced: ConsultationInput = {
      ...cambridge,
      title: ` ${cambridge.title.replaceAll(' ', '\n  ')} `,
      question: { ...question, priorities: [{ ...first, label: `${first.label}\t` }, ...others] },
    };
    assert.equal(editionOf(spaced), editionOf(cambridge));
    assert.notEqual(
      editionOf({ ...cambridge, title: cambridge.title.replaceAll(' ', '') }),
      editionOf(cambridge),
    );
  });

  it('in every language that it is shown in', () => {
    const { translations } = full;
    const consultation = completeConsultation({ ...cambridge, translations });
    for (const tag of ['en', 'es', 'es-MX', 'ar', 'fr'])
      assert.equal(
        inLanguage(consultation, tag, 'en').consultation.edition,
        consultation.edition,
        tag,
      );
  });
});

describe('Another order of a list is another edition', () => {
  it('of the priorities, and of the roles', () => {
    const { about = {} } = full;
    const { roles = [] } = about;
    const other = [
      { ...full, question: { ...full.question, priorities: [...question.priorities].reverse() } },
      { ...full, about: { ...about, roles: [...roles].reverse() } },
    ];
    assert.equal(new Set([full, ...other].map(editionOf)).size, 3);
  });
});
