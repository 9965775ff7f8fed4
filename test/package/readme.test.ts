import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { installPacked, program, root } from '../support/packed.js';

const run = promisify(execFile);

/** A piece of code in a guide, fenced and named by its language. */
interface Snippet {
  guide: string;
  language: string;
  code: string;
}

const guides = [
  'README.md',
  ...['docs', 'docs/recipes'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const text = (guide: string): string => readFileSync(join(root, guide), 'utf8');
const snippets = guides.flatMap((guide): Snippet[] =>
  [...text(guide).matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```/gm)].map(
    ([, language = '', code = '']) => ({ guide, language, code }),
  ),
);

/** What any HTML element may have. */
const global = /^(?:id|class|lang|dir|slot|style|hidden|title|name|data-[\w-]+|aria-[\w-]+)$/;

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

/** The attributes of each of our tags. */
function knownAttributes(): Map<string, Set<string>> {
  const path = join(root, 'dist/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const tags = modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ tagName, attributes = [] }) =>
      tagName ? [[tagName, new Set(attributes.map(({ name }) => name))] as const] : [],
    ),
  );
  return new Map(tags);
}

describe('Somebody who follows the README and the guides', () => {
  it('finds the two commands of the beginning', () => {
    assert.match(text('README.md'), /npm ci && npm start/);
    assert.match(text('README.md'), /npm ci && npm test/);
  });

  it('is told of no script that is not there', () => {
    const manifest = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    for (const guide of [...guides, 'CONTRIBUTING.md'])
      for (const [, script = ''] of text(guide).matchAll(/\bnpm run ([\w:-]+)/g))
        assert.ok(script in manifest.scripts, `${guide}: npm run ${script}`);
  });

  it('learns from each recipe what of it was run, and finds it in the list', () => {
    const recipes = guides.filter((guide) => guide.startsWith('docs/recipes/'));
    for (const recipe of recipes) {
      assert.match(text(recipe), /^# .+\n\n> \*\*Run here:\*\* .+ \*\*Not run here:\*\* /, recipe);
      assert.ok(text('docs/endpoint.md').includes(`(${recipe.replace('docs/', '')})`), recipe);
    }
  });

  it('writes no attribute that a tag does not have', () => {
    const known = knownAttributes();
    assert.ok(known.has('civic-feedback'));
    for (const { guide, language, code } of snippets.filter((one) => one.language === 'html'))
      for (const [, tag = '', attributes = ''] of code.matchAll(
        /<(civic-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)/g,
      ))
        for (const [, name = ''] of attributes.matchAll(/\s([\w-]+)(?:="[^"]*")?/g))
          assert.ok(
            global.test(name) || known.get(tag)?.has(name),
            `${guide} (${language}): <${tag} ${name}>`,
          );
  });

  it('pastes no script or style sheet whose name a version may change', () => {
    const promised = text('docs/versioning.md');
    for (const { guide, code } of snippets)
      for (const [, name = ''] of code.matchAll(/"\/civic-feedback\/([\w./-]+\.(?:js|css))"/g))
        assert.ok(
          promised.includes(`\`${name.replace(/^themes\/\w+/, 'themes/*')}\``),
          `${guide}: ${name}`,
        );
  });

  it('copies TypeScript that compiles against the package', async () => {
    const project = await installPacked();
    try {
      const code = snippets.filter(({ language }) => language === 'ts');
      const files = code.map(
        ({ guide }, index) => `${guide.replace(/\W/g, '-')}.${String(index)}.ts`,
      );
      await Promise.all(
        files.map((file, index) =>
          writeFile(join(project.folder, file), `${code[index]?.code ?? ''}\nexport {};\n`),
        ),
      );
      // The consultation that a guide has from a file of the reader's own.
      const parkPlan = 'demo/frameworks/react/src/park-plan.ts';
      await writeFile(join(project.folder, 'park-plan.ts'), text(parkPlan));
      const compilerOptions = {
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: ['node'],
        strict: true,
        noEmit: true,
        skipLibCheck: true,
      };
      assert.ok(files.length > 0, 'no guide has TypeScript');
      await writeFile(
        join(project.folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files }),
      );
      await run(program('tsc'), ['-p', project.folder]).catch((error: unknown) => {
        assert.fail((error as { stdout: string }).stdout);
      });
    } finally {
      await project.remove();
    }
  });
});
