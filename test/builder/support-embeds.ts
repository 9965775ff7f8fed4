/** Any consultation that an editor could write, and any embed around it. */
import * as fc from 'fast-check';
import type { ConsultationInput } from '../../src/contract/consultation.js';
import { embedFor, SCRIPT, type Embed } from '../../demo/builder/embed.js';
import { THEMES, type ThemeName } from '../../demo/builder/themes.js';

/** Words on one line as HTML keeps them: whatever characters, but no white space that HTML drops. */
const words = (maximum: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '" onload="alert(1)',
        '</civic-feedback><img src=x onerror=alert(1)>',
        'Parks &amp; recreation',
        '<!-- -->',
        '公园 & <b>ጤና</b>',
      ),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, maximum))
    .filter((text) => text !== '' && !text.includes('\0') && !/\p{Surrogate}/u.test(text));

const id = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/);

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const truth = fc.constantFrom(true, undefined);

const demand = fc.constantFrom('off' as const, 'optional' as const, 'required' as const, undefined);

const address = fc.constantFrom(
  'https://www.example.gov/privacy?a=1&b=%222%22#here',
  '/privacy',
  './311',
);

/** No `mailto:` or `tel:`: in a tag those are the other ways to answer. */
const link = fc.record({ url: address, label: words(200) });

/** Without `undefined`, as a file has it. */
const written = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A consultation that a tag can say: no translations, no roles of its own, no edition. */
export const taggable: fc.Arbitrary<ConsultationInput> = fc
  .record({
    id,
    language: maybe(fc.constantFrom('en', 'es', 'am', 'ar')),
    title: words(200),
    introduction: maybe(
      fc.array(words(500), { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n\n')),
    ),
    window: fc.record({
      opens: maybe(fc.constantFrom('2029-01-01', '2029-01-01T08:00')),
      closes: fc.constantFrom('2030-12-22', '2030-12-22T17:00', '2030-12-22T17:00:00-05:00'),
      timeZone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'UTC'),
      graceMinutes: maybe(fc.integer({ min: 0, max: 1440 })),
      holdHours: maybe(fc.integer({ min: 0, max: 720 })),
    }),
    question: fc
      .record({
        mode: fc.constantFrom(
          'choose' as const,
          'rank' as const,
          'rate' as const,
          'allocate' as const,
        ),
        label: maybe(words(300)),
        hint: maybe(words(1000)),
        required: truth,
        limit: maybe(fc.constantFrom(1, 2)),
        minimum: maybe(fc.constantFrom(0, 1)),
        scale: maybe(fc.constantFrom(4, 5)),
        points: maybe(fc.integer({ min: 1, max: 1000 })),
        comments: truth,
        shuffle: truth,
        priorities: fc.uniqueArray(
          fc.record({ id, label: words(300), description: maybe(words(1000)) }),
          { minLength: 2, maxLength: 5, selector: (priority) => priority.id },
        ),
      })
      // What is rated, or given points, has no limit.
      .map((question) => ({
        ...question,
        limit: /choose|rank/.test(question.mode) ? question.limit : undefined,
      })),
    comment: maybe(
      fc.record({
        label: maybe(words(300)),
        hint: maybe(words(1000)),
        required: truth,
        maximumLength: maybe(fc.integer({ min: 1, max: 20_000 })),
      }),
    ),
    about: maybe(fc.record({ name: demand, email: demand, role: demand })),
    notices: maybe(fc.record({ publicRecords: maybe(words(2000)), privacy: maybe(link) })),
    contact: maybe(
      fc.record({
        email: maybe(fc.constantFrom('opendata@example.gov', 'a+b%c@example.org')),
        phone: maybe(fc.constantFrom('617-555-0123', '+1 (617) 555-0123', '311?')),
        post: maybe(words(500)),
        serviceRequests: maybe(link),
      }),
    ),
    next: maybe(words(2000)),
  })
  .map(written);

/** Any consultation, with what only a file can say. */
export const any: fc.Arbitrary<ConsultationInput> = fc
  .tuple(
    taggable,
    fc.record({
      edition: maybe(words(64)),
      next: maybe(fc.constantFrom('One.\n\nTwo.', ' spaces  ')),
      notices: maybe(
        fc.constantFrom({ privacy: { url: 'mailto:a@example.gov' } }, { privacy: { url: '/a' } }),
      ),
      translations: maybe(
        fc.dictionary(fc.constantFrom('es', 'zh', 'ar'), fc.record({ title: words(200) })),
      ),
    }),
  )
  .map(([consultation, more]) => written({ ...consultation, ...more }));

const endpoint: fc.Arbitrary<Embed['endpoint']> = fc.constantFrom<Embed['endpoint']>(
  {
    preset: 'collector',
    address: 'https://collect.example.gov/consultations/park-plan/submissions',
  },
  {
    preset: 'collector',
    address: '/consultations/park-plan/submissions',
    plain: true,
  },
  { preset: 'apps-script', address: 'https://script.google.com/macros/s/A1_b/exec' },
  { preset: 'formspree', address: 'https://formspree.io/f/abc' },
  { preset: 'basin', address: 'https://usebasin.com/f/abc' },
  { preset: 'netlify', address: 'https://www.example.gov/.netlify/functions/comments' },
  { preset: 'cgi', address: '/cgi-bin/comments.py' },
  {
    preset: 'other',
    address: 'https://comments.example.gov/?a=1&b=2',
    format: 'form',
    idempotent: false,
    unconfirmed: true,
  },
);

const themes = Object.keys(THEMES) as ThemeName[];

/** An embed around one of these consultations, with any endpoint and look. */
export function embedAround(consultation: fc.Arbitrary<ConsultationInput>): fc.Arbitrary<Embed> {
  return fc
    .record({
      definition: consultation,
      endpoint,
      look: fc.record({
        accent: maybe(fc.constantFrom('#6b2c91', 'rgb(0 94 162)', 'var(--brand, red)')),
        width: maybe(fc.constantFrom('42rem', '100%')),
        radius: maybe(fc.constantFrom('0', '4px')),
      }),
      theme: maybe(fc.constantFrom(...themes)),
      script: fc.constantFrom(SCRIPT, 'https://cdn.example.gov/all/civic-feedback.js?v=1&w=2'),
      level: fc.constantFrom(2, 3, 4),
      source: maybe(fc.constantFrom('library.example.edu')),
      drafts: maybe(fc.constantFrom('device' as const, 'none' as const)),
      kiosk: truth,
      dragHandles: truth,
      noShadow: truth,
    })
    .map(({ definition, ...rest }) => written({ ...embedFor(definition), ...rest }));
}
