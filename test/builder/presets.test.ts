import { expect } from '@open-wc/testing';
import { cspLines } from '../../demo/builder/csp-lines.js';
import { exampleEmbed } from '../../demo/builder/example.js';
import { inertDocument } from '../../demo/builder/inert-document.js';
import { tagWithMarkup } from '../../demo/builder/markup-from-embed.js';
import { mistakesIn } from '../../demo/builder/mistakes.js';
import { PRESETS, type PresetName } from '../../demo/builder/presets.js';
import type { Embed } from '../../demo/builder/embed.js';
import { collectorAddress } from '../../src/delivery/collector-address.js';

/** The example, sent to a preset's own example with somebody's name in it. */
function sentTo(preset: PresetName): Embed {
  const address = PRESETS[preset].example.replace(/YOUR_\w+/, 'abc123');
  const { definition, ...rest } = exampleEmbed();
  return { ...rest, definition: { ...definition, id: 'park-plan' }, endpoint: { preset, address } };
}

function tagOf(embed: Embed): Element {
  return inertDocument(tagWithMarkup(embed)).querySelector('civic-feedback')!;
}

const presets = Object.keys(PRESETS) as PresetName[];

describe('an endpoint that is chosen from the list', () => {
  for (const preset of presets)
    it(`has nothing to mend once its address is there: ${preset}`, () => {
      expect(mistakesIn(sentTo(preset))).to.deep.equal([]);
      expect(tagOf(sentTo(preset)).getAttribute('endpoint')).to.equal(
        sentTo(preset).endpoint.address,
      );
    });

  it('is written as its recipe says: format, and counted once where it is class A', async () => {
    for (const preset of presets) {
      const { recipe, format, idempotent, unconfirmed } = PRESETS[preset];
      if (recipe === undefined || preset === 'netlify') continue;
      const says = await (await fetch(`/docs/recipes/${recipe}.md`)).text();
      const tag = tagOf(sentTo(preset));
      expect(says, preset).to.contain(`format="${format}"`);
      expect(tag.getAttribute('format'), preset).to.equal(format);
      // What `civic-feedback check` prints for class A, and for no other.
      expect(idempotent, preset).to.equal(/class \*\*A\*\*/i.test(says));
      expect(tag.hasAttribute('idempotent'), preset).to.equal(idempotent);
      expect(unconfirmed, preset).to.equal(false);
      expect(tag.hasAttribute('unconfirmed'), preset).to.equal(false);
    }
  });

  it('says of Netlify Forms what the recipe says: no tag', async () => {
    const says = await (await fetch('/docs/recipes/netlify.md')).text();
    expect(says).to.contain('Class **C**, and no tag');
    expect(PRESETS.netlify.promise).to.contain('Netlify Forms cannot be used');
    const forms = { ...exampleEmbed(), endpoint: { preset: 'netlify' as const, address: '/' } };
    expect(mistakesIn(forms)).to.have.length(1);
  });

  it('needs no word of it where the widget knows our collector by its address', () => {
    const { endpoint } = sentTo('collector');
    expect(collectorAddress(endpoint.address)).to.equal(
      'https://collect.example.gov/consultations/park-plan',
    );
    expect(tagOf(sentTo('collector')).hasAttribute('idempotent')).to.equal(false);
  });

  it('says for another what its editor was told to write', () => {
    const embed = sentTo('other');
    Object.assign(embed.endpoint, { format: 'form', idempotent: true, unconfirmed: true });
    const tag = tagOf(embed);
    expect(tag.getAttribute('format')).to.equal('form');
    expect(tag.hasAttribute('idempotent')).to.equal(true);
    expect(tag.hasAttribute('unconfirmed')).to.equal(true);
  });

  it('is told when the address is not one of its own, is missing, or is only an example', () => {
    const wrong = (preset: PresetName, address?: string): string[] =>
      mistakesIn({ ...exampleEmbed(), endpoint: { preset, address } }).map(({ words }) => words);
    expect(wrong('formspree')[0]).to.match(
      /^Missing, expected an address such as https:\/\/formspree/,
    );
    expect(wrong('formspree', 'https://usebasin.com/f/abc')[0]).to.match(
      /^Expected an address such as/,
    );
    expect(wrong('basin', PRESETS.basin.example)[0]).to.match(/your own form’s address/);
    expect(wrong('other', 'http://comments.example.gov/')[0]).to.match(
      /^Expected an https: address/,
    );
  });
});

describe('the lines for a content security policy', () => {
  it('name the script’s site and the endpoint’s', () => {
    const embed = { ...exampleEmbed(), script: 'https://cdn.example.gov/civic-feedback.js' };
    expect(cspLines(embed)).to.deep.equal([
      'script-src https://cdn.example.gov',
      'connect-src https://collect.example.gov',
      'trusted-types lit-html',
    ]);
  });

  it('name the endpoint’s site where its address leaves out the scheme', () => {
    const { endpoint, ...rest } = exampleEmbed();
    const address = endpoint.address?.replace('https:', '');
    const embed = { ...rest, endpoint: { ...endpoint, address } };
    expect(mistakesIn(embed)).to.deep.equal([]);
    expect(cspLines(embed)[1]).to.equal('connect-src https://collect.example.gov');
  });

  it('name the page’s own site where everything is there, the file with the definition too', () => {
    const embed = {
      ...exampleEmbed(),
      endpoint: { preset: 'cgi' as const, address: '/cgi-bin/x' },
    };
    expect(cspLines(embed, '/plan.json').slice(0, 2)).to.deep.equal([
      "script-src 'self'",
      "connect-src 'self'",
    ]);
  });

  it('name the other host from which Google answers', () => {
    expect(cspLines(sentTo('apps-script'))[1]).to.equal(
      'connect-src https://script.google.com https://script.googleusercontent.com',
    );
  });
});
