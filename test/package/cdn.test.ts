import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/packed.js';

const folder = join(root, 'dist/cdn');

async function scripts(): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = names.map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

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

  it('has neither eval nor a way to write HTML that is not a template', async () => {
    for (const [name, code] of await scripts())
      assert.doesNotMatch(code, /\beval\(|new Function\(|insertAdjacentHTML|document\.write/, name);
  });

  it('comes with the licences of what is inside', async () => {
    const licences = await readFile(join(folder, 'LICENSES.md'), 'utf8');
    for (const name of ['lit-html', '@lit/reactive-element']) assert.ok(licences.includes(name));
  });
});
