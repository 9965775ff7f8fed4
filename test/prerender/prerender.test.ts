import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { htmlOf } from '../../src/prerender/html-of.js';
import { prerender, prerenderedTag } from '../../src/prerender/index.js';
import type { Messages } from '../../src/messages/messages.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';
import { MODE_CATALOGS } from '../messages/support-modes.js';
import { CATALOGS } from '../messages/support-sentences.js';
import { cambridge } from '../support/cambridge.js';

const endpoint = 'https://collect.example.gov/consultations/open-data-plan/submissions';
const src = 'https://collect.example.gov/consultations/open-data-plan';
const asked = (mode: 'choose' | 'rank' | 'rate' | 'allocate') => ({
  ...cambridge,
  question: { ...cambridge.question, mode, limit: undefined },
});

describe('A template of a view, as text', () => {
  it('has everything that is not its own escaped', () => {
    const wicked = '"><script>alert(1)</script>&\'';
    const written = htmlOf(html`<p title="a ${wicked} b" id=${wicked}>${wicked}</p>`);
    assert.doesNotMatch(written, /<script|"a "|'/);
    assert.equal(written.match(/&#60;script&#62;/g)?.length, 3);
  });

  it('has attributes as Lit would set them, and neither listeners nor properties', () => {
    const written = htmlOf(
      html`<input
        class="a ${'b'} ${'c'}"
        id=${nothing}
        ?hidden=${true}
        ?inert=${false}
        .checked=${live(false)}
        @input=${() => undefined}
        name="x"
      />`,
    );
    assert.equal(written, '<input class="a b c" hidden="" name="x" />');
  });

  it('has lists, pieces and what is nothing', () => {
    assert.equal(
      htmlOf(
        html`<ul>
          ${['a', 'b'].map((each) => html`<li>${each}</li>`)}${nothing}${undefined}${0}
        </ul>`,
      ),
      '<ul> <li>a</li><li>b</li>0 </ul>',
    );
  });

  it('refuses what it does not know', () => {
    assert.throws(() => htmlOf(html`${{ some: 'object' }}`), TypeError);
  });
});

describe('A city that draws the form before the script', () => {
  it('has a form that posts the plain form’s names to its endpoint', () => {
    const { template } = prerender(asked('choose'), { endpoint, source: 'library.example.edu' });
    assert.match(template, /^<template shadowrootmode="open"><style>/);
    assert.match(template, new RegExp(`<form method="post" action="${endpoint}"`));
    assert.match(template, /name="priorities"[^>]* value="ecosystem"/);
    assert.match(template, /name="edition" value="/);
    assert.match(template, /name="language" value="en"/);
    assert.match(template, /name="source" value="library.example.edu"/);
    assert.match(template, /<textarea id="comment" name="comment"/);
  });

  it('has ratings with their values, and a field for points', () => {
    const rated = prerender(asked('rate'), { endpoint }).template;
    assert.match(rated, /name="ratings.ecosystem"[^>]* value="5"/);
    assert.match(rated, /name="ratings.ecosystem"[^>]* value="no-opinion"/);
    assert.match(prerender(asked('allocate'), { endpoint }).template, /name="points.ecosystem"/);
  });

  it('has no button that would do nothing', () => {
    const { template } = prerender(asked('rank'), { endpoint });
    assert.equal(
      template.match(/type="button" disabled/g)?.length,
      cambridge.question.priorities.length,
    );
    assert.match(template, /<noscript>[\s\S]*<select [^>]*name="priorities">/);
    assert.match(template, /<button type="submit" class/);
  });

  it('can send nothing where no endpoint takes a form', () => {
    const { template } = prerender(asked('choose'));
    assert.doesNotMatch(template, /action=/);
    assert.match(template, /<button type="submit" disabled/);
  });

  it('says nothing of today or tomorrow where nobody says when it is read', () => {
    const { template } = prerender(asked('choose'), { endpoint });
    assert.match(template, /Comments close <time/);
    const close = Date.parse('2025-12-22T13:00:00-05:00');
    assert.match(prerender(asked('choose'), { endpoint, now: close }).template, /Closes today/);
  });

  it('has no form before the opening and after the close', () => {
    const after = Date.parse('2026-02-01T00:00:00Z');
    const { template } = prerender(asked('choose'), { endpoint, now: after });
    assert.doesNotMatch(template, /<form/);
    assert.match(template, /mailto:/);
  });

  it('speaks the page’s language', async () => {
    const messages = await wholeCatalog('ar');
    const { template } = prerender(asked('choose'), { endpoint, messages });
    assert.ok(template.includes(messages.send));
    assert.match(template, /name="language" value="ar"/);
  });

  for (const [language, messages] of Object.entries<Messages>(CATALOGS))
    it(`gives the catalog of a door, and has the words of every mode in its language: ${language}`, () => {
      const { noOpinion, ratings, pointsFor, commentOn } = MODE_CATALOGS[language as 'es'];
      const written = (mode: 'choose' | 'rank' | 'rate' | 'allocate'): string => {
        const { question } = asked(mode);
        const definition = { ...cambridge, language, question: { ...question, comments: true } };
        return prerenderedTag(definition, { src, endpoint, messages });
      };
      const rated = written('rate');
      for (const word of [noOpinion, ...ratings, commentOn])
        assert.ok(rated.split(word).length > 2, `${word}, in the form and in the plain one`);
      const shared = written('allocate');
      assert.ok(shared.includes(pointsFor));
      assert.ok(shared.includes(MODE_CATALOGS[language as 'es'].allocate(10)));
      for (const html of [rated, shared, written('choose'), written('rank')])
        assert.doesNotMatch(html, /undefined|\[object|<bdi>\s*<\/bdi>/);
    });

  it('keeps the words of a page’s own catalog, and has English for a language that nobody has', () => {
    const modes = { ...MODE_CATALOGS.es, noOpinion: 'Ni idea' };
    const own = { ...CATALOGS.es, language: 'es-MX' };
    assert.match(prerender(asked('rate'), { messages: { ...own, modes } }).template, /Ni idea/);
    assert.match(prerender(asked('rate'), { messages: own }).template, /Sin opinión/);
    const german = { ...CATALOGS.en, language: 'de' };
    assert.match(prerender(asked('rate'), { messages: german }).template, /No opinion/);
  });

  it('is told where it cannot be drawn', () => {
    const { question } = cambridge;
    assert.throws(
      () => prerender({ ...cambridge, question: { ...question, shuffle: true } }),
      RangeError,
    );
    const window = { ...cambridge.window, closes: 'soon' };
    assert.throws(() => prerender({ ...cambridge, window }), RangeError);
  });

  it('has the tag with the plain form beside it, and nothing that was not escaped', () => {
    const tag = prerenderedTag(asked('choose'), {
      src,
      endpoint,
      attributes: { drafts: 'none', kiosk: true },
    });
    assert.match(
      tag,
      /^<civic-feedback src="https:[^"]*" endpoint="[^"]*" drafts="none" kiosk><template/,
    );
    assert.match(tag, /<\/template>\n<h2>[\s\S]*<form method="post"[\s\S]*<\/civic-feedback>$/);
    assert.throws(
      () => prerenderedTag(asked('choose'), { src, endpoint, attributes: { 'a b': 'c' } }),
      RangeError,
    );
  });

  it('is told in words what is wrong with a definition, and where', () => {
    const { question, ...rest } = cambridge;
    assert.throws(() => prerender(rest as never), /^RangeError: .*\$\.question: expected/);
    assert.throws(
      () => prerender({ ...cambridge, question: { ...question, mode: 'guess' as never } }),
      /\$\.question\.mode: expected/,
    );
    assert.throws(() => prerender(undefined as never), /^RangeError: .*\$: expected/);
  });

  it('cannot have a script in a link, or in the address of the form', () => {
    const evil = 'javascript:alert(1)';
    const notices = { ...cambridge.notices, privacy: { url: evil } };
    assert.throws(
      () => prerender({ ...cambridge, notices }),
      /\$\.notices\.privacy\.url: expected/,
    );
    assert.throws(() => prerender(asked('choose'), { endpoint: evil }), /endpoint/);
    assert.throws(() => prerenderedTag(asked('choose'), { src, endpoint: evil }), /endpoint/);
    assert.throws(() => prerender(asked('choose'), { endpoint: 'http://example.org' }), /endpoint/);
    for (const near of ['/submissions', 'http://localhost:8080/submissions'])
      assert.ok(prerender(asked('choose'), { endpoint: near }).template.includes(near));
  });

  it('has nothing in its page that an editor’s words could end or begin', () => {
    const wicked = `</style></template></noscript><img src=x onerror="a"> ' " $& $1 &amp; <!--`;
    const { notices, contact } = cambridge;
    for (const mode of ['choose', 'rank', 'rate', 'allocate'] as const) {
      const tag = prerenderedTag(
        {
          ...asked(mode),
          title: wicked,
          introduction: wicked,
          question: {
            ...asked(mode).question,
            label: wicked,
            comments: true,
            priorities: cambridge.question.priorities.map((each) => ({
              ...each,
              label: `${each.id} ${wicked}`,
              description: wicked,
            })),
          },
          comment: { label: wicked, hint: wicked },
          notices: {
            ...notices,
            publicRecords: wicked,
            privacy: { url: '/p?"><b>', label: wicked },
          },
          contact: { ...contact, post: wicked, phone: '1" <b>' },
        },
        {
          src: `${src}?"><b>`,
          endpoint,
          source: 'library.example.edu',
          attributes: { about: wicked },
        },
      );
      assert.doesNotMatch(tag, /<img|onerror="|<b>[^<]*">|<!--/);
      for (const end of ['</style>', '</template>'])
        assert.equal(tag.split(end).length, 2, `${mode} has one ${end}`);
      assert.equal(tag.split('</noscript>').length, mode === 'rank' ? 2 : 1);
    }
  });

  it('has both of its forms in the language that is asked for', async () => {
    const messages = await wholeCatalog('es');
    const translations = { es: { title: 'Plan de datos abiertos' } };
    const tag = prerenderedTag({ ...asked('choose'), translations }, { src, endpoint, messages });
    assert.equal(tag.split('<bdi>Plan de datos abiertos</bdi>').length, 3);
    const [, beside = ''] = tag.split('</template>');
    assert.match(beside, /<bdi lang="en">/);
  });
});
