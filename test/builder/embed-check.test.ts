import { expect } from '@open-wc/testing';
import { EmbedCheck } from '../../demo/builder/embed-check.js';
import type { Embed } from '../../demo/builder/embed.js';
import { exampleEmbed } from '../../demo/builder/example.js';
import { withValue } from '../../demo/builder/path.js';
import { resultOf } from '../../demo/builder/result.js';
import type { FindingCode } from '../../src/checking/findings.js';
import { judgePage } from '../../src/checking/judge-page.js';
import { placeDefinition } from '../support/elements.js';

/** The example with one thing written otherwise. */
function written(path: string, value: unknown): Embed {
  return withValue(exampleEmbed(), path.split('.'), value) as Embed;
}

describe('the builder’s check of a tag for another site', () => {
  const { fetch } = globalThis;
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    globalThis.fetch = (input, init) => {
      asked.push(new Request(input, init).url);
      return Promise.reject(new TypeError('Failed to fetch'));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  async function found(embed: Embed): Promise<FindingCode[]> {
    const preview = await placeDefinition();
    const check = new EmbedCheck({ embed, result: resultOf(embed), preview }, () => undefined);
    await check.run();
    check.stop();
    expect(check.facts.failed).to.deep.equal([]);
    return judgePage(check.facts).map(({ code }) => code);
  }

  it('asks the endpoint whose address names a site', async () => {
    const { definition, endpoint } = exampleEmbed();
    const source = `https://collect.example.gov/consultations/${definition.id}`;
    for (const address of [endpoint.address, `${source.replace('https:', '')}/submissions`]) {
      asked.length = 0;
      const codes = await found(written('endpoint.address', address));
      expect(codes).to.not.include('endpoint-relative');
      expect(new Set(asked.map((each) => each.replace('http:', 'https:')))).to.deep.equal(
        new Set([source]),
      );
    }
  });

  it('asks nobody where the endpoint is on the page’s own site, and says so', async () => {
    const { id } = exampleEmbed().definition;
    const codes = await found(written('endpoint.address', `/consultations/${id}/submissions`));
    expect(codes.filter((code) => code.startsWith('endpoint'))).to.deep.equal([
      'endpoint-relative',
    ]);
    expect(asked).to.deep.equal([]);
  });

  it('takes no script for another site’s: the page may well be there', async () => {
    const script = 'https://www.example.gov/civic-feedback/civic-feedback.js';
    expect(await found(written('script', script))).to.not.include('script-foreign');
  });
});
