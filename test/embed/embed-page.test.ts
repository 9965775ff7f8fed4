import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedPage, type EmbedPage } from '../../src/embed/embed-page.js';

const PAGE: EmbedPage = { language: 'en', title: 'A form', parents: '*', body: '<p>Here</p>' };

describe('A page for a frame', () => {
  it('takes every word of its maker for text, and what is no colour for nothing', () => {
    const evil = `"></title></style><script>x</script>`;
    const html = embedPage({
      ...PAGE,
      language: evil,
      title: evil,
      accent: evil,
      theme: evil,
      script: evil,
      parents: [evil],
    });
    assert.doesNotMatch(html, /<script>/);
    assert.equal(html.match(/<\/(?:title|style)>/g)?.length, 2);
    assert.doesNotMatch(html, /--civic-accent/);
    for (const accent of ['red;}*{display:none', 'url(//evil.example/)', '#12', '#6b2c91\n}'])
      assert.doesNotMatch(embedPage({ ...PAGE, accent }), /--civic-accent/, accent);
  });

  it('wears a colour', () => {
    for (const accent of ['#6b2c91', '#FFF'])
      assert.ok(embedPage({ ...PAGE, accent }).includes(`{ --civic-accent: ${accent}; }`));
  });
});
