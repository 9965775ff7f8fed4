/**
 * The builds. `vite build` makes dist/: one module a file, nothing bundled, for bundlers and Node,
 * with the element manifest, types for frameworks and the JSON Schemas beside it. `vite build --mode
 * cdn` makes dist/cdn/: one minified file for a script tag, and beside it the chunks that it asks for
 * later and the themes (`--mode cdn-auto` beside it the scripts of pages that cannot have the tag); `--mode cdn-all` the same with all three tags, and `--mode cdn-one` all of that in one file.
 * `--mode builder` makes dist/builder/: the embed builder, as a page to put anywhere.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { elementManifest } from './test/support/publishing/element-manifest.js';
import { integrity } from './test/support/publishing/integrity.js';
import { languagesByName } from './test/support/publishing/languages-by-name.js';
import { laterChunk } from './test/support/publishing/later-chunk.js';
import { functionsInOrder } from './test/support/publishing/like-beside-like.js';
import { ownExports } from './test/support/publishing/own-exports.js';
import { root } from './test/support/publishing/root.js';
import { shorterNames } from './test/support/publishing/shorter-names.js';
import { smallerChunks } from './test/support/publishing/smaller-chunks.js';
import { smallerProperties } from './test/support/publishing/smaller-properties.js';
import { smallerTemplates } from './test/support/publishing/smaller-templates.js';
import { wordsInOrder } from './test/support/publishing/words-in-order.js';
import { writeJson } from './test/support/publishing/write-json.js';
import manifest from './package.json' with { type: 'json' };

/** What a script-tag user's browsers must know: adopted style sheets and `ElementInternals`. */
const target = ['chrome111', 'firefox114', 'safari16.4'];

/** What an editor's browser must know: `light-dark()` in the page's colours. */
const builderTarget = ['chrome123', 'firefox120', 'safari17.5'];

/** The doors of package.json, and the program. */
const doors = [
  'index',
  'define',
  'contract/index',
  'embed/index',
  'messages/en',
  'messages/es',
  'messages/pt',
  'messages/ht',
  'messages/zh',
  'messages/ar',
  'messages/am',
  'messages/bn',
  'prerender/index',
  'collector/index',
  'testing/index',
  // A thread's, found by its file's name.
  'collector/libsql-worker',
  'cli/main',
];

/**
 * dist/schema: the contract as JSON Schema and the collector as OpenAPI; and dist/embed/index.html: all
 * made by what was just built.
 */
function schemas(): Plugin {
  const built = async (door: string): Promise<unknown> =>
    import(`${pathToFileURL(join(root, `dist/${door}.js`)).href}?${String(Date.now())}`);
  return {
    name: 'civic-schemas',
    async writeBundle() {
      const contract = (await built('contract/index')) as typeof import('./src/contract/index.js');
      const collector = (await built(
        'collector/index',
      )) as typeof import('./src/collector/index.js');
      const documents = {
        ...contract.publishedSchemas(),
        openapi: collector.openApiDocument(manifest.version),
      };
      for (const [name, document] of Object.entries(documents))
        await writeJson(join(root, `dist/schema/${name}.json`), document);
      const embed = (await built('embed/index')) as typeof import('./src/embed/index.js');
      await writeFile(join(root, 'dist/embed/index.html'), embed.staticPage());
    },
  };
}

const library: UserConfig = {
  plugins: [elementManifest(), schemas()],
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: Object.fromEntries(doors.map((door) => [door, join(root, `src/${door}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      // Everything that is not a file of ours is installed, or Node's own; but what the compiler
      // needs for decorators is nobody's dependency, and comes along.
      external: (id) => !/^(?:[./]|[A-Z]:|\0|@oxc-project\/runtime)/i.test(id),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
      },
    },
  },
};

/**
 * A build for script tags: `entry` becomes `outDir`/civic-feedback.js, its later chunks beside it; or
 * all of it one file, with another name.
 */
function scriptTag(outDir: string, entry: string, whole?: string): UserConfig {
  const smaller = [
    wordsInOrder(),
    shorterNames(),
    smallerProperties(),
    smallerTemplates(),
    smallerChunks(),
  ];
  return {
    plugins: [
      ...smaller,
      ...(whole === undefined ? [languagesByName(), ownExports()] : [integrity(manifest.version)]),
      functionsInOrder(),
    ],
    resolve: {
      alias: [
        { find: 'zod/mini', replacement: join(root, 'src/contract/small-zod.ts') },
        { find: './catalog-of.js', replacement: join(root, 'src/messages/catalog-in-order.ts') },
        { find: './keywords.js', replacement: join(root, 'src/contract/no-keywords.ts') },
        { find: /^lit$/, replacement: join(root, 'src/elements/small-lit.ts') },
        {
          find: /^lit\/directives\/.*/,
          replacement: join(root, 'src/elements/small-templates.ts'),
        },
      ],
    },
    build: {
      target,
      outDir,
      // The whole lies beside what was built before.
      emptyOutDir: whole === undefined,
      license: { fileName: 'LICENSES.md' },
      modulePreload: false,
      lib: { entry: { [whole ?? 'civic-feedback']: join(root, entry) }, formats: ['es'] },
      rolldownOptions: {
        // Schemas that no browser reads use more of zod than the small one has; they are left out.
        checks: { importIsUndefined: false },
        // A number or a word that has a name is written where it is meant: no file has to hand it on.
        optimization: { inlineConst: { mode: 'all' } },
        // What the entry and a later chunk share stays in the entry: nothing more to wait for.
        preserveEntrySignatures: 'allow-extension',
        output: {
          codeSplitting: whole === undefined && {
            includeDependenciesRecursively: false,
            groups: [{ name: laterChunk }],
          },
          minify: true,
          // The notices of what is inside stand in LICENSES.md; the entry says so.
          comments: false,
          // Chromium compiles all of it while it comes over the wire, and not piece by piece when it
          // is needed: most of it is, before the form can be used. The whole has much that is not.
          postBanner: ({ isEntry }) =>
            isEntry
              ? `${whole === undefined ? '//# allFunctionsCalledOnLoad\n' : ''}/*! civic-feedback ${manifest.version}, MIT; see LICENSES.md */`
              : '',
          entryFileNames: '[name].js',
          // Names without a hash: a page's integrity and cache rules can name them.
          chunkFileNames: 'civic-feedback.[name].js',
        },
      },
    },
  };
}

/** The themes, beside the scripts and as they are written: whoever needs another copies one. */
function themes(): Plugin {
  const folder = join(root, 'src/themes');
  return {
    name: 'civic-themes',
    async generateBundle() {
      for (const name of await readdir(folder)) {
        const source = await readFile(join(folder, name), 'utf8');
        this.emitFile({ type: 'asset', fileName: `themes/${name}`, source });
      }
    },
  };
}

/** The whole widget in one file, and what it asks for later and the themes beside it. */
const widget = scriptTag('dist/cdn', 'src/elements/civic-feedback.define.ts');
widget.plugins?.push(themes());

/** The scripts of pages that cannot have the tag, beside the widget, which they ask for by its name. */
const placing: UserConfig = {
  plugins: [
    smallerChunks(),
    {
      name: 'civic-widget-beside',
      enforce: 'pre',
      resolveId: (source) =>
        source.endsWith('/civic-feedback.define.js')
          ? { id: './civic-feedback.js', external: 'absolute' }
          : undefined,
    },
  ],
  build: {
    target,
    outDir: 'dist/cdn',
    emptyOutDir: false,
    modulePreload: false,
    lib: {
      entry: {
        'civic-feedback.auto': join(root, 'src/placing/auto.ts'),
        'civic-feedback.frame': join(root, 'src/placing/frame.ts'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // What both need stays in the first: no third file.
      preserveEntrySignatures: 'allow-extension',
      output: { minify: true, comments: false, entryFileNames: '[name].js' },
    },
  },
};

/** All three tags, to be loaded instead of the one: two files would bring most things twice. */
const all = scriptTag('dist/cdn/all', 'src/define.ts');

/**
 * All three tags and every language in one file, which asks for nothing more: one hash covers it. Last
 * of the builds, because it also writes down the hashes of what the others have made.
 */
const one = scriptTag('dist/cdn', 'src/define.ts', 'civic-feedback.all');

/** The embed builder: a page with its script and styles beside it, all named relative to it. */
const builder: UserConfig = {
  root: join(root, 'demo/builder'),
  base: './',
  publicDir: false,
  build: {
    target: builderTarget,
    outDir: join(root, 'dist/builder'),
    emptyOutDir: true,
    license: { fileName: 'LICENSES.md' },
    modulePreload: false,
    // A strict policy takes no data: addresses.
    assetsInlineLimit: 0,
  },
};

const builds: Partial<Record<string, UserConfig>> = {
  'cdn': widget,
  'cdn-auto': placing,
  'cdn-all': all,
  'cdn-one': one,
  builder,
};

export default defineConfig(({ mode }) => builds[mode] ?? library);
