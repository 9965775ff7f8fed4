import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { en } from '../../src/messages/en.js';
import { GUIDE, upToDate } from '../support/publishing/guide.js';
import { elementsOf, type Manifest } from '../support/publishing/manifest.js';
import { root } from '../support/packed.js';
import { join } from 'node:path';

describe('A developer who reads the guide', () => {
  const guide = readFileSync(GUIDE, 'utf8');

  it('finds the tags as they are, and the applications’ own files (npm run guide)', async () => {
    assert.equal(guide, await upToDate(guide));
  });

  it('finds every attribute, event, part, custom property, state and method of the whole widget', () => {
    const path = join(root, 'dist/custom-elements.json');
    const elements = elementsOf(JSON.parse(readFileSync(path, 'utf8')) as Manifest);
    const widget = elements.find(({ tagName }) => tagName === 'civic-feedback');
    assert.ok(widget);
    const { attributes, events, cssParts, cssProperties, cssStates } = widget;
    for (const { name } of [attributes, events, cssParts, cssProperties, cssStates].flatMap(
      (list) => list ?? assert.fail(),
    ))
      assert.ok(guide.includes(`| \`${name}\``), name);
    for (const { name } of (widget.members ?? []).filter(({ kind }) => kind === 'method'))
      assert.ok(guide.includes(`| \`${name}(`), name);
  });

  it('finds every reason for which a comment came to nothing', () => {
    const [, table = ''] = /^\| `reason`[^\n]*\n([\s\S]*?)\n\n/m.exec(guide) ?? [];
    const named = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, reason]) => reason);
    const reasons = [...Object.keys(en.notSentWhy), 'not-confirmed', 'validation'];
    assert.deepEqual(named.sort(), reasons.sort());
  });

  it('finds every door of the package in the list, and its API in what npm run docs makes', () => {
    const { exports } = manifest as { exports: Record<string, string | { default: string }> };
    const doors = Object.keys(exports).filter((door) => door !== './package.json');
    const [list = ''] = /^\| door [\s\S]*?\n\n/m.exec(guide) ?? [];
    const named = [...list.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, cell = '']) => {
      const names = cell.match(/[^`, ]+/g) ?? [];
      // "/es" stands for what is beside the first.
      const beside = names[0]?.replace(/\/[^/]+$/, '') ?? '';
      return names.map((name) => (name.startsWith('/') ? beside + name : name));
    });
    assert.deepEqual(named.sort(), doors.map((door) => door.replace('.', 'civic-feedback')).sort());

    const code = doors.flatMap((door) => {
      const to = exports[door];
      const types = /^\.\/(?:react|vue|svelte)$/.test(door);
      const path = typeof to === 'object' && !types ? to.default : '';
      return /^\.\/dist\/(.*)\.js$/.exec(path)?.[1] ?? [];
    });
    const { entryPoints } = JSON.parse(readFileSync(join(root, 'typedoc.json'), 'utf8')) as {
      entryPoints: string[];
    };
    assert.deepEqual(entryPoints.slice().sort(), code.map((path) => `src/${path}.ts`).sort());
  });

  it('finds what the two smaller tags have, in their own chapters', () => {
    const path = join(root, 'dist/custom-elements.json');
    const elements = elementsOf(JSON.parse(readFileSync(path, 'utf8')) as Manifest);
    for (const tag of ['civic-priorities', 'civic-deadline']) {
      const [, chapter = ''] = guide.split(`## \`<${tag}>\``);
      const [here = ''] = chapter.split('\n## ');
      const element = elements.find(({ tagName }) => tagName === tag);
      const { attributes, cssParts, cssProperties } = element ?? assert.fail();
      for (const { name } of [attributes, cssParts, cssProperties].flatMap((list) => list ?? []))
        assert.ok(here.includes(`| \`${name}\``), `${tag}: ${name}`);
    }
  });

  it('sees what has changed: a table or a file that is not as it was is not taken for current', async () => {
    const attribute = guide.replace('| `time-zone` ', '| `time-zome` ');
    const file = guide.replace('setReference', 'setNumber');
    for (const stale of [attribute, file]) {
      assert.notEqual(stale, guide);
      assert.equal(await upToDate(stale), guide);
    }
  });
});
