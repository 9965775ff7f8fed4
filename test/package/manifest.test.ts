import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import {
  choicesOf,
  elementsOf,
  settable,
  type Declaration,
  type Manifest,
} from '../support/publishing/manifest.js';
import { CivicDeadline, CivicFeedback, CivicPriorities } from '../../src/index.js';
import { root } from '../support/packed.js';

type Element = Declaration & { tagName: string };

const classes = {
  'civic-deadline': CivicDeadline,
  'civic-feedback': CivicFeedback,
  'civic-priorities': CivicPriorities,
};

const sources = ['src/views', 'src/elements']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  // The check of a page stands in a root of its own, which nobody else styles.
  .filter((path) => path.endsWith('.ts') && !path.includes('self-check'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Every different thing that a pattern finds in what draws the elements. */
function inSources(pattern: RegExp): string[] {
  return [...new Set([...sources.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

describe('The element manifest, which editors and documentation read', () => {
  let manifest: Manifest;
  let elements: Element[];
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'dist', name), 'utf8'));
  before(() => {
    manifest = read('custom-elements.json') as Manifest;
    elements = elementsOf(manifest);
  });

  const the = (tag: string): Element =>
    elements.find(({ tagName }) => tagName === tag) ?? assert.fail(tag);

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
      const lists = ['attributes', 'members', 'events', 'slots'] as const;
      const looks = ['cssParts', 'cssProperties', 'cssStates'] as const;
      for (const list of [...lists, ...looks])
        for (const { name, description } of element[list] ?? [])
          assert.ok(description, `${element.tagName}: ${list}: ${name}`);
      for (const list of ['attributes', 'events'] as const)
        for (const { name, type } of element[list] ?? [])
          assert.ok(type?.text, `${element.tagName}: ${list}: ${name} has no type`);
    }
  });

  it('names every attribute that a tag listens to, and every property that it has', () => {
    for (const [tag, { observedAttributes, elementProperties }] of Object.entries(classes)) {
      const element = the(tag);
      const reads = (element.attributes ?? []).map(({ name }) => name);
      // These two are read where they are needed, and not followed.
      const others = tag === 'civic-priorities' ? ['disabled', 'no-shadow'] : ['no-shadow'];
      assert.deepEqual(reads.sort(), [...observedAttributes, ...others].sort(), tag);
      const properties = settable(element).map(({ name }) => name);
      assert.deepEqual(properties.sort(), [...elementProperties.keys()].map(String).sort(), tag);
    }
  });

  it('names every event that an element dispatches, with its class and its fields', () => {
    const dispatched = inSources(/new (Civic\w+Event)\(/g);
    const described = elements.flatMap(({ events = [] }) => events.map(({ type }) => type?.text));
    assert.deepEqual([...new Set(described)].sort(), dispatched);
    const fields = new Map(
      manifest.modules
        .flatMap(({ declarations }) => declarations)
        .map(({ name, members = [] }) => [name, members.map((member) => member.name)]),
    );
    assert.deepEqual(fields.get('CivicReceivedEvent'), ['id', 'receipt']);
    assert.deepEqual(fields.get('CivicRefusedEvent'), ['id', 'reason', 'errors', 'problem']);
  });

  it('names what a page can call, and where its own words go', () => {
    const methods = (tag: string): string[] =>
      (the(tag).members ?? [])
        .filter(({ kind }) => kind === 'method')
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(methods('civic-feedback'), ['receive', 'refuse']);
    assert.deepEqual(methods('civic-priorities'), ['checkValidity', 'focus', 'reportValidity']);
    for (const { tagName, slots = [] } of elements)
      assert.deepEqual(
        slots.map(({ name }) => name),
        [''],
        tagName,
      );
  });

  it('names every state, and spells out the words that a type allows', () => {
    const { cssStates = [], attributes = [], members = [] } = the('civic-feedback');
    const state = members.find(({ name }) => name === 'state') ?? assert.fail();
    assert.deepEqual(cssStates.map(({ name }) => name).sort(), choicesOf(state).sort());
    const choices = (attribute: string): string[] =>
      choicesOf(attributes.find(({ name }) => name === attribute) ?? assert.fail(attribute)).sort();
    assert.deepEqual(choices('mode'), ['allocate', 'choose', 'rank', 'rate']);
    assert.deepEqual(choices('format'), ['form', 'json', 'text']);
    assert.deepEqual(choices('drafts'), ['device', 'none', 'tab']);
    assert.deepEqual(choices('closes'), []);
  });

  it('tells VS Code the same: each tag, its attributes, and what may stand in them', () => {
    const { tags } = read('vscode.html-custom-data.json') as {
      tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
    };
    const names = (list: readonly { name: string }[] = []): string[] =>
      list.map(({ name }) => name);
    assert.deepEqual(
      names(tags),
      elements.map(({ tagName }) => tagName),
    );
    for (const { name, attributes } of tags)
      assert.deepEqual(names(attributes), names(the(name).attributes), name);
    const mode = tags[1]?.attributes.find(({ name }) => name === 'mode');
    assert.deepEqual(names(mode?.values).sort(), ['allocate', 'choose', 'rank', 'rate']);
  });

  it('names every part that a page can style, and no other', () => {
    // In a template, one of two there, or handed to the function that draws it.
    const parts = [
      ...inSources(/\bpart="([^"$]+)"/g),
      ...inSources(/\bpart=\$\{\w+ \? '([\w-]+)' : /g),
      ...inSources(/\bpart=\$\{\w+ \? '[\w-]+' : '([\w-]+)'\}/g),
      ...inSources(/\b(?:heading|paragraphs)\((?:[^()]|\([^()]*\))*?'([\w -]+)',?\s*\)/g),
    ].flatMap((names) => names.split(/\s+/));
    assert.deepEqual(documented('cssParts'), [...new Set(parts)].sort());
  });

  it('names every custom property that a page can set, and no other', () => {
    assert.deepEqual(documented('cssProperties'), inSources(/var\(\s*(--civic-[\w-]+)/g));
  });
});
