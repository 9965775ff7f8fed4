import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { Embed } from '../../demo/builder/embed.js';
import { embedFromMarkup } from '../../demo/builder/embed-from-markup.js';
import { earlyScripts } from '../../demo/builder/early-scripts.js';
import { exampleEmbed } from '../../demo/builder/example.js';
import { inertDocument } from '../../demo/builder/inert-document.js';
import { resultOf } from '../../demo/builder/result.js';
import type { AllMessages } from '../../src/embed/plain-words.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';
import { embedAround, taggable } from './support-embeds.js';

const runs = { numRuns: 60 };

/** The form that stands in a tag before its script. */
function formIn(text: string): HTMLTemplateElement | null {
  return inertDocument(text).querySelector('civic-feedback > template[shadowrootmode=open]');
}

describe('a tag whose form is there before the script', () => {
  it('is made for who asks for it, where it can be had, and comes back the same', () => {
    fc.assert(
      fc.property(embedAround(taggable), fc.boolean(), (written, early) => {
        const embed: Embed = { ...written, ...(early && { early }) };
        const { tag, notEarly, formAction } = resultOf(embed);
        const can =
          !embed.noShadow &&
          !embed.definition.question.shuffle &&
          (embed.definition.language ?? 'en') === 'en';
        expect(notEarly === undefined).to.equal(can);
        expect(formIn(tag) !== null).to.equal(early && can);
        expect(tag.includes('modulepreload')).to.equal(early && can);
        const { embed: back, notes } = embedFromMarkup(tag);
        expect(notes).to.deep.equal([]);
        expect(back.early ?? false).to.equal(early && can);
        expect(formIn(resultOf(back).tag)?.innerHTML).to.equal(formIn(tag)?.innerHTML);
        if (early && can && embed.endpoint.preset === 'collector')
          expect(formAction).not.to.equal('');
      }),
      runs,
    );
  });

  it('is in the language of the consultation, and so are the scripts that it asks for', async () => {
    const example = exampleEmbed();
    const embed: Embed = { ...example, early: true };
    embed.definition = { ...embed.definition, language: 'es' };
    const spanish = (await wholeCatalog('es')) as AllMessages;
    const { tag } = resultOf(embed, spanish);
    expect(formIn(tag)?.content.textContent).to.include(spanish.send);
    expect(earlyScripts(embed)).to.deep.equal([
      '/civic-feedback/civic-feedback.take-over.js',
      '/civic-feedback/civic-feedback.es.js',
    ]);
  });

  it('asks for what is beside its script, and for nothing where everything is in one', () => {
    const embed = exampleEmbed();
    embed.definition.question = { ...embed.definition.question, mode: 'rate' };
    expect(earlyScripts({ ...embed, script: 'https://x.example/all/civic-feedback.js?2' })).to.eql([
      'https://x.example/all/civic-feedback.take-over.js',
      'https://x.example/all/civic-feedback.modes.js',
      'https://x.example/all/civic-feedback.later.js',
    ]);
    expect(earlyScripts({ ...embed, script: '/civic-feedback.all.js' })).to.eql([]);
  });

  it('says why it cannot be, in words', () => {
    const embed: Embed = { ...exampleEmbed(), early: true };
    expect(resultOf({ ...embed, noShadow: true }).notEarly).to.include('no-shadow');
    const { definition } = embed;
    const shuffled = { ...definition, question: { ...definition.question, shuffle: true } };
    expect(resultOf({ ...embed, definition: shuffled }).notEarly).to.include('order of their own');
    const french = { ...definition, language: 'fr' };
    const { notEarly, tag } = resultOf({ ...embed, definition: french });
    expect(notEarly).to.include('language');
    expect(formIn(tag)).to.equal(null);
  });

  it('has the hash of its styles in the policy, beside the theme’s site', () => {
    const embed: Embed = { ...exampleEmbed(), early: true, theme: 'uswds' };
    const { policy, lacksHash } = resultOf(embed, undefined, () => "'sha256-abc='");
    expect(policy).to.include("style-src 'self' 'sha256-abc=';");
    expect(lacksHash).to.equal(false);
    expect(resultOf(embed).lacksHash).to.equal(true);
  });

  it('waits for its script where nothing takes a form that a browser sends', () => {
    const endpoint = { preset: 'formspree', address: 'https://formspree.io/f/abc' } as const;
    const { tag, formAction } = resultOf({ ...exampleEmbed(), early: true, endpoint });
    const button = formIn(tag)?.content.querySelector<HTMLButtonElement>('[type=submit]');
    expect(button?.disabled).to.equal(true);
    expect(formIn(tag)?.content.querySelector('form')?.hasAttribute('action')).to.equal(false);
    expect(formAction).to.equal('');
  });
});
