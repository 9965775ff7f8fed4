import { expect } from '@open-wc/testing';
import { emptyEmbed } from '../../demo/builder/embed.js';
import { exampleEmbed } from '../../demo/builder/example.js';
import { mistakesIn } from '../../demo/builder/mistakes.js';
import { valueAt, withValue } from '../../demo/builder/path.js';
import { nameOfField } from '../../demo/builder/place.js';
import type { Embed } from '../../demo/builder/embed.js';

/** The example with one thing written otherwise. */
function written(path: string, value: unknown): Embed {
  return withValue(exampleEmbed(), path.split('.'), value) as Embed;
}

describe('what is wrong with an embed', () => {
  it('is said at its field, in the words of the widget’s own judge', () => {
    const said: [path: string, value: unknown, words: string][] = [
      ['definition.title', undefined, 'Missing, expected text of 1 to 200 characters'],
      ['definition.question.limit', 9, 'Expected at most 6, the number of priorities'],
      ['definition.question.limit', 'three', 'Expected a whole number from 1 to 600'],
      [
        'definition.window.timeZone',
        'Boston',
        'Expected an IANA time zone such as America/New_York',
      ],
      [
        'definition.question.priorities.1.id',
        'ecosystem',
        'Expected an id that no other priority has',
      ],
      [
        'definition.notices.privacy.url',
        'javascript:alert(1)',
        'Expected a link: https:, mailto:, tel: or relative',
      ],
      ['look.accent', 'purpel', 'Expected a colour such as #6b2c91'],
      ['look.accent', 'red; background: url(x)', 'Expected a colour such as #6b2c91'],
      ['look.accent', 'rgb(107 44 145', 'Expected a colour such as #6b2c91'],
      ['look.accent', 'red/*', 'Expected a colour such as #6b2c91'],
      ['look.width', '42', 'Expected a width such as 42rem or 600px'],
      ['look.width', 'calc(100% - 2rem', 'Expected a width such as 42rem or 600px'],
      ...[
        '/civic-feedback/',
        'javascript:alert(1)',
        'http://www.example.gov/civic-feedback.js',
        'C:\\web\\civic-feedback.js',
        'my files/civic-feedback.js',
      ].map((address): [string, string, string] => [
        'script',
        address,
        'Expected the address of a script such as /civic-feedback/civic-feedback.js',
      ]),
      ...[';', ','].map((sign): [string, string, string] => [
        'endpoint.address',
        `https://collect.example.gov${sign}x/consultations/open-data-plan-2026-2028/submissions`,
        'Expected an address whose site has a name without ; and ,',
      ]),
      [
        'endpoint.address',
        'https://collect.example.gov/consultations/park-plan/submissions',
        'It is the address of “park-plan”, and the consultation’s id is “open-data-plan-2026-2028”: one of them must change',
      ],
    ];
    for (const [path, value, words] of said)
      expect(mistakesIn(written(path, value)), path).to.deep.equal([{ path, words }]);
  });

  it('is nothing at an address of the script that a page can load', () => {
    for (const address of ['civic-feedback.js', 'https://x.example/a.js?v=2', '/a/b.auto.js#x'])
      expect(mistakesIn(written('script', address)), address).to.deep.equal([]);
  });

  it('is at the beginning all that a consultation needs, each at a place that has a name', () => {
    const paths = mistakesIn(emptyEmbed('America/New_York')).map(({ path }) => path);
    expect(paths).to.have.members([
      'definition.id',
      'definition.title',
      'definition.window.closes',
      ...[0, 1].flatMap((index) => [
        `definition.question.priorities.${index}.id`,
        `definition.question.priorities.${index}.label`,
      ]),
      'endpoint.address',
    ]);
    expect(paths.map(nameOfField)).to.include('Priority 2, words');
    expect(paths.map(nameOfField)).to.include('The date on which comments close');
  });
});

describe('a place in what is written', () => {
  it('goes with what holds nothing any more, and leaves everything else', () => {
    const embed = exampleEmbed();
    const without = ['url', 'label'].reduce<unknown>(
      (rest, field) => withValue(rest, ['definition', 'notices', 'privacy', field], undefined),
      embed,
    );
    expect(valueAt(without, ['definition', 'notices', 'privacy'])).to.equal(undefined);
    expect(valueAt(without, ['definition', 'notices', 'publicRecords'])).to.be.a('string');
    expect(embed).to.deep.equal(exampleEmbed());
  });

  it('may be written before anything around it is there', () => {
    expect(
      withValue({}, ['translations', 'es', 'question', 'priorities', 'a', 'label'], 'x'),
    ).to.deep.equal({
      translations: { es: { question: { priorities: { a: { label: 'x' } } } } },
    });
  });

  it('is never one of those that every object inherits', () => {
    expect(valueAt({}, ['constructor', 'name'])).to.equal(undefined);
    const written = withValue({}, ['__proto__', 'polluted'], true);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(written)).to.equal(Object.prototype);
  });
});
