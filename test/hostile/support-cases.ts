/** Every hostile page by name: what the tests run through, and what the table in docs/partners.md is made of. */
import { VERSIONS, type Libraries } from './support-libraries.js';
import { STYLED_PAGES, type StyledPage } from './support-pages.js';
import {
  FETCH_HEADERS,
  FETCH_LOGGED,
  FETCH_THENABLE,
  JQUERY_HABITS,
  PATCHED_CORE,
  PROTOTYPE_DOM,
  PROTOTYPE_JSON,
} from './support-scripts.js';

/** A page by what its scripts do before the widget comes, and by what shows that they did it. */
export interface ScriptedPage {
  name: string;
  scripts: (library: Libraries) => string[];
  proof: string;
}

/** Pages whose scripts change what others stand on. */
export const SCRIPTED_PAGES: readonly ScriptedPage[] = [
  {
    name: `jQuery ${VERSIONS.jquery} that hears every form, button and key`,
    scripts: ({ jquery }) => [jquery, JQUERY_HABITS],
    proof: `jQuery.fn.jquery === '${VERSIONS.jquery}' && !window.taken`,
  },
  {
    name: 'Prototype 1.7, which replaces Array.from, bind and what elements can do',
    scripts: ({ prototype }) => [prototype, PROTOTYPE_DOM],
    proof: `Array.from(new Set([1])).length === 0 && typeof [].inject === 'function' && 'visible' in document.body`,
  },
  {
    name: 'Prototype 1.6, which writes arrays as JSON in its own way',
    scripts: () => [PROTOTYPE_JSON],
    proof: `JSON.stringify([1]) === '"[1]"'`,
  },
  {
    name: `MooTools ${VERSIONS.mootools}`,
    scripts: ({ mootools }) => [mootools],
    proof: `[1, 2].getLast() === 2 && typeof Function.prototype.pass === 'function'`,
  },
  {
    name: 'enumerable fields on Object.prototype, and old ways of trim, bind and matches',
    scripts: () => [PATCHED_CORE],
    proof: `(() => { for (const name in {}) if (name === 'isObject') return true; })()`,
  },
  {
    name: 'a fetch that reads every answer for its log',
    scripts: () => [FETCH_LOGGED],
    proof: `fetchLog.some(([url, size]) => url.endsWith('/submissions') && size > 0)`,
  },
  {
    name: 'a fetch that makes requests of its own',
    scripts: () => [FETCH_HEADERS],
    proof: `!/native/.test(fetch)`,
  },
  {
    name: 'a fetch that gives no promise',
    scripts: () => [FETCH_THENABLE],
    proof: `!(fetch('/') instanceof Promise)`,
  },
];

/** Where a page puts the widget, in the words of the tests. */
export const PLACES = {
  nonce: 'a policy with a nonce and Trusted Types',
  zoom: 'a page zoomed by style (zoom: 1.5)',
  transform: 'a page scaled by a transform',
  sticky: 'a header that stays at the top',
  details: 'a <details> that is closed at first',
  tab: 'a tab that is not shown at first',
  found: 'a section that is hidden until found',
  off: 'a tag that the page hides itself',
  away: 'a site of one page that takes the tag away and brings it back',
  anew: 'a site of one page that makes the tag anew at each visit',
} as const;

/** What is expected of a page's looks, in one way of drawing. */
export function expectationOf(page: StyledPage, light: boolean): { as: string; css?: string } {
  const own = light && page.light ? page.light : page.like;
  if (own === undefined || own === 'plain') return { as: 'as on a plain page', css: '' };
  const as = own.css === undefined ? 'works, and looks otherwise' : 'with a difference';
  return { as: `${as}: ${own.why}`, ...(own.css !== undefined && { css: own.css }) };
}

const PLACED: Partial<Record<keyof typeof PLACES, string>> = {
  zoom: 'everything in its place, half as large again',
  transform: 'as on a plain page, half as large again',
  sticky:
    'as on a plain page below it; nothing that takes the focus is behind it, with `--civic-sticky-offset`',
  away: 'as on a plain page; the words stay, and nothing is sent twice',
  anew: 'as on a plain page that is loaded anew: what was begun is offered again',
};

/** The rows of the table: what a page does, and how the widget is there in either way of drawing. */
export function hostileRows(): string[][] {
  const plain = 'as on a plain page';
  return [
    ['a page with', 'in a shadow root', 'with `no-shadow`'],
    ...STYLED_PAGES.map((page) => [
      page.name,
      expectationOf(page, false).as,
      expectationOf(page, true).as,
    ]),
    ...SCRIPTED_PAGES.map(({ name }) => [name, plain, plain]),
    ...Object.entries(PLACES).map(([key, name]) => {
      const placed = PLACED[key as keyof typeof PLACES];
      return [name.replace('<details>', '`<details>`'), placed ?? plain, placed ?? plain];
    }),
  ];
}
