/**
 * The table of bad input in docs/reliability.md: for each kind the test that sends it, named by words
 * that stand in that test's file. A word that no longer stands there fails the table's own test.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Shown = readonly [file: string, ...words: string[]];

const ENDPOINT = 'collector/bad-input.test.ts';
const BROWSER = 'faults-browser';

/** What can be sent or written, and where that is tried. */
const BAD_INPUT: readonly (readonly [what: string, ...shown: Shown[]])[] = [
  [
    '`<script>` and the like in a comment, in configured text, in the endpoint’s words',
    [`${BROWSER}/page.test.ts`, 'reads markup in every configured text'],
    [`${BROWSER}/answers.test.ts`, 'reads markup in the endpoint’s words as text'],
    ['elements/civic-feedback.confirmation.test.ts', 'recalls everything as text'],
  ],
  [
    '`javascript:` and `data:` addresses',
    ['contract/support-rules.ts', 'javascript:alert(1)', 'data:text/html,x'],
  ],
  [
    'U+0000, lone surrogates, a byte order mark, RTL override, NFC and NFD, emoji with joiners, Zalgo',
    [
      ENDPOINT,
      'but for U+0000 and lone surrogates',
      'a byte order mark in front is no mistake',
      'a right-to-left override',
      'decomposed accents',
      'an emoji of four',
      'Zalgo',
    ],
  ],
  ['CRLF and LF, by form and by JSON', [ENDPOINT, 'by form and by JSON it is the same text']],
  ['the limit, and one more', [ENDPOINT, '128 KiB are read, one byte more is not']],
  [
    'an endless body, a wrong length, compression',
    [
      ENDPOINT,
      'an endless body: no more of it is read than the limit',
      'a body that breaks off: 400',
      'a body that never comes',
      'compressed: 415',
    ],
  ],
  [
    'malformed, truncated and trailing JSON, NaN, 1e999',
    [ENDPOINT, 'half of the JSON', 'something after the JSON', 'NaN', '1e999'],
  ],
  ['a key twice', [ENDPOINT, 'a key twice', 'a key twice, once escaped', 'a field twice']],
  ['`__proto__`, `constructor`', [ENDPOINT, '__proto__', 'constructor']],
  ['200,000 levels', [ENDPOINT, '200,000 levels', '100,000 levels', 'a fifth level']],
  [
    'wrong types, missing, unknown and read-only fields',
    [
      ENDPOINT,
      'a number as comment',
      'no edition',
      'no answers',
      'an unknown field',
      'a read-only field',
    ],
  ],
  [
    'an unknown priority, too many, twice',
    [ENDPOINT, 'a rank that does not exist', 'a priority twice'],
    ['contract/judge-answers.test.ts', 'priorities-too-many'],
  ],
  [
    'ids that are short, 10 kB long, or SQL',
    [ENDPOINT, 'a short id', 'an id of 10 kB', 'SQL as id'],
  ],
  [
    'another consultation, a path that leads elsewhere',
    [ENDPOINT, 'another consultation', 'at an address that leads elsewhere: 404'],
  ],
  [
    'formulas in an export: `=HYPERLINK(`, `+1`, `-2+3`, `@SUM`, `＝`',
    ['collector/export.test.ts', 'and no cell of text can be a spreadsheet’s formula'],
  ],
  [
    'content types that are wrong, missing or exotic; file parts',
    [ENDPOINT, 'a file part', 'no content type', 'two types at once', 'another charset'],
  ],
  ['other methods', ['collector/origins.test.ts', '405, with what is allowed']],
  [
    'pages of other sites, `Origin: null`, a name that only begins like the city’s',
    ['collector/origins.test.ts', 'is not on the list: 403, and nothing is kept'],
  ],
  [
    'a forged `X-Forwarded-For`',
    ['collector/network.test.ts', 'where no proxy is trusted: a header is anybody’s word'],
  ],
  [
    'the decoy filled by a password manager',
    ['collector/signals.test.ts', 'is received as any other, and held'],
  ],
  [
    'guessed references',
    ['collector/receipts.test.ts', 'that was never given out, and learns nothing'],
  ],
  [
    'a hostile endpoint: 100 MB, markup, another id',
    [
      `${BROWSER}/answers.test.ts`,
      'no 100 MB of an answer are read',
      'hostile endpoint, HTML in detail',
      'hostile endpoint, wrong id',
    ],
  ],
  [
    'a page that wraps `fetch`, loads the script twice, loads two versions',
    [
      `${BROWSER}/page.test.ts`,
      'wraps fetch, and breaks what it does not know',
      'loads the script twice',
      'loads two versions',
    ],
  ],
  [
    'a corrupted IndexedDB record',
    [`${BROWSER}/disk.test.ts`, 'has a torn record beside the comment'],
  ],
  [
    'any bytes at all',
    ['collector/fuzz.test.ts', 'gives a stated answer to', 'stands on its port after any bytes'],
    ['stores/fuzz.test.ts'],
  ],
];

const root = fileURLToPath(new URL('../../test/', import.meta.url));

/** Words that the table says stand in a file, and that do not. */
export function missingWords(): string[] {
  return BAD_INPUT.flatMap(([, ...shown]) => shown).flatMap(([file, ...words]) => {
    const text = readFileSync(root + file, 'utf8');
    return words.filter((word) => !text.includes(word)).map((word) => `${file}: ${word}`);
  });
}

/** The table as Markdown. */
export function badInputTable(): string {
  const rows = BAD_INPUT.map(([what, ...shown]) => {
    const tests = shown.map(([file]) => `\`test/${file}\``);
    return `| ${what} | ${tests.join(', ')} |`;
  });
  return ['| what is sent or written | tried in |', '| - | - |', ...rows].join('\n');
}
