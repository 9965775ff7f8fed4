import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { EndpointFacts, PageFacts, Violation } from '../../src/checking/facts.js';
import { findingWords, type FindingCode } from '../../src/checking/findings.js';
import { SPOKEN } from '../../src/checking/judge-languages.js';
import { judgePage } from '../../src/checking/judge-page.js';
import { completeConsultation, type ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { root } from '../support/packed.js';

const NOW = Date.parse('2025-12-18T13:00:00-05:00');
const ADDRESS = `https://collect.example.gov/consultations/${cambridge.id}/submissions`;

const definition = (input: ConsultationInput = cambridge): PageFacts['definition'] => ({
  source: 'tag',
  input,
  problems: [],
  grave: false,
  consultation: completeConsultation(input),
});

const endpoint = (changes: Partial<EndpointFacts> = {}): EndpointFacts => ({
  address: ADDRESS,
  format: 'json',
  unconfirmed: false,
  idempotent: false,
  collector: true,
  answer: {
    reached: true,
    status: 200,
    published: cambridge,
    clock: { endpoint: NOW, own: NOW + 900 },
  },
  ...changes,
});

/** A page on which everything is as it should be, with this much changed. */
const page = (changes: Partial<PageFacts> = {}): PageFacts => ({
  origin: 'https://www.example.gov',
  language: 'en',
  readerZone: 'America/New_York',
  now: NOW,
  script: {
    version: '1.2.3',
    tags: [
      {
        address: 'https://www.example.gov/civic-feedback/civic-feedback.js',
        module: true,
        integrity: false,
      },
    ],
    missing: [],
  },
  violations: [],
  definition: definition(),
  translations: [],
  endpoint: endpoint(),
  colours: [{ what: 'the text “Send”', kind: 'text', contrast: 7 }],
  failed: [],
  ...changes,
});

/** What is said of a page, but for what is as it should be. */
const said = (changes: Partial<PageFacts>): string[] =>
  judgePage(page(changes))
    .filter(({ level }) => level !== 'fine')
    .map((each) => findingWords(each).found);

const codes = (changes: Partial<PageFacts>): FindingCode[] =>
  judgePage(page(changes))
    .filter(({ level }) => level !== 'fine')
    .map(({ code }) => code);

/** With an endpoint of our collector the class alone is open until a comment is sent. */
const OPEN = ['class-unseen'] as const;

describe('An editor whose page is as it should be', () => {
  it('reads of each thing that was looked at, and that only a test comment shows the class', () => {
    assert.deepEqual(codes({}), OPEN);
    assert.deepEqual(
      judgePage(page())
        .filter(({ level }) => level === 'fine')
        .map(({ code }) => code),
      [
        ...['script-runs', 'policy-allows', 'definition-right', 'open', 'zone-here'],
        ...['language-spoken', 'endpoint-answers', 'clock-right', 'contrast-good'],
      ],
    );
  });

  it('reads every sentence whole, with nothing left in braces', () => {
    for (const each of judgePage(page({ failed: ['the network'] }))) {
      const { found, remedy = '' } = findingWords(each);
      assert.doesNotMatch(found + remedy, /[{}]\w|undefined/);
      assert.match(found, /\.$/);
    }
  });
});

describe('An editor whose script is not as it should be', () => {
  const [own] = page().script?.tags ?? [];
  const tags = (...changes: object[]): Partial<PageFacts> => ({
    script: {
      version: '1.2.3',
      missing: [],
      tags: changes.map((each) => ({ ...own!, ...each })),
    },
  });
  const cdn = 'https://cdn.example/civic-feedback.js';

  it('is told of a script of another site that has no hash', () => {
    assert.deepEqual(codes(tags({ address: cdn })), ['script-foreign', ...OPEN]);
  });

  it('is told of none in the builder, where nobody knows which site the page is on', () => {
    assert.ok(!codes({ ...tags({ address: cdn }), elsewhere: true }).includes('script-foreign'));
  });

  it('is told that a hash covers one file of many, and all of the one file', () => {
    assert.deepEqual(codes(tags({ address: cdn, integrity: true })), ['script-hash-part', ...OPEN]);
    const all = { address: 'https://cdn.example/civic-feedback.all.js', integrity: true };
    assert.deepEqual(codes(tags(all)), OPEN);
  });

  it('is told of two scripts, and of one that is no module', () => {
    assert.deepEqual(codes(tags({}, { address: cdn, integrity: true })), [
      ...['script-twice', 'script-hash-part', ...OPEN],
    ]);
    assert.deepEqual(codes(tags({}, {})), OPEN);
    assert.deepEqual(codes(tags({ module: false })), ['script-no-module', ...OPEN]);
  });

  it('takes the script that places the tag for no second one', () => {
    const auto = { address: 'https://www.example.gov/civic-feedback/civic-feedback.auto.js' };
    assert.deepEqual(codes(tags({}, auto)), OPEN);
  });

  it('is told which file is not there', () => {
    const script = { version: '1', tags: [], missing: ['civic-feedback.later.js'] };
    assert.deepEqual(said({ script })[0], 'civic-feedback.later.js could not be loaded.');
  });
});

describe('An editor whose site has a policy', () => {
  const blocked: Violation = {
    directive: 'connect-src',
    blocked: 'https://collect.example.gov/consultations/x',
    enforced: true,
    inPage: false,
  };

  it('is told what to add and where, once, and not that the endpoint does not answer', () => {
    const changes = {
      violations: [blocked, blocked],
      endpoint: endpoint({ answer: { reached: false } }),
    };
    assert.deepEqual(codes(changes), ['policy-forbids']);
    const [first] = judgePage(page(changes));
    assert.match(
      findingWords(first!).remedy ?? '',
      /adds https:\/\/collect\.example\.gov to connect-src in the policy, which is in a header of the site/,
    );
  });

  it('is warned of a policy that only reports, and knows of the endpoint all the same', () => {
    assert.deepEqual(codes({ violations: [{ ...blocked, enforced: false }] }), [
      ...['policy-reports', ...OPEN],
    ]);
  });

  it('is not told of what others on the page are forbidden', () => {
    const others = ['https://tracker.example/', 'inline', 'eval'].map((each) => ({
      ...blocked,
      blocked: each,
    }));
    assert.deepEqual(codes({ violations: others }), OPEN);
  });

  it('reads script-src, and ’self’ for a file of the own site', () => {
    const script = 'https://www.example.gov/civic-feedback/civic-feedback.later.js';
    const violations = [
      { ...blocked, directive: 'script-src-elem', blocked: script, inPage: true },
    ];
    const [first] = judgePage(page({ violations }));
    assert.match(findingWords(first!).remedy ?? '', /adds 'self' to script-src .* a <meta>/);
  });

  it('is told that the look in the tag has no effect', () => {
    assert.deepEqual(codes({ styleForbidden: true }), ['policy-style', ...OPEN]);
  });
});

describe('An editor whose tag or definition has mistakes', () => {
  it('is told of each, and of the priorities that share an id', () => {
    const [first, second, ...rest] = cambridge.question.priorities;
    const priorities = [first!, { ...second!, id: first!.id }, ...rest];
    const input = { ...cambridge, question: { ...cambridge.question, priorities } };
    const problems = [{ place: 'element li 2, attribute data-id', expected: 'expected an id' }];
    const wrong = { source: 'tag', input, problems, grave: true } as const;
    assert.deepEqual(said({ definition: wrong, endpoint: undefined }), [
      'A mistake in element li 2, attribute data-id: expected an id.',
      `2 priorities have the id “${first!.id}”: ${first!.label}, ${second!.label}.`,
    ]);
  });

  it('is warned of what does nothing', () => {
    const problems = [{ place: 'attribute limitt', expected: 'there is no such attribute' }];
    assert.deepEqual(codes({ definition: { ...definition()!, problems } }), [
      ...['mistake-idle', ...OPEN],
    ]);
  });

  it('is told of an empty tag, and of a definition that could not be had', () => {
    const nothing = { source: 'tag', problems: [], grave: true } as const;
    assert.deepEqual(codes({ definition: nothing, endpoint: undefined }), ['tag-empty']);
    const missing = { address: 'https://x.example/', why: 'status 404' };
    assert.deepEqual(said({ definition: { ...nothing, missing }, endpoint: undefined }), [
      'The definition at https://x.example/ could not be had: status 404.',
    ]);
  });

  it('hears of dates and ids in something that is no consultation at all only what can be said', () => {
    for (const input of [null, 7, 'x', [], {}, { window: null, question: { priorities: [null] } }])
      assert.deepEqual(
        codes({
          definition: { source: 'definition', input, problems: [], grave: true },
          endpoint: undefined,
        }),
        [],
      );
  });
});

describe('An editor whose dates are not as they should be', () => {
  const closing = (closes: string, timeZone = 'America/New_York'): Partial<PageFacts> => {
    const { id, ...rest } = cambridge;
    const input = { ...rest, id, window: { closes, timeZone } };
    return {
      definition: definition(input),
      endpoint: endpoint({ answer: { ...endpoint().answer!, published: input } }),
    };
  };

  it('is told of a close in the past, in the consultation’s own time', () => {
    assert.deepEqual(
      said(closing('2025-12-01'))[0],
      'The close is in the past: comments closed Monday, December 1, 2025 at 11:59 PM EST.',
    );
  });

  it('is told of an opening to come', () => {
    assert.deepEqual(codes({ now: Date.parse('2025-01-01') }), ['not-open', ...OPEN]);
  });

  it('is warned of a zone without summer time, and of one that is not here', () => {
    assert.deepEqual(codes(closing('2030-07-01', 'UTC')), [
      ...['zone-fixed', 'zone-elsewhere', ...OPEN],
    ]);
    assert.deepEqual(codes({ readerZone: 'Europe/Berlin' }), ['zone-elsewhere', ...OPEN]);
    assert.match(said({ readerZone: 'Europe/Berlin' })[0] ?? '', /11:59 PM in .*5:59 AM in/);
    assert.deepEqual(codes(closing('2030-12-22', 'America/Toronto')), OPEN);
  });
});

describe('An editor whose page is in several languages', () => {
  it('is told how much is missing, and which texts', () => {
    const texts = ['Title', 'One', 'Two', 'Three'];
    const translations = [
      { language: 'es', untranslated: texts, total: 9 },
      { language: 'pt', untranslated: [], total: 9 },
    ];
    assert.equal(
      said({ translations })[0],
      'In “es” 4 of 9 texts are not translated: “Title”, “One”, “Two”, ….',
    );
    assert.equal(
      codes({ translations }).filter((code) => code.startsWith('translation')).length,
      1,
    );
  });

  it('is told where the page’s language has no translation, or no words of the form', () => {
    const own = definition({ ...cambridge, language: 'en' });
    assert.deepEqual(codes({ language: 'es-MX', definition: own }), ['translation-none', ...OPEN]);
    const unsaid = definition({ ...cambridge, language: undefined });
    assert.deepEqual(codes({ language: 'vi', definition: unsaid }), ['language-none', ...OPEN]);
  });

  it('is not told that words are missing where they are the page’s own', () => {
    const unsaid = definition({ ...cambridge, language: undefined });
    const facts = { language: 'vi', definition: unsaid, ownWords: true };
    assert.deepEqual(codes(facts), OPEN);
    assert.ok(judgePage(page(facts)).some(({ code }) => code === 'language-own'));
  });

  it('has a form for each language that there is a catalog of, and for no other', () => {
    const files = readdirSync(join(root, 'src/messages'));
    const catalogs = files.flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? []);
    assert.deepEqual([...SPOKEN].sort(), catalogs.sort());
  });
});

describe('An editor whose form can hardly be read', () => {
  it('is told what, how little, and how much is needed', () => {
    const colours = [
      { what: 'the text “Send”', kind: 'text', contrast: 4.499 },
      { what: 'the large text “Plan”', kind: 'large text', contrast: 3 },
      { what: 'the edge of “comment”', kind: 'edge', contrast: 2.2 },
    ] as const;
    assert.deepEqual(said({ colours }).slice(0, 2), [
      'On this page the text “Send” has a contrast of 4.4:1, and 4.5:1 is needed (WCAG 2.2, 1.4.3).',
      'On this page the edge of “comment” has a contrast of 2.2:1, and 3:1 is needed (WCAG 2.2, 1.4.11).',
    ]);
  });

  it('is told what stands on a picture, and that nothing was there to measure', () => {
    assert.deepEqual(codes({ colours: [{ what: 'the text “Send”', kind: 'text' }] }), [
      ...OPEN,
      'contrast-unmeasured',
    ]);
    assert.deepEqual(codes({ colours: [] }), [...OPEN, 'contrast-unseen']);
  });
});
