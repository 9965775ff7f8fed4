import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { beyondMarkup } from '../../demo/builder/beyond-markup.js';
import type { Embed } from '../../demo/builder/embed.js';
import { embedFromMarkup } from '../../demo/builder/embed-from-markup.js';
import {
  definitionFile,
  embedFromText,
  fileFromEmbed,
} from '../../demo/builder/embed-from-text.js';
import { inertDocument } from '../../demo/builder/inert-document.js';
import { loadingLines, tagWithMarkup } from '../../demo/builder/markup-from-embed.js';
import { hasPlainForm } from '../../demo/builder/plain-inside.js';
import { resultOf } from '../../demo/builder/result.js';
import { checkConsultation } from '../../src/contract/check-consultation.js';
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import type { ConsultationInput } from '../../src/contract/consultation.js';
import type { AllMessages } from '../../src/embed/plain-words.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';
import { cambridge } from '../support/cambridge.js';
import { any, embedAround, taggable } from './support-embeds.js';

/** A consultation but for what its endpoint says. English is what is not said. */
function asked(definition: ConsultationInput): object {
  const { language = 'en' } = definition;
  return { ...completeConsultation(definition), edition: undefined, language };
}

const runs = { numRuns: 60 };

const WORDS = /^(?:civic-feedback|h[2-4]|p|ol|li|small|a)$/;
const PLAIN_FORM =
  /^(?:civic-feedback|h[2-4]|p|ul|li|small|a|b|bdi|br|button|fieldset|form|input|label|legend|option|select|span|textarea|time)$/;

describe('an embed that goes out of the builder and comes back', () => {
  it('is the same consultation in a tag, sent the same way, in the same look', () => {
    fc.assert(
      fc.property(embedAround(taggable), (embed) => {
        const { embed: back, notes } = embedFromMarkup(
          `${loadingLines(embed)}\n${tagWithMarkup(embed)}`,
        );
        expect(notes).to.deep.equal([]);
        expect(asked(back.definition)).to.deep.equal(asked(embed.definition));
        expect(back.endpoint).to.deep.equal(embed.endpoint);
        expect({ ...back, definition: undefined }).to.deep.equal({
          ...embed,
          definition: undefined,
        });
        expect(beyondMarkup(embed)).to.deep.equal([]);
      }),
      runs,
    );
  });

  it('is the same in whatever language its plain form is', async () => {
    const tags = ['en', 'es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn', 'fr'];
    const catalogs = await Promise.all(tags.map((tag) => wholeCatalog(tag)));
    fc.assert(
      fc.property(embedAround(taggable), fc.constantFrom(...catalogs), (embed, words) => {
        const endpoint = { preset: 'collector', address: '/consultations/x/submissions' } as const;
        const plain: Embed = { ...embed, endpoint: { ...endpoint, plain: true } };
        const tag = tagWithMarkup(plain, words as AllMessages);
        expect(inertDocument(tag).querySelectorAll('form')).to.have.length(1);
        expect(tag).to.include(`>${words.send}<`);
        const { embed: back, notes } = embedFromMarkup(tag);
        expect(notes).to.deep.equal([]);
        expect(asked(back.definition)).to.deep.equal(asked(plain.definition));
        expect(back.endpoint).to.deep.equal(plain.endpoint);
      }),
      runs,
    );
  });

  it('has a plain form for our collector alone', () => {
    fc.assert(
      fc.property(embedAround(any), fc.boolean(), (embed, plain) => {
        const { tag, formAction } = resultOf({ ...embed, endpoint: { ...embed.endpoint, plain } });
        const forms = inertDocument(tag).querySelectorAll('civic-feedback form').length;
        expect(forms).to.equal(plain && embed.endpoint.preset === 'collector' ? 1 : 0);
        expect(formAction !== '').to.equal(forms === 1);
      }),
      runs,
    );
  });

  it('is a consultation that the widget’s own judge takes', () => {
    fc.assert(
      fc.property(taggable, (definition) => {
        const { embed } = embedFromText(JSON.stringify(definition));
        const { definition: back } = embedFromMarkup(tagWithMarkup(embed)).embed;
        expect(checkConsultation(back).problems).to.deep.equal([]);
      }),
      runs,
    );
  });

  it('is the same, to the letter, in a definition file', () => {
    fc.assert(
      fc.property(embedAround(any), (embed) => {
        const { embed: back, notes } = embedFromText(definitionFile(embed));
        expect(notes).to.deep.equal([]);
        expect(back.definition).to.deep.equal(embed.definition);
      }),
      runs,
    );
  });

  it('is the same, with everything around it, in the builder’s own file', () => {
    fc.assert(
      fc.property(embedAround(any), (embed) => {
        expect(embedFromText(fileFromEmbed(embed)).embed).to.deep.equal(embed);
      }),
      runs,
    );
  });

  it('needs no file for what is said to be off, or for translations of which there are none', () => {
    const { embed } = embedFromText(JSON.stringify(cambridge));
    const { question } = embed.definition;
    const off = { ...embed.definition, question: { ...question, comments: false, shuffle: false } };
    const read = embedFromText(JSON.stringify({ ...off, translations: {} })).embed;
    expect(resultOf(read).beyond).to.deep.equal([]);
  });

  it('names the file in the tag where the tag alone would lose something, and only there', () => {
    fc.assert(
      fc.property(embedAround(any), (embed) => {
        const { tag, beyond } = resultOf(embed);
        const [element] = inertDocument(tag).getElementsByTagName('civic-feedback');
        expect(element?.hasAttribute('src')).to.equal(beyond.length > 0);
        const { translations, edition } = embed.definition;
        if (edition !== undefined || Object.keys(translations ?? {}).length > 0)
          expect(beyond).not.to.deep.equal([]);
      }),
      runs,
    );
  });

  it('is one tag and ordinary text, whatever somebody has typed', () => {
    fc.assert(
      fc.property(embedAround(taggable), (embed) => {
        const { body, head } = inertDocument(tagWithMarkup(embed));
        expect(head.childElementCount).to.equal(0);
        expect(body.children).to.have.length(1);
        const names = new Set([...body.querySelectorAll('*')].map(({ localName }) => localName));
        for (const name of names) expect(name).to.match(hasPlainForm(embed) ? PLAIN_FORM : WORDS);
      }),
      runs,
    );
  });
});
