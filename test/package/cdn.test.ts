import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/packed.js';

const folder = join(root, 'dist/cdn');

/** All of it again, which the other files have nothing to do with. */
const ONE_FILE = 'civic-feedback.all.js';

async function scripts(): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && name !== ONE_FILE);
  const texts = names.map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Ways to make code or HTML of text. */
const MAKES_CODE =
  /\beval\(|new Function\(|innerHTML|insertAdjacentHTML|outerHTML\s*=|setHTMLUnsafe|createContextualFragment|parseFromString|document\.write/;

describe('The file for a script tag', () => {
  it('works from any folder: whatever it imports lies beside it', async () => {
    const files = await scripts();
    assert.ok(files.has('civic-feedback.js'));
    for (const [name, code] of files)
      for (const [, , imported = ''] of code.matchAll(
        /(?:\bfrom|\bimport\s*\(?)\s*(["'`])((?:\.|\/|https?:)[^"'`\s]*)\1/g,
      ))
        // What ends in a full stop goes on with a language's tag; those files are named below.
        if (!imported.endsWith('.'))
          assert.ok(files.has(imported.replace(/^\.\//, '')), `${name} imports ${imported}`);
  });

  it('imports nothing at once: one request, and the form is there', async () => {
    const code = (await scripts()).get('civic-feedback.js') ?? '';
    assert.doesNotMatch(code, /\bfrom\s*["'`]\.\//);
  });

  it('has the rules for a consultation, without the schema library, in a file that a page whose consultation is plainly right never loads', async () => {
    const files = [...(await scripts())];
    const named = (text: string): string[] =>
      files.filter(([, code]) => code.includes(text)).map(([name]) => name);
    assert.deepEqual(named('$ZodType'), []);
    assert.deepEqual(named('own-id'), ['civic-feedback.explain.js']);
  });

  it('has no words before the form is there but those of the form', async () => {
    const code = (await scripts()).get('civic-feedback.js') ?? '';
    for (const text of ['Send your feedback', 'Your ranking', 'Your comment was not sent'])
      assert.ok(code.includes(text), text);
    for (const text of ['Comment received', 'Enter your email address', 'saved on this device'])
      assert.ok(!code.includes(text), text);
  });

  it('has what it tells editors in a file that a page without mistakes never loads', async () => {
    const files = [...(await scripts())];
    const named = files.filter(([, code]) => code.includes('an IANA time zone such as'));
    assert.deepEqual(
      named.map(([name]) => name),
      ['civic-feedback.explain.js'],
    );
  });

  it('has ratings, points and comments on priorities in a file that other pages never load', async () => {
    const files = [...(await scripts())];
    const named = (text: string): string[] =>
      files.filter(([, code]) => code.includes(text)).map(([name]) => name);
    for (const text of ['Moderately important', 'points unused', 'Add a comment about'])
      assert.deepEqual(named(text), ['civic-feedback.modes.js'], text);
  });

  it('has dragging in a file that only pages with handles load', async () => {
    const files = [...(await scripts())];
    for (const text of ['touch-action', 'lands-before', 'pointercancel'])
      assert.deepEqual(
        files.filter(([, code]) => code.includes(text)).map(([name]) => name),
        ['civic-feedback.drag.js'],
        text,
      );
  });

  it('brings other languages as files of their own', async () => {
    const files = await scripts();
    for (const language of ['es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn'])
      for (const part of [language, `${language}-modes`])
        assert.ok(files.has(`civic-feedback.${part}.js`), part);
  });

  it('has neither eval nor a way to write HTML', async () => {
    for (const [name, code] of await scripts()) assert.doesNotMatch(code, MAKES_CODE, name);
  });

  it('comes with the licences of what is inside', async () => {
    const licences = await readFile(join(folder, 'LICENSES.md'), 'utf8');
    // Nothing of others is: see docs/decisions/0018-small-lit.md and 0008-small-zod.md.
    assert.match(licences, /does not bundle any dependencies/);
    for (const [name, code] of await scripts()) assert.doesNotMatch(code, /lit-html|lit\$/, name);
  });
});

describe('The one file for those who want one hash', () => {
  it('asks for nothing, now or later, and has every language', async () => {
    const code = await readFile(join(folder, ONE_FILE), 'utf8');
    assert.doesNotMatch(code, /\bimport\s*\(|\bfrom\s*["'`]|\bimport\s*["'`]/);
    for (const tag of ['civic-feedback', 'civic-priorities', 'civic-deadline'])
      assert.ok(code.includes(`"${tag}"`), tag);
    for (const language of ['en', 'es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn'])
      // English has the names of the words; of the others the tag is the first in a list of them.
      assert.match(code, new RegExp(`(?:language:\\s*|\\(\\[)["'\`]${language}["'\`]`), language);
  });

  it('has neither eval nor a way to write HTML', async () => {
    const code = await readFile(join(folder, ONE_FILE), 'utf8');
    assert.doesNotMatch(code, MAKES_CODE);
  });
});

describe('The hashes that come with the scripts', () => {
  it('are those of each file that is there, in the version that was built', async () => {
    const { version, files } = JSON.parse(
      await readFile(join(folder, 'integrity.json'), 'utf8'),
    ) as { version: string; files: Record<string, string> };
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith('.js'),
    );
    assert.deepEqual(Object.keys(files), names.sort());
    for (const name of names) {
      const hash = createHash('sha384').update(await readFile(join(folder, name)));
      assert.equal(files[name], `sha384-${hash.digest('base64')}`, name);
    }
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
    assert.deepEqual({ version }, { version: (manifest as { version: string }).version });
  });
});
