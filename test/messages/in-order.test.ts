import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, it } from 'node:test';
import { enForm } from '../../src/messages/en-form.js';
import { en } from '../../src/messages/en.js';
import { wholeOf } from '../../src/messages/catalog-in-order.js';
import type { InOrder } from '../../src/messages/in-order.js';
import type { Messages } from '../../src/messages/messages.js';
import { root } from '../support/publishing/root.js';
import { wordsInOrder } from '../support/publishing/words-in-order.js';
import { CATALOGS } from './support-sentences.js';

/** Names and words, a part's behind its name; functions as they are written. Not what no tag asks for. */
function wordsOf(catalog: object, before = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(catalog)
      .filter(([name]) => !['all', 'direction'].includes(name))
      .map(([name, word]: [string, string | (() => string) | Record<string, string>]) =>
        typeof word === 'object'
          ? wordsOf(word, `${before}${name}.`)
          : { [before + name]: word.toString() },
      ),
  ) as Record<string, string>;
}

/** Every place at which words stand, in the order in which a list has them. */
const placesOf = (catalog: object): string[] => Object.keys(wordsOf(catalog));

describe('a language’s file of the script-tag build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'civic-in-order-'));
  const messages = join(root, 'src/messages');
  for (const name of ['format.ts', 'in-order.ts'])
    await cp(join(messages, name), join(folder, name));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  after(() => rm(folder, { recursive: true }));

  /** The catalog as the build makes it of its source. */
  async function built(language: string): Promise<InOrder<Messages>> {
    const { transform } = wordsInOrder() as {
      transform: (code: string, id: string) => { code: string };
    };
    const source = join(messages, `${language}.ts`);
    const { code } = transform(await readFile(source, 'utf8'), source);
    await writeFile(join(folder, `${language}.ts`), code.replace(/\.js\?\w+/, '.js'));
    const url = pathToFileURL(join(folder, `${language}.ts`)).href;
    return ((await import(url)) as Record<string, InOrder<Messages>>)[language]!;
  }

  for (const [language, catalog] of Object.entries<Messages>(CATALOGS)) {
    if (language === 'en') continue;

    it(`has each word of ${language} under its own name`, async () => {
      const words = (await built(language))(en);
      assert.deepEqual(wordsOf(words), wordsOf(catalog));
    });

    it(`has the form’s own words of ${language} first, and the others once they are asked for`, async () => {
      const form = (await built(language))(enForm as Messages);
      assert.deepEqual(placesOf(form), placesOf(enForm));
      for (const [place, word] of Object.entries(wordsOf(form)))
        assert.equal(word, wordsOf(catalog)[place], place);
      assert.deepEqual(wordsOf(wholeOf(form, en)), wordsOf(catalog));
    });
  }

  it('relies on the words of the form being the first in English', () => {
    const places = placesOf(enForm);
    assert.deepEqual(placesOf(en).slice(0, places.length), places);
  });

  it('leaves words of ratings, which came before, where they are', () => {
    const modes = { noOpinion: 'Sin opinión' } as Messages['modes'];
    assert.equal(wholeOf({ ...(enForm as Messages), modes }, en).modes, modes);
  });
});
