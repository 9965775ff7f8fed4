/** The rules for a consultation's fields, each with values that it refuses and that it accepts. */
import type { ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';

/** One rule: where it holds, its words, and values to try; `onlyCode` where JSON Schema cannot say it. */
export interface Rule {
  path: (string | number)[];
  expected: string;
  refused: unknown[];
  accepted: unknown[];
  onlyCode?: boolean;
}

/** A consultation that uses every field there is. */
export const FULL: ConsultationInput = {
  ...cambridge,
  edition: 'spring',
  endpoint: 'https://collect.example.gov/x',
  window: { ...cambridge.window, graceMinutes: 5, holdHours: 1 },
  question: {
    ...cambridge.question,
    label: 'Which?',
    hint: 'All count.',
    required: true,
    minimum: 1,
    limit: 3,
    scale: 5,
    points: 10,
    comments: true,
    shuffle: true,
  },
  comment: { label: 'Why?', hint: 'Briefly.', required: false, maximumLength: 2000 },
  about: {
    ...cambridge.about,
    roles: [{ id: 'resident', label: 'Resident' }, { id: 'other' }],
  },
  contact: { ...cambridge.contact, phone: '617-349-4000', post: '795 Massachusetts Avenue' },
  translations: { es: { title: 'Díganos qué importa más', next: 'Se publica el plan.' } },
};

/** A deep copy with another value at a path; `undefined` removes what is there. */
export function withValue(
  input: object,
  path: readonly (string | number)[],
  value: unknown,
): unknown {
  const copy = structuredClone(input) as Record<string | number, unknown>;
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

const text = (maximum: number, ...path: (string | number)[]): Rule => ({
  path,
  expected: `text of 1 to ${String(maximum)} characters`,
  refused: ['', ' \n', 'x'.repeat(maximum + 1), 5, null, {}, []],
  accepted: ['x', 'x'.repeat(maximum), '<script>alert(1)</script>'],
});

const count = (minimum: number, maximum: number, ...path: string[]): Rule => ({
  path,
  expected: `a whole number from ${String(minimum)} to ${String(maximum)}`,
  refused: [minimum - 1, maximum + 1, 1.5, '1', null, true],
  accepted: [Math.max(minimum, 1)],
});

const yesOrNo = (...path: string[]): Rule => ({
  path,
  expected: 'true or false',
  refused: ['true', 1, null],
  accepted: [true, false, undefined],
});

const identifier = (...path: (string | number)[]): Rule => ({
  path,
  expected: 'an id: lower-case letters, digits and hyphens, at most 64',
  refused: [
    undefined,
    '',
    'A',
    'a b',
    '-a',
    'a-',
    '../etc',
    '__proto__',
    'é',
    'a'.repeat(65),
    'a\n',
    5,
    null,
  ],
  accepted: ['a', 'a-1', '0', 'a'.repeat(64), 'constructor'],
});

const link = (...path: string[]): Rule => ({
  path,
  expected: 'a link: https:, mailto:, tel: or relative',
  refused: [undefined, '', 'javascript:alert(1)', 'data:text/html,x', 'http://city.gov', ' /x', 5],
  accepted: ['https://city.gov', '/privacy', 'mailto:a@example.com', 'tel:+16173494000'],
  onlyCode: true,
});

const when = (...path: string[]): Rule => ({
  path,
  expected: 'a date such as 2025-12-22, or with a time 2025-12-22T17:00',
  refused: ['', 'soon', '2025-02-30', '2025-12-22T24:00', '12/22/2025', 20251222, null],
  accepted: ['2025-12-20', '2025-12-20T17:00', '2025-12-20T17:00:00-05:00'],
  onlyCode: true,
});

const demand = (...path: string[]): Rule => ({
  path,
  expected: '"off" or "optional" or "required"',
  refused: ['', 'yes', 'Optional', true, null],
  accepted: ['off', 'optional', 'required', undefined],
});

const many = (length: number): object[] =>
  Array.from({ length }, (_, index) => ({ id: `p${String(index)}`, label: 'P' }));

/** Every rule that holds for one field alone. */
export const RULES: Rule[] = [
  identifier('id'),
  text(64, 'edition'),
  {
    path: ['language'],
    expected: 'a language tag such as en or es-US',
    refused: ['', 'e', 'en_US', 'en-', '<b>', 5],
    accepted: ['en', 'es-US', 'zh-Hant-TW', undefined],
  },
  text(200, 'title'),
  text(10_000, 'introduction'),
  {
    path: ['endpoint'],
    expected: 'an https: address without user name and password',
    refused: ['', '/x', 'http://city.gov', 'https://me:secret@city.gov', 'javascript:alert(1)', 5],
    accepted: ['https://city.gov/x', 'http://localhost:8080/x', undefined],
    onlyCode: true,
  },
  when('window', 'opens'),
  { ...when('window', 'closes'), refused: [undefined, ...when().refused] },
  {
    path: ['window', 'timeZone'],
    expected: 'an IANA time zone such as America/New_York',
    refused: [undefined, '', 'Eastern Time', '+05:00', 5],
    accepted: ['America/New_York', 'UTC'],
    onlyCode: true,
  },
  count(0, 1440, 'window', 'graceMinutes'),
  count(0, 720, 'window', 'holdHours'),
  {
    path: ['question', 'mode'],
    expected: '"choose" or "rank" or "rate" or "allocate"',
    refused: [undefined, '', 'sort', 'Rank', 5],
    accepted: ['choose', 'rank', 'rate', 'allocate'],
  },
  text(300, 'question', 'label'),
  text(1000, 'question', 'hint'),
  yesOrNo('question', 'required'),
  count(0, 600, 'question', 'minimum'),
  count(1, 600, 'question', 'limit'),
  count(4, 5, 'question', 'scale'),
  count(1, 1000, 'question', 'points'),
  yesOrNo('question', 'comments'),
  yesOrNo('question', 'shuffle'),
  {
    path: ['question', 'priorities'],
    expected: 'a list of 2 to 600 priorities',
    refused: [undefined, [], many(1), many(601), {}, 'a, b', null],
    accepted: [many(3), many(600)],
  },
  identifier('question', 'priorities', 2, 'id'),
  text(300, 'question', 'priorities', 2, 'label'),
  text(1000, 'question', 'priorities', 0, 'description'),
  text(300, 'comment', 'label'),
  text(1000, 'comment', 'hint'),
  yesOrNo('comment', 'required'),
  count(1, 20_000, 'comment', 'maximumLength'),
  demand('about', 'name'),
  demand('about', 'email'),
  demand('about', 'role'),
  {
    path: ['about', 'roles'],
    expected: 'a list of 2 to 30 roles',
    refused: [[], many(1), many(31), 'resident'],
    accepted: [many(2), many(30), undefined],
  },
  identifier('about', 'roles', 1, 'id'),
  text(200, 'about', 'roles', 0, 'label'),
  text(2000, 'notices', 'publicRecords'),
  link('notices', 'privacy', 'url'),
  text(200, 'notices', 'privacy', 'label'),
  {
    path: ['contact', 'email'],
    expected: 'an e-mail address',
    refused: ['', 'opendata', 'a@b', 'a b@example.com', 5],
    accepted: ['opendata@cambridgema.gov', undefined],
    onlyCode: true,
  },
  text(50, 'contact', 'phone'),
  text(500, 'contact', 'post'),
  link('contact', 'serviceRequests', 'url'),
  text(300, 'contact', 'serviceRequests', 'label'),
  text(2000, 'next'),
];
