/**
 * What a resident must be able to do, point by point, and the tests that show it: a test's name, or
 * that of its group, carries the numbers, such as "(point 7)" or "(points 47, 48)". What has no test
 * says so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The 48 acceptance points, in order: the first is number 1. */
export const POINTS: readonly string[] = [
  'Groups have the role group or radiogroup, named by the whole question with its limit',
  'Nothing is answered on load; an untouched optional picker submits “no answer”',
  'Choosing up to N: box N+1 can be ticked and stays focusable; counter and status say how many to clear; nothing is disabled',
  'A full ranking with mouse clicks alone, no drag event fired',
  'A full ranking with Tab and Enter alone, and with Space alone',
  'A full ranking with taps at 320 × 568',
  'After Move down twice the focus is on the same item’s Move down; likewise for every row of the ranking’s table',
  'Move up at the top: the focus stays, `aria-disabled`, the order unchanged, the status says so',
  'DOM order = visual order = submitted order after 50 random operations',
  'The status text equals the specified sentence for each action; exactly one announcement an action',
  'A repeated message is announced again',
  'Button names are unique, start with their visible text, contain the item, contain no rank',
  'Arrow keys, Home, End and letters are never prevented outside native controls',
  'Points: typing, +, −, paste, empty, “abc”, negative: the total is right',
  'Points: five quick presses give at most 2 announcements, the last one correct',
  'Rating: each group is named by its priority, options are words',
  'Where dragging is on: Esc restores, the handle is outside the tab order and the accessibility tree, rows scroll on touch',
  'Untouched fields: no `aria-invalid`, no `required`; blur shows nothing',
  'Sending with 3 errors: summary focused, heading counts 3, link texts = inline texts, order = DOM order',
  'Each link (click and Enter) focuses its control, address unchanged, label visible below a 120 px sticky header',
  'Every control in error has its error in its accessible description, radios and checkboxes too',
  'Values survive a failed submit, offline, 500, 429, 410',
  '3,000 characters pasted into a 2,000 box: nothing cut, counter negative, one polite update',
  'Double click, Enter and click: one submission id',
  'A value set without an `input` event is submitted',
  'Enter in the name field submits the widget, never an outer page form; an outer FormData has nothing of ours',
  'Confirmation: heading focused, reference in text, recap = payload, no controls of the form left; “Send another” is prefilled',
  '`/`, `k`, `?` typed into the comment reach no keydown listener of the document',
  '`<time datetime>` is the configured instant; zone named; the reader’s line only where different',
  'Not open and closed: no form control in the tree, a contact route present',
  'From 61 minutes before to 1 after: exactly 2 announcements before the close, focus never moves, no text lost',
  'The deadline passes on an untouched form: replaced quietly; with focus inside: nothing removed',
  'The visitor’s clock off by a day: the state follows the endpoint',
  'axe (with `target-size`) clean in every state, light and dark, in both directions, in shadow and without',
  'Every target at least 44 × 44 at 320, 768 and 1280 px, measured by our own rectangle check',
  '320 × 256 (400 % zoom): no horizontal scroll, nothing clipped, also with text spacing (WCAG 1.4.12) and a 200 % root font',
  'Focus indicator at least 3:1 and 2 px',
  'Forced colours: borders, checked, error, focus visible',
  'Reduced motion: no transition',
  'Arabic, right to left: mirrored, no overflow, e-mail left to right',
  'Two widgets on a page: no shared ids, separate announcers',
  'The announcer works inside an open `<dialog>`',
  'JavaScript off: the fallback with deadline and other routes is visible',
  'Print: the receipt has every answer in full and no buttons',
  'A language switch keeps every answer; dates, numbers, plurals change',
  'Orca transcripts (choose, rank, allocate, error-fix-send, closed at submit) contain the sentences in order, none twice within 2 s',
  'Tab leaves the widget both ways; focus order = DOM order',
  'Every focusable thing is a native element',
];

/** Parts of a point that its tests do not show, and points that are not kept yet, by number. */
const OPEN: Readonly<Record<number, string>> = {
  38: 'that a ticked box shows is measured on the screen of Chromium alone; a first run in Firefox found a radio’s ring too faint, and why was not found out',
  46: 'in Firefox Orca says a mistake twice to who sends from the field that is wrong: the flow knows of it, see README.md; run by hand',
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where tests of what a resident meets are, and what they run in. */
const FOLDERS: Readonly<Record<string, string>> = {
  'elements': 'Chromium, Firefox, WebKit',
  'views': 'Chromium, Firefox, WebKit',
  'flows': 'Chromium',
  'screen-reader': 'Orca with Chromium and Firefox, by hand',
};

/** What some of the engines' drivers cannot do; see engine.ts. */
function runsOf(name: string, file: string): string | undefined {
  if (/\btaps\b|on the very screen, in forced colours/.test(name)) return 'Chromium';
  return file.includes('picker.drag.') ? 'Chromium, WebKit' : undefined;
}

interface Named {
  points: number[];
  name: string;
  /** From the folder of the tests on. */
  file: string;
  runs: string;
}

/** "19 to 21" as three numbers, "7" as one. */
function pointsIn(range: string): number[] {
  const [first = 0, last = first] = range.split(' to ').map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function namesIn(file: string, runs: string): Named[] {
  const text = readFileSync(`${root}test/${file}`, 'utf8');
  return [...text.matchAll(/(['`])((?:(?!\1).)*?) \(points? ([\d, to]+)\)\1/g)].map(
    ([, , name = '', numbers = '']) => ({
      points: numbers.split(', ').flatMap(pointsIn),
      name: name.replace(/\s*\((?:F\d+|bad input: [^)]*)\)/g, '').replace(/\$\{[^}]*\}/g, '…'),
      file,
      runs: runsOf(name, file) ?? runs,
    }),
  );
}

function allNames(): Named[] {
  return Object.entries(FOLDERS).flatMap(([folder, runs]) =>
    readdirSync(`${root}test/${folder}`)
      .filter((file) => file.endsWith('.test.ts'))
      .sort()
      .flatMap((file) => namesIn(`${folder}/${file}`, runs)),
  );
}

/** Numbers in tests' names that are no point's. */
export function strangePoints(): number[] {
  return allNames()
    .flatMap(({ points }) => points)
    .filter((point) => !(point >= 1 && point <= POINTS.length));
}

/** Tests by point as a Markdown page's text, for docs/accessibility. */
export function pointsPage(): string {
  const names = allNames();
  const shown = POINTS.map((_, at) => names.filter(({ points }) => points.includes(at + 1)));
  const rows = POINTS.map((what, at) => {
    const tests = shown[at] ?? [];
    const links = tests.map(({ name, file }) => `[${name}](../../test/${file})`);
    const runs = [...new Set(tests.map((each) => each.runs))].join('; ');
    const open = OPEN[at + 1];
    const said = links.join('; ') || '**no test yet**';
    return `| ${String(at + 1)} | ${what} | ${said}${open ? `. **Open:** ${open}` : ''} | ${runs || '–'} |`;
  });
  const tested = shown.filter((tests) => tests.length > 0).length;
  return `# The acceptance points, and their tests

Written by \`npm run acr\` from the tests' names; a test fails where this page is not current. ${String(tested)} of ${String(POINTS.length)} points have a test. That a test has a point's number says that it looks at the point, not that a person has: see the [conformance report](conformance-report.md).

| | what must be true | its tests | in |
| - | - | - | - |
${rows.join('\n')}
`;
}
