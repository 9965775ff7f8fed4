import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { embedFromMarkup, NotRead } from '../../demo/builder/embed-from-markup.js';
import { embedFromText, fileFromEmbed } from '../../demo/builder/embed-from-text.js';
import { exampleEmbed } from '../../demo/builder/example.js';
import { translatable } from '../../demo/builder/languages.js';
import { mistakesIn } from '../../demo/builder/mistakes.js';
import type { ThemeName } from '../../demo/builder/themes.js';
import { cambridge } from '../support/cambridge.js';

const text = async (path: string): Promise<string> => (await fetch(path)).text();

/** What is said when a text cannot be read. */
function refusal(pasted: string): string {
  try {
    embedFromText(pasted);
  } catch (error) {
    if (error instanceof NotRead) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

describe('an editor who has something already', () => {
  it('starts from the Cambridge example, which has no mistake', () => {
    expect(exampleEmbed().definition).to.deep.equal(cambridge);
    expect(mistakesIn(exampleEmbed())).to.deep.equal([]);
  });

  it('pastes the city’s whole page, and gets the tag that is in it', async () => {
    const { embed, notes } = embedFromText(await text('/demo/cambridge/index.html'));
    expect(notes).to.deep.equal([]);
    const { definition } = embed;
    expect(definition.id).to.equal(cambridge.id);
    expect(definition.question.priorities).to.deep.equal(cambridge.question.priorities);
    expect(definition.window).to.deep.equal(cambridge.window);
    expect(definition.language).to.equal('en');
    expect(embed.level).to.equal(3);
    expect(embed.source).to.equal('www.cambridgema.gov');
    expect(embed.endpoint.preset).to.equal('collector');
    expect(mistakesIn(embed)).to.deep.equal([]);
  });

  it('pastes the tags of the guides, and nothing in them is a mistake', async () => {
    for (const guide of ['/README.md', '/docs/recipes/formspree.md', '/docs/recipes/basin.md']) {
      const [, tag = ''] = /```html\n([\s\S]*?)```/.exec(await text(guide)) ?? [];
      const { embed, notes } = embedFromText(tag);
      expect(notes, guide).to.deep.equal([]);
      const wrong = mistakesIn(embed).map(({ path }) => path);
      expect(wrong, guide).to.deep.equal(guide === '/README.md' ? [] : ['endpoint.address']);
    }
  });

  it('pastes a page that loads other scripts too, and the address of ours is kept', () => {
    const { embed } = embedFromText(
      `<script type="module" src="/menu.js"></script><script type="module" src="/x/civic-feedback.all.js?2"></script>
      <civic-feedback><h2>T</h2></civic-feedback>`,
    );
    expect(embed.script).to.equal('/x/civic-feedback.all.js?2');
  });

  it('pastes a page with a theme from elsewhere, and is told where the new line looks for it', () => {
    const { embed, notes } = embedFromText(
      `<link rel="stylesheet" href="/bootstrap/bootstrap.css">
      <link rel="stylesheet" href="/styles/themes/govuk.css?2">
      <script type="module" src="/civic-feedback/all/civic-feedback.js"></script>
      <civic-feedback consultation="x"><h2>T</h2></civic-feedback>`,
    );
    expect(embed.theme).to.equal('govuk');
    expect(notes).to.deep.equal([
      'The line of the theme names /styles/themes/govuk.css?2: the new one names /civic-feedback/themes/govuk.css, beside the script.',
    ]);
  });

  it('opens a file with a theme that there is not, and has none', () => {
    const file = fileFromEmbed({ ...exampleEmbed(), theme: 'toString' as ThemeName });
    expect(embedFromText(file).embed).to.deep.equal(exampleEmbed());
  });

  it('is told what was left out, and keeps the rest', () => {
    const { embed, notes } = embedFromText(
      '<civic-feedback consultaton="x" closes="2030-01-01"><h2>T</h2><p data-part="nex">N</p></civic-feedback>',
    );
    expect(embed.definition.window.closes).to.equal('2030-01-01');
    expect(notes).to.have.members([
      'There is no attribute consultaton: it was left out.',
      'There is no part nex: its words were left out.',
    ]);
  });

  it('is told of links and texts that the form will not have', () => {
    const { notes } = embedFromText(
      `<civic-feedback><h2>Plan</h2><p>Read <a href="/plan.pdf">the draft plan</a> first.</p>
      <ol><li data-id="a">A</li><li data-id="b">B <small>see <a href="/b">more</a></small></li></ol>
      <p data-part="privacy"><a href="/privacy">Privacy</a></p>
      <a data-part="service-requests" href="/requests">Requests</a>
      <p>Or write to <a href="mailto:a@example.gov">us</a>, or call <a href="tel:+16175550100">us</a>.</p>
      <p>Come to City Hall on May 5. <a href="/map">Map</a></p>
      <p data-part="next">We read <a href="/all">all of it</a>.</p></civic-feedback>`,
    );
    expect(notes).to.deep.equal([
      ...['the draft plan', 'more', 'all of it'].map(
        (text) => `“${text}” is no link in the form: its words stay, at most.`,
      ),
      '“Come to City Hall on May 5. Map” has no place in the form: it was left out.',
    ]);
  });

  it('pastes a tag that a word processor has given curly quotes, and is told of them', () => {
    const straight = `<civic-feedback consultation="park" mode="rank" about="role name"
      endpoint="https://collect.example.gov/consultations/park/submissions">
      <h2>What “matters”?</h2><ol><li data-id="a">A = “B”</li><li data-id="b">B</li></ol></civic-feedback>`;
    const curly = straight.replace(/="([^"]*)"/g, '=“$1”').replace('“rank”', '‘rank’');
    const { embed, notes } = embedFromText(curly);
    expect(embed).to.deep.equal(embedFromText(straight).embed);
    expect(embedFromText(straight).notes).to.deep.equal([]);
    expect(notes).to.have.length(1);
    expect(notes[0]).to.match(/^The quotes in the tag are curly/);
  });

  it('pastes a tag that stood on the page as text, and is told where it belongs', () => {
    const tag = '<civic-feedback consultation="park"><h2>A &amp; B</h2></civic-feedback>';
    const shown = tag.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const { embed, notes } = embedFromText(`<p>${shown}</p>`);
    expect(embed.definition.title).to.equal('A & B');
    expect(notes).to.have.length(1);
    expect(notes[0]).to.match(/^The tag stands there as text/);
  });

  it('pastes a page with two tags, and is told which one was read', () => {
    const { embed, notes } = embedFromText(
      ['one', 'two'].map((id) => `<civic-feedback><h2>${id}</h2></civic-feedback>`).join(''),
    );
    expect(embed.definition.title).to.equal('one');
    expect(notes).to.deep.equal(['There are 2 tags in this text: the first one was read.']);
  });

  it('opens what a collector publishes', () => {
    const published = { ...cambridge, now: '2025-12-18T18:00:00Z', extra: { deep: 1 } };
    const { embed, notes } = embedFromText(JSON.stringify(published));
    expect(embed.definition).to.deep.equal(cambridge);
    expect(notes).to.deep.equal(['No consultation has the field extra: it was left out.']);
  });

  it('is told in words what cannot be read', () => {
    expect(refusal('')).to.equal('There is nothing to read yet.');
    expect(refusal('<p>Hello</p>')).to.match(/no <civic-feedback> tag/);
    expect(refusal('{"id": ')).to.match(/^This is no JSON: /);
    expect(refusal('<civic-feedback src="/plan.json"></civic-feedback>')).to.match(
      /follows the definition at \/plan\.json/,
    );
    expect(refusal('<civic-feedback></civic-feedback>')).to.match(/neither a heading nor a list/);
    expect(refusal('{"civic-feedback-builder": 1, "embed": 5}')).to.match(
      /not made by the builder/,
    );
  });

  it('opens any file of JSON, and is shown what is wrong instead of nothing', () => {
    const fields = ['id', 'title', 'window', 'question', 'about', 'notices', 'translations'];
    const anything = fc.record(Object.fromEntries(fields.map((field) => [field, fc.jsonValue()])), {
      requiredKeys: [],
    });
    const listed = fc.record({
      question: fc.record({ priorities: fc.jsonValue() }),
      about: fc.record({ roles: fc.array(fc.jsonValue()) }),
    });
    fc.assert(
      fc.property(fc.oneof(anything, listed), (definition) => {
        const { embed } = embedFromText(JSON.stringify(definition));
        expect(mistakesIn(embed)).not.to.be.empty;
        expect(translatable(embed.definition)).to.be.an('array');
      }),
    );
  });

  it('pastes a page full of scripts, and none of it runs or loads', async () => {
    const before = performance.getEntriesByType('resource').length;
    const page = `<civic-feedback><h2>T</h2><img src="/nowhere.png" onerror="window.caught = 1">
      <script>window.caught = 1</script><style>@import "/nowhere.css";</style>
      <iframe src="/nowhere.html"></iframe></civic-feedback>`;
    expect(embedFromMarkup(page).embed.definition.title).to.equal('T');
    await new Promise((done) => requestAnimationFrame(done));
    expect('caught' in globalThis).to.equal(false);
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.map(({ name }) => name).filter((name) => name.includes('nowhere'))).to.be.empty;
  });
});
