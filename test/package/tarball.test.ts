import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import manifest from '../../package.json' with { type: 'json' };
import { installPacked, program, type ConsumerProject } from '../support/packed.js';

const run = promisify(execFile);

describe('What somebody gets who installs the package', () => {
  let project: ConsumerProject;
  before(async () => {
    project = await installPacked();
  });
  after(() => project.remove());

  it('holds the build, the sources that its maps lead to, the guides, and the usual papers; nothing else', () => {
    const paths = project.files.map(({ path }) => path);
    const expected =
      /^(?:dist|src)\/|^docs\/(?:[\w/-]+\.md|openapi\.json|accessibility\/openacr\.yaml|images\/[\w/-]+\.(?:webp|svg))$|^(?:package\.json|LICENSE|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md)$/;
    assert.deepEqual(
      paths.filter((path) => !expected.test(path)),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => path.startsWith('src/') && !path.endsWith('.ts')),
      [],
    );
    for (const path of [
      'LICENSE',
      'README.md',
      'dist/cdn/civic-feedback.js',
      'dist/cdn/INTEGRITY.md',
      'dist/cdn/LICENSES.md',
      'dist/cdn/themes/bootstrap.css',
      'dist/cdn/themes/govuk.css',
      'dist/cdn/themes/plain.css',
      'dist/cdn/themes/uswds.css',
      'dist/cli/main.js',
      'dist/custom-elements.json',
    ])
      assert.ok(paths.includes(path), `${path} is missing`);
  });

  it('has a README and guides whose links and pictures are there, but for the tests, which only a clone has', async () => {
    const present = project.files.map(({ path }) => path);
    for (const page of present.filter(
      (path) => /^[\w/-]+\.md$/.test(path) && !/^(?:dist|src)/.test(path),
    )) {
      const text = await readFile(join(project.installed, page), 'utf8');
      const prose = text.replace(/^ *(```+)[\s\S]*?^ *\1/gm, '').replace(/`[^`\n]*`/g, '');
      for (const [, inline, html] of prose.matchAll(/\]\(([^)\s#]+)[^)]*\)|src="([^"]+)"/g)) {
        const link = inline ?? html ?? '';
        if (/^[a-z]+:/.test(link)) continue;
        const target = normalize(join(page, '..', link));
        const folder = target.endsWith('/') ? target : `${target}/`;
        assert.ok(
          present.some((path) => path === target || path.startsWith(folder)) ||
            (page.startsWith('docs/accessibility/') && target.startsWith('test/')),
          `${page} leads to ${link}`,
        );
      }
    }
  });

  it('has pictures that weigh no more than a few hundred kilobytes together', () => {
    const pictures = project.files.filter(({ path }) => path.startsWith('docs/images/'));
    const weight = pictures.reduce((sum, { size }) => sum + size, 0);
    assert.ok(pictures.length > 10);
    assert.ok(weight < 600_000, `${String(weight)} bytes`);
  });

  it('is laid out as bundlers and Node expect it (publint)', async () => {
    const { messages } = await publint({ pkgDir: project.installed, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  it('has types that TypeScript finds in every way of resolving (attw)', async () => {
    const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'];
    // A style sheet's types say that there is nothing to import by name; no Node loads it.
    const styles = Object.keys(manifest.exports).filter((door) => door.endsWith('.css'));
    options.push('--exclude-entrypoints', ...styles);
    await run(program('attw'), [project.tarball, ...options]).catch((error: unknown) => {
      assert.fail((error as { stdout: string }).stdout);
    });
  });

  it('has a program that starts with Node', async () => {
    const code = await readFile(join(project.installed, 'dist/cli/main.js'), 'utf8');
    assert.ok(code.startsWith('#!/usr/bin/env node\n'));
  });

  it('has maps whose sources are there', async () => {
    const maps = project.files.map(({ path }) => path).filter((path) => path.endsWith('.map'));
    assert.ok(maps.length > 0);
    const present = new Set(project.files.map(({ path }) => path));
    for (const path of maps) {
      const { sources } = JSON.parse(await readFile(join(project.installed, path), 'utf8')) as {
        sources: string[];
      };
      for (const source of sources)
        assert.ok(present.has(join(path, '..', source)), `${path} leads to ${source}`);
    }
  });
});
