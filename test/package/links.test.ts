import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/packed.js';

/** Every page that somebody reads on the repository's site. */
const pages = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
  .trim()
  .split('\n');

const text = (page: string): string => readFileSync(join(root, page), 'utf8');

/** A page without its code: a link in there is somebody else's. */
function prose(page: string): string {
  return text(page)
    .replace(/^ *(```+)[\s\S]*?^ *\1/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
}

/** The names by which the headings of a page can be linked to, as GitHub makes them. */
function anchors(page: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading = ''] of prose(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    let name = slug;
    for (let count = 1; found.has(name); count += 1) name = `${slug}-${String(count)}`;
    found.add(name);
  }
  return found;
}

/** What a page links to, and does not exist. */
function broken(page: string, words = prose(page)): string[] {
  const links = [...words.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)|(?:src|href)="([^"]+)"/g)];
  return links
    .map(([, inline, html]) => inline ?? html ?? '')
    .filter((link) => !/^(?:[a-z]+:|\/)/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? normalize(join(dirname(page), decodeURI(path))) : page;
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchors(target).has(anchor);
    });
}

describe('Somebody who follows a link in the documentation', () => {
  it('is told where one leads nowhere', () => {
    const words =
      '[a](docs/none.md) [b](docs/editors.md#the-tag) [c](docs/editors.md#none) [d](#none)';
    assert.deepEqual(broken('README.md', words), ['docs/none.md', 'docs/editors.md#none', '#none']);
  });

  for (const page of pages)
    it(`comes from ${page} to what is there`, () => {
      assert.deepEqual(broken(page), []);
    });

  it('is told of no test and no source that is not there', () => {
    // The changelog speaks of its time; what is built is there after a build.
    const now = pages.filter((page) => page !== 'CHANGELOG.md');
    const named = now.flatMap((page) =>
      [...text(page).matchAll(/`((?:test|src|demo|\.ci|\.github)\/[\w./-]+)`/g)].map(
        ([, path = '']) => [page, path] as const,
      ),
    );
    assert.ok(named.length > 50, 'there are some');
    assert.deepEqual(
      named.filter(([, path]) => !existsSync(join(root, path))),
      [],
    );
  });

  it('can reach every guide from the README', () => {
    const reached = new Set<string>();
    const follow = (page: string): void => {
      if (reached.has(page)) return;
      reached.add(page);
      for (const [, link = ''] of prose(page).matchAll(
        /\]\(([^)#\s:]+\.md|[^)#\s:]+\/)(?:#[^)]*)?\)/g,
      )) {
        const target = normalize(join(dirname(page), link));
        const file = target.endsWith('/') ? join(target, 'README.md') : target;
        if (pages.includes(file)) follow(file);
      }
    };
    follow('README.md');
    // Records of decisions and transcripts are found in their folders.
    const guides = pages.filter((page) => /^docs\/(?:[\w-]+|recipes\/[\w-]+)\.md$/.test(page));
    assert.deepEqual(
      guides.filter((page) => !reached.has(page)),
      [],
    );
  });
});
