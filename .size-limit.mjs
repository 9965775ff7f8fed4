/**
 * The size gates, in what a visitor downloads: the CDN build, compressed with brotli. "Usable" is
 * the entry and what it imports at once; "English" is all that an English page may ever ask for
 * that has people choose or rank, if whoever made it made no mistake: what explains mistakes to
 * editors is loaded where there is one. What ratings, points, comments on priorities and an order
 * for everybody take on top is measured apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'dist/cdn';
const entry = 'civic-feedback.js';

/** What each other language may weigh: docs/decisions/0010-what-a-language-weighs.md. */
const languages = {
  zh: '1.9 kB',
  es: '2.1 kB',
  pt: '2.2 kB',
  ht: '2.3 kB',
  ar: '2.3 kB',
  am: '2.5 kB',
  bn: '2.5 kB',
};

/** What each theme may weigh. A page has one of them at most. */
const themes = { uswds: '1.1 kB', bootstrap: '1.1 kB', govuk: '1.2 kB', plain: '0.5 kB' };

/** All of it in one file: for those who want one hash, and measured for itself. */
const oneFile = 'civic-feedback.all.js';

/** Chunks of other languages than English are named by their tag: civic-feedback.es.js. */
const otherLanguage = /^civic-feedback\.[a-z]{2,3}(?:-modes)?\.js$/;

/**
 * Chunks that a page asks for only where its consultation has a mistake, or asks for ratings, points,
 * comments on priorities or an order of everybody's own, or is not in one language alone, or is drawn
 * without a shadow root, or where its editor asks for handles, or for the check of the page, or
 * is shared by an address (`src`), or comes with its form in the page, or has many beside it; and
 * the scripts of pages that cannot have the tag. All but the first have gates of their own.
 */
const whereNeeded =
  /^civic-feedback\.(?:explain|check|check-endpoint|modes|speak|drag|no-shadow|kept-definition|take-over|wait|auto|frame)\.js$/;

/** A module and everything that it imports statically, by file name. */
function withImports(name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  for (const [, , imported] of code.matchAll(/(?:\bfrom|\bimport)\s*(["'`])\.\/([\w.-]+)\1/g))
    withImports(imported, known);
  return known;
}

const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== oneFile);
const paths = (names) => names.map((name) => join(folder, name));

export default [
  {
    name: 'until the form is usable',
    path: paths([...withImports(entry)]),
    limit: '14.6 kB',
    brotli: true,
  },
  {
    name: 'everything in English',
    path: paths(scripts.filter((name) => !otherLanguage.test(name) && !whereNeeded.test(name))),
    limit: '29 kB',
    brotli: true,
  },
  {
    name: 'ratings, points, comments on priorities and an order for everybody, on top',
    path: join(folder, 'civic-feedback.modes.js'),
    limit: '4.3 kB',
    brotli: true,
  },
  {
    name: 'translations, and several languages on one page, on top',
    path: join(folder, 'civic-feedback.speak.js'),
    limit: '1 kB',
    brotli: true,
  },
  {
    name: 'handles to drag ranked priorities by, on top',
    path: join(folder, 'civic-feedback.drag.js'),
    limit: '2.5 kB',
    brotli: true,
  },
  {
    name: 'drawing without a shadow root, on top',
    path: join(folder, 'civic-feedback.no-shadow.js'),
    limit: '2.2 kB',
    brotli: true,
  },
  {
    name: 'the check of a page, for whoever asks for it, on top',
    path: paths(['civic-feedback.check.js', 'civic-feedback.check-endpoint.js']),
    limit: '11 kB',
  },
  {
    name: 'keeping a shared definition for when its server is not there, on top',
    path: join(folder, 'civic-feedback.kept-definition.js'),
    limit: '1.8 kB',
    brotli: true,
  },
  {
    name: 'taking over a form that was in the page before the script, on top',
    path: join(folder, 'civic-feedback.take-over.js'),
    limit: '1.5 kB',
    brotli: true,
  },
  {
    name: 'waiting at each of many forms on a page, on top',
    path: join(folder, 'civic-feedback.wait.js'),
    limit: '0.4 kB',
    brotli: true,
  },
  {
    name: 'all three tags and every language in one file',
    path: join(folder, oneFile),
    limit: '68.8 kB',
    brotli: true,
  },
  {
    name: 'where the tag cannot stand: divs and frames, on top',
    path: join(folder, 'civic-feedback.auto.js'),
    limit: '1.5 kB',
    brotli: true,
  },
  {
    name: 'the same inside a frame',
    path: join(folder, 'civic-feedback.frame.js'),
    limit: '1 kB',
    brotli: true,
  },
  ...Object.entries(themes).map(([theme, limit]) => ({
    name: `the theme "${theme}"`,
    path: join(folder, `themes/${theme}.css`),
    limit,
    brotli: true,
  })),
  ...Object.keys(languages).map((language) => ({
    name: `the words of "${language}" for those`,
    path: join(folder, `civic-feedback.${language}-modes.js`),
    limit: '0.9 kB',
    brotli: true,
  })),
  ...Object.entries(languages).map(([language, limit]) => ({
    name: `the words of "${language}"`,
    path: join(folder, `civic-feedback.${language}.js`),
    limit,
    brotli: true,
  })),
];
