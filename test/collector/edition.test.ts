import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  completeConsultation,
  inLanguage,
  seal,
  submissionFromFields,
  type ConsultationInput,
} from '../../src/contract/index.js';
import { plainForm } from '../../src/embed/index.js';
import { prerender } from '../../src/prerender/index.js';
import { cambridge } from '../support/cambridge.js';
import { shuffled, turned } from '../support/shuffled.js';
import { openCollector, PLAN, sealed } from './support-collector.js';

const endpoint = 'https://collect.example.gov/consultations/open-data-plan-2026-2028/submissions';

const translated: ConsultationInput = {
  ...cambridge,
  translations: {
    es: {
      title: 'Plan de datos abiertos',
      question: { label: '¿Qué importa más?', priorities: { engage: { label: 'Conversar' } } },
    },
  },
};

const editionIn = (html: string): string | undefined =>
  / name="edition" value="([^"]*)"/.exec(html)?.[1];

/** The edition as each of those names it who may name it, from a definition of their own. */
function named(definition: ConsultationInput): Record<string, unknown> {
  const consultation = completeConsultation(definition);
  const spanish = inLanguage(consultation, 'es', 'en').consultation;
  const { sealedAt } = sealed();
  const sealing = { id: 'AAAAAAAAAAAAAAAAAAAAAA', language: 'es', sealedAt };
  const fields = new URLSearchParams({ comment: 'More trees' });
  const posted = submissionFromFields(consultation, fields, sealing) as { edition?: string };
  return {
    'a comment that is sealed': seal(consultation, {}, sealing).edition,
    'a comment on the translation': seal(spanish, {}, sealing).edition,
    'the plain form': editionIn(plainForm(consultation, endpoint)),
    'the plain form in Spanish': editionIn(plainForm(spanish, endpoint)),
    'the form before the script': editionIn(prerender(definition, { endpoint }).template),
    'a form that does not say': posted.edition,
  };
}

describe('The name of an edition', () => {
  it('is the collector’s, whoever names it and however they wrote the definition down', async (test) => {
    const { ask } = await openCollector(test, { consultations: [translated] });
    const { edition } = (await (await ask(PLAN)).json()) as { edition: string };
    const page = await (await ask(`${PLAN}/embed?lang=es`)).text();
    assert.equal(editionIn(page), edition);
    const orders = fc.oneof(fc.constant(turned(translated)), shuffled(translated));
    fc.assert(
      fc.property(orders, (definition) => {
        for (const [who, name] of Object.entries(named(definition)))
          assert.equal(name, edition, who);
      }),
      { numRuns: 25 },
    );
  });

  it('is the collector’s for a page that has asked it, whatever its own rules are', async (test) => {
    const { ask } = await openCollector(test, { consultations: [turned(translated)] });
    const told = (await (await ask(PLAN)).json()) as ConsultationInput & { now?: string };
    delete told.now;
    const { edition } = completeConsultation(told);
    assert.equal(edition, completeConsultation(translated).edition);
    assert.equal(completeConsultation({ ...told, title: 'Another' }).edition, edition);
  });
});
