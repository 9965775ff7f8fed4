import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkConsultation,
  completeConsultation,
  type ConsultationInput,
  inLanguage,
} from '../../src/contract/index.js';

const plan: ConsultationInput = {
  id: 'plan',
  language: 'en-US',
  title: 'A plan',
  introduction: 'Tell us.',
  window: { closes: '2030-01-01', timeZone: 'America/New_York' },
  question: {
    mode: 'rank',
    priorities: [
      { id: 'parks', label: 'Parks', description: 'More trees' },
      { id: 'homes', label: 'Homes' },
    ],
  },
  about: { role: 'optional', roles: [{ id: 'resident' }, { id: 'owner', label: 'Owner' }] },
  notices: { privacy: { url: 'https://example.gov/privacy', label: 'Privacy' } },
  translations: {
    'es': {
      title: 'Un plan',
      question: {
        label: '¿Qué importa más?',
        priorities: { parks: { label: 'Parques', description: 'Más árboles' } },
      },
      about: { roles: { owner: { label: 'Propietario' } } },
      notices: { privacy: { label: 'Privacidad' } },
    },
    'pt-BR': { title: 'Um plano' },
  },
};

const { consultation } = checkConsultation(plan);
assert.ok(consultation);

describe('A reader of a language that the city has translated', () => {
  const { consultation: shown, untranslated } = inLanguage(consultation, 'es-MX', 'en');

  it('sees its words in their places', () => {
    assert.equal(shown.title, 'Un plan');
    assert.equal(shown.question.label, '¿Qué importa más?');
    assert.deepEqual(shown.question.priorities[0], {
      id: 'parks',
      label: 'Parques',
      description: 'Más árboles',
    });
    assert.deepEqual(shown.about.roles, [
      { id: 'resident' },
      { id: 'owner', label: 'Propietario' },
    ]);
    assert.deepEqual(shown.notices.privacy, {
      url: 'https://example.gov/privacy',
      label: 'Privacidad',
    });
  });

  it('sees the rest as it is, and it is known to be in the other language', () => {
    assert.equal(shown.introduction, 'Tell us.');
    assert.deepEqual([...untranslated].sort(), ['Homes', 'Tell us.']);
  });

  it('sees a word that is the same in both languages as one of theirs', () => {
    const same = { ...consultation, translations: { es: { title: 'A plan' } } };
    const { untranslated: rest } = inLanguage(same, 'es', 'en');
    assert.ok(!rest.has('A plan'));
    assert.ok(rest.has('Parks'));
  });

  it('answers the same question: edition, ids and rules are the same', () => {
    assert.equal(shown.edition, consultation.edition);
    assert.equal(shown.question.mode, 'rank');
    assert.deepEqual(
      shown.question.priorities.map(({ id }) => id),
      ['parks', 'homes'],
    );
  });
});

describe('Which translation a reader gets', () => {
  const titled = (tag: string): string => inLanguage(consultation, tag, 'en').consultation.title;

  it('is that of the tag, or of its primary language', () => {
    assert.equal(titled('es'), 'Un plan');
    assert.equal(titled('PT-br'), 'Um plano');
    assert.equal(titled('pt'), 'Um plano');
  });

  it('is none where the consultation is in their language already', () => {
    const { consultation: shown, untranslated } = inLanguage(consultation, 'en-GB', 'fr');
    assert.equal(shown, consultation);
    assert.equal(untranslated.size, 0);
  });

  it('is none where there is none: all of it is marked', () => {
    const { consultation: shown, untranslated } = inLanguage(consultation, 'am', 'en');
    assert.deepEqual(shown, consultation);
    assert.ok(untranslated.has('A plan') && untranslated.has('Owner'));
  });

  it('is none where the page’s language is the consultation’s, which does not say', () => {
    const unsaid = { ...consultation };
    delete unsaid.language;
    assert.equal(inLanguage(unsaid, 'es', 'es').consultation, unsaid);
  });
});

describe('A translation', () => {
  it('changes words and nothing else, whatever is in it', () => {
    const odd = {
      ...consultation,
      translations: {
        es: JSON.parse(
          '{"endpoint":"https://evil.example","question":{"mode":"choose","limit":1},' +
            '"notices":{"privacy":{"url":"javascript:alert(1)","label":7}},"__proto__":{"title":"x"}}',
        ) as object,
      },
    };
    assert.deepEqual(inLanguage(odd, 'es', 'en').consultation, odd);
  });

  it('is checked: what is wrong is said with its place', () => {
    const found = (translations: unknown): string[] =>
      checkConsultation({ ...plan, translations }).problems.map(
        ({ path, expected }) => `${path.join('.')}: ${expected}`,
      );
    assert.deepEqual(found({ es: { title: '' } }), [
      'translations.es.title: text of 1 to 200 characters',
    ]);
    assert.deepEqual(found({ español: {} }), [
      'translations.español: a language tag such as en or es-US',
    ]);
    assert.deepEqual(found({ es: { question: { priorities: { Parks: {} } } } }), [
      'translations.es.question.priorities.Parks: an id: lower-case letters, digits and hyphens, at most 64',
    ]);
    assert.deepEqual(found([]), ['translations: texts by language tag: { es: { title, … } }']);
  });

  it('is part of the wording: another one is another edition, and none leaves it as it was', () => {
    const alone = { ...plan };
    delete alone.translations;
    assert.notEqual(completeConsultation(alone).edition, consultation.edition);
    assert.equal(
      completeConsultation(alone).edition,
      completeConsultation({ ...alone, translations: undefined }).edition,
    );
  });
});
