import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { root } from '../support/packed.js';

interface Described {
  name: string;
  description?: string;
}

interface Element {
  tagName: string;
  description?: string;
  attributes?: Described[];
  members?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

const sources = ['src/views', 'src/elements']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Every different thing that a pattern finds in what draws the elements. */
function inSources(pattern: RegExp): string[] {
  return [...new Set([...sources.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

describe('The element manifest, which editors and documentation read', () => {
  let elements: Element[];
  before(() => {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
      modules: { declarations: (Element & { customElement?: boolean })[] }[];
    };
    elements = manifest.modules.flatMap(({ declarations }) =>
      declarations.filter((declaration) => declaration.customElement),
    );
  });

  const documented = (list: 'cssParts' | 'cssProperties'): string[] =>
    [
      ...new Set(elements.flatMap((element) => (element[list] ?? []).map(({ name }) => name))),
    ].sort();

  it('has the three tags', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [
      'civic-deadline',
      'civic-feedback',
      'civic-priorities',
    ]);
  });

  it('says of everything what it is', () => {
    for (const element of elements) {
      assert.ok(element.description, element.tagName);
      for (const list of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const)
        for (const { name, description } of element[list] ?? [])
          assert.ok(description, `${element.tagName}: ${list}: ${name}`);
    }
  });

  it('names every part that a page can style, and no other', () => {
    // In a template, or handed to the function that draws it.
    const parts = [
      ...inSources(/\bpart="([^"$]+)"/g),
      ...inSources(/\b(?:heading|paragraphs)\((?:[^()]|\([^()]*\))*?'([\w -]+)',?\s*\)/g),
    ].flatMap((names) => names.split(/\s+/));
    assert.deepEqual(documented('cssParts'), [...new Set(parts)].sort());
  });

  it('names every custom property that a page can set, and no other', () => {
    assert.deepEqual(documented('cssProperties'), inSources(/var\(\s*(--civic-[\w-]+)/g));
  });
});
