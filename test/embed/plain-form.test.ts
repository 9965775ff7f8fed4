import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { completeConsultation, inLanguage } from '../../src/contract/index.js';
import { plainContent } from '../../src/embed/plain-content.js';
import { plainForm } from '../../src/embed/plain-form.js';
import { MOST_PLACES } from '../../src/embed/plain-question.js';
import { es } from '../../src/messages/es.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';
import { anyConsultation } from '../contract/support-answers.js';
import { cambridge } from '../support/cambridge.js';

const ENDPOINT = 'https://collect.example.gov/consultations/plan/submissions';

/** Every tag of ours; what else looks like one came from somebody's words. */
const OURS =
  /^<\/?(?:form|input|fieldset|legend|span|bdi|p|ul|li|label|small|br|select|option|textarea|a|b|time|button|h[1-4])(?: [a-z-]+(?:="[^"<>]*")?)*>/;

/** What stands in the HTML and is neither text nor a tag of ours. */
function foreign(html: string): string[] {
  return html
    .split(/(?=<)/)
    .filter((piece) => piece.startsWith('<') && !OURS.test(piece))
    .concat(/\son\w+\s*=\s*["']|javascript:/i.test(html.replace(/>[^<]*/g, '>')) ? ['on'] : []);
}

describe('A plain form', () => {
  it('posts to the endpoint, and says which edition was read and in which words', () => {
    const consultation = completeConsultation(cambridge);
    const html = plainForm(consultation, ENDPOINT, { source: 'library.example.edu' });
    assert.match(html, /^<form method="post" action="https:\/\/collect\.example\.gov\/[^"]+"/);
    assert.match(html, new RegExp(`name="edition" value="${consultation.edition}"`));
    assert.match(html, /name="language" value="en"/);
    assert.match(html, /name="source" value="library\.example\.edu"/);
    assert.match(
      html,
      /Comments close <time datetime="2025-12-23T04:59:59.000Z">Monday, December 22, 2025/,
    );
    // The endpoint says whether it is required: nothing else does, before or after.
    assert.doesNotMatch(html, / required/);
  });

  it('takes every word of a consultation for text, whatever stands in it', () => {
    const evil = `</textarea></option></form><script>x</script> onload="y" ' " & <img src=x onerror=z>`;
    fc.assert(
      fc.property(anyConsultation, ({ question, comment, ...rest }) => {
        const html = plainContent(
          {
            ...rest,
            title: evil,
            introduction: evil,
            next: evil,
            edition: evil,
            question: {
              ...question,
              label: evil,
              hint: evil,
              priorities: question.priorities.map(({ id }) => ({
                id,
                label: evil,
                description: evil,
              })),
            },
            comment: { ...comment, label: evil, hint: evil },
            about: { ...rest.about, roles: [{ id: evil, label: evil }, { id: 'other' }] },
            notices: { publicRecords: evil, privacy: { url: evil, label: evil } },
            contact: { email: evil, phone: evil, post: evil },
          },
          evil,
          { source: evil },
        );
        assert.deepEqual(foreign(html), []);
      }),
      { numRuns: 100 },
    );
  });

  it('links to nothing that a page may not link to: of a definition that nobody has checked, the words stay', () => {
    const urls = [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'java\tscript:alert(1)',
      ' javascript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'http://elsewhere.example/',
    ];
    for (const url of urls) {
      const html = plainContent(
        completeConsultation({
          ...cambridge,
          notices: { privacy: { url, label: 'Our privacy statement' } },
          contact: { serviceRequests: { url, label: 'Potholes' } },
        }),
        ENDPOINT,
      );
      assert.doesNotMatch(html, /href=/, url);
      assert.match(html, /<bdi>Our privacy statement<\/bdi>/);
      assert.match(html, /<bdi>Potholes<\/bdi>/);
    }
  });

  it('speaks every language, and marks what is not translated', async () => {
    const consultation = completeConsultation({
      ...cambridge,
      translations: { es: { title: 'Plan de datos abiertos' } },
    });
    const shown = inLanguage(consultation, 'es', 'en');
    for (const language of ['es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn']) {
      const messages = await wholeCatalog(language);
      const html = plainContent(shown.consultation, ENDPOINT, {
        messages,
        untranslated: shown.untranslated,
      });
      assert.ok(html.includes(`>${messages.send}<`), language);
      assert.match(html, /<h2><bdi>Plan de datos abiertos<\/bdi><\/h2>/);
      assert.match(html, /<bdi lang="en">Strengthen the data ecosystem<\/bdi>/);
      assert.doesNotMatch(html, /undefined|\[object|Your comment|optional/);
    }
  });

  it('has the words of ratings and of points in Spanish, with the catalog that a page imports', () => {
    const { question } = cambridge;
    const written = (mode: 'rate' | 'allocate'): string =>
      plainForm(
        completeConsultation({
          ...cambridge,
          question: { mode, priorities: question.priorities, comments: true },
        }),
        ENDPOINT,
        { messages: es },
      );
    assert.match(written('rate'), /<legend>¿Qué importancia tiene cada prioridad para usted\?/);
    assert.match(written('rate'), / Muy importante<.* Sin opinión</s);
    assert.match(written('allocate'), /<legend>Reparta 10 puntos entre las prioridades\./);
    assert.match(written('allocate'), /<label>Su comentario sobre <bdi>/);
  });

  it('keeps an address and a number in their links as the city wrote them', () => {
    const contact = { email: 'a+b%41@example.org', phone: '+1 (617) 555-0123' };
    const html = plainContent(completeConsultation({ ...cambridge, contact }), ENDPOINT);
    const links = [...html.matchAll(/href="(?:mailto|tel):([^"]+)"/g)].map(([, link = '']) => link);
    assert.deepEqual(links.map(decodeURIComponent), [contact.email, contact.phone]);
  });

  it('has a place for each priority that may be ranked, and no more than a person can oversee', () => {
    const places = (html: string): number => html.match(/<select name="priorities">/g)?.length ?? 0;
    const ranked = (limit?: number, count = 6): string =>
      plainForm(
        completeConsultation({
          ...cambridge,
          question: {
            mode: 'rank',
            ...(limit !== undefined && { limit }),
            priorities: Array.from({ length: count }, (_, index) => ({
              id: `p${String(index)}`,
              label: `Priority ${String(index)}`,
            })),
          },
        }),
        ENDPOINT,
      );
    assert.equal(places(ranked(3)), 3);
    assert.equal(places(ranked()), 6);
    assert.equal(places(ranked(undefined, 100)), MOST_PLACES);
  });
});
