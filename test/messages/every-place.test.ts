/** A language is in several places, in each for its own reason: none of them may lack one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LANGUAGES as BUILDER } from '../../demo/builder/languages.js';
import manifest from '../../package.json' with { type: 'json' };
import { SPOKEN } from '../../src/checking/judge-languages.js';
import { PAGE_WORDS } from '../../src/collector/page-words/catalogs.js';
import { en } from '../../src/messages/en.js';
import { keptForm } from '../../src/messages/kept-form.js';
import { withModes } from '../../src/messages/mode-catalogs.js';
import { withModeWords } from '../../src/messages/mode-words.js';
import { root } from '../support/publishing/root.js';
import { MODE_CATALOGS } from './support-modes.js';
import { CATALOGS } from './support-sentences.js';

const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a pattern finds in a file, behind its first group. */
const namedIn = (path: string, pattern: RegExp): string[] =>
  [...text(path).matchAll(pattern)].map(([, name = '']) => name);

/** The languages that the form comes in: whoever adds one begins there. */
const spoken = namedIn('src/messages/catalogs.ts', /^ {2}([a-z]{2,3}): \(\) => import/gm);
const all = ['en', ...spoken];

/** By the file in which somebody who adds a language has to write it. */
const places: [file: string, found: readonly string[], expected?: readonly string[]][] = [
  ['src/messages/kept-form.ts', Object.keys(keptForm)],
  ['src/collector/page-words/catalogs.ts', PAGE_WORDS.map(({ language }) => language)],
  ['src/checking/judge-languages.ts', SPOKEN],
  ['demo/builder/languages.ts', Object.keys(BUILDER)],
  [
    'package.json',
    Object.keys(manifest.exports).flatMap((door) => /^\.\/messages\/(.+)$/.exec(door)?.[1] ?? []),
  ],
  ['vite.config.ts', namedIn('vite.config.ts', /^ {2}'messages\/([a-z]+)',$/gm)],
  ['typedoc.json', namedIn('typedoc.json', /"src\/messages\/([a-z]+)\.ts"/g)],
  ['.size-limit.mjs', namedIn('.size-limit.mjs', /^ {2}([a-z]{2,3}): '[\d.]+ kB',$/gm), spoken],
  ['test/messages/support-sentences.ts', Object.keys(CATALOGS)],
  ['test/messages/support-modes.ts', Object.keys(MODE_CATALOGS)],
  [
    'test/support/languages.ts',
    namedIn('test/support/languages.ts', /'([a-z]{2,3})'[,\]]/g),
    spoken,
  ],
  [
    'test/support/publishing/words-in-order.ts',
    namedIn(
      'test/support/publishing/words-in-order.ts',
      /import \{ ([a-z]{2,3}) \} from '.*\/messages\//g,
    ),
  ],
];

describe('Somebody who adds a language', () => {
  it('begins in the list of the form’s own catalogs', () => {
    assert.ok(spoken.length >= 7, String(spoken));
  });

  for (const [file, found, expected = all] of places)
    it(`is told where ${file} lacks it`, () => {
      assert.deepEqual([...found].sort(), [...expected].sort());
    });

  it('is told where src/messages/mode-catalogs.ts, or mode-words.ts, lacks it', async () => {
    for (const language of spoken) {
      const { modes } = await withModes({ ...en, language }, en);
      assert.equal(modes, MODE_CATALOGS[language as 'es'], language);
      assert.equal(withModeWords({ ...en, language }).modes, modes, language);
    }
  });

  it('finds each of these files in the guide', () => {
    const [, chapter = ''] = text('docs/languages.md').split('## How to add a language');
    const files = [...places.map(([file]) => file), 'src/messages/catalogs.ts'];
    for (const file of [...files, 'src/messages/mode-catalogs.ts', 'src/messages/mode-words.ts'])
      assert.ok(chapter.includes(`\`${file}\``), file);
  });
});
