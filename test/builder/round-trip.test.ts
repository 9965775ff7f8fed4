import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { beyondMarkup } from '../../demo/builder/beyond-markup.js';
import { embedFromMarkup } from '../../demo/builder/embed-from-markup.js';
import {
  definitionFile,
  embedFromText,
  fileFromEmbed,
} from '../../demo/builder/embed-from-text.js';
import { inertDocument } from '../../demo/builder/inert-document.js';
import { scriptLine, tagWithMarkup } from '../../demo/builder/markup-from-embed.js';
import { resultOf } from '../../demo/builder/result.js';
import { checkConsultation } from '../../src/contract/check-consultation.js';
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import type { ConsultationInput } from '../../src/contract/consultation.js';
import { any, embedAround, taggable } from './support-embeds.js';

/** A consultation but for what its page or its endpoint says. */
function asked(definition: ConsultationInput): object {
  return { ...completeConsultation(definition), edition: undefined, language: undefined };
}

const runs = { numRuns: 60 };

describe('an embed that goes out of the builder and comes back', () => {
  it('is the same consultation in a tag, sent the same way, in the same look', () => {
    fc.assert(
      fc.property(embedAround(taggable), (embed) => {
        const { embed: back, notes } = embedFromMarkup(
          `${scriptLine(embed)}\n${tagWithMarkup(embed)}`,
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
        for (const name of names)
          expect(name).to.match(/^(?:civic-feedback|h[2-4]|p|ol|li|small|a)$/);
      }),
      runs,
    );
  });
});
