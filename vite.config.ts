/**
 * The builds. `vite build` makes dist/: one module a file, nothing bundled, for bundlers and Node,
 * with the element manifest, types for frameworks and the JSON Schemas beside it. `vite build --mode
 * cdn` makes dist/cdn/: one minified file for a script tag, and beside it the chunks that it asks for
 * later and the themes (`--mode cdn-auto` beside it the scripts of pages that cannot have the tag); `--mode cdn-all` the same with all three tags, and `--mode cdn-one` all of that in one file.
 * `--mode builder` makes dist/builder/: the embed builder, as a page to put anywhere.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { defineConfig, parseSync, Visitor, type Plugin, type UserConfig } from 'vite';
import { elementManifest } from './test/support/publishing/element-manifest.js';
import { integrity } from './test/support/publishing/integrity.js';
import { root } from './test/support/publishing/root.js';
import { functionsInOrder } from './test/support/publishing/like-beside-like.js';
import { shorterNames } from './test/support/publishing/shorter-names.js';
import { wordsInOrder } from './test/support/publishing/words-in-order.js';
import { writeJson } from './test/support/publishing/write-json.js';
import { smallStyles } from './src/prerender/small-styles.js';
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

/** Our custom properties that nobody else names, by a letter; those that a script or a theme names stay. */
const letters = new Map<string, string>();
function smallerNames(css: string): string {
  return css.replace(/--_(?!tone|dragged)[a-z-]+/g, (name) => {
    const letter = letters.get(name) ?? `--_${(letters.size + 10).toString(36)}`;
    letters.set(name, letter);
    return letter;
  });
}

/** A style sheet as the script has it. */
function smallerStyles(css: string): string {
  return smallStyles(smallerNames(css));
}

/** Elements that begin and end a line: no reader sees a space beside them. */
const LINES =
  '(?:</?(?:div|fieldset|form|h[1-6]|label|legend|li|ol|option|p|path|rect|select|textarea|ul)\\b(?:"[^"]*"|[^">])*>)';
const besideLines = new RegExp(`(${LINES}) | (?=${LINES})`, 'g');

/** A line break and its indentation in HTML are one space to a reader, or none. */
function smallerMarkup(markup: string): string {
  // "/>" keeps its space: behind an unquoted value the slash would be part of it.
  return markup
    .replace(/[ \n\r\t]+/g, ' ')
    .replace(/ >/g, '>')
    .replace(besideLines, '$1');
}

/**
 * What a template must not have, because the small ones of the script-tag build do not know it: an
 * entity, a comment, an element without an end that does not say so, two expressions in an attribute,
 * one in a tag's name, and one where only text can stand.
 */
const unknownInTemplates =
  /&#?\w+;|<!|<(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:"[^"]*"|[^">])*(?<!\/)>|="[^"]*\$\{\}[^"]*\$\{\}|<\/?\$|<(?:script|style|textarea|title)\b[^>]*>[^<]*\$\{\}/i;

/** Takes needless white space out of the templates; no minifier looks into strings. */
function smallerTemplates(): Plugin {
  const smaller: Partial<Record<string, (text: string) => string>> = {
    css: smallerStyles,
    html: smallerMarkup,
  };
  return {
    name: 'civic-smaller-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !/\b(?:html|css)`/.test(code)) return undefined;
      const edits: { start: number; end: number; text: string }[] = [];
      const fail = (why: string): never => this.error(why);
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shrink = tag.type === 'Identifier' ? smaller[tag.name] : undefined;
          if (shrink === undefined) return;
          const written = quasi.quasis.map(({ value }) => value.raw).join('${}');
          if ((shrink === smallerStyles ? /\$\{\}/ : unknownInTemplates).test(written))
            fail(`The small templates do not know all of ${written}`);
          for (const { value, start, end } of quasi.quasis) {
            // The element's range may include its delimiters: find the text itself.
            const from = code.indexOf(value.raw, start);
            if (from < 0 || from > end) continue;
            edits.push({ start: from, end: from + value.raw.length, text: shrink(value.raw) });
          }
        },
      }).visit(parseSync(basename(id), code).program);
      // From the end on, so that earlier places stay where they are.
      edits.sort((one, other) => other.start - one.start);
      const small = edits.reduce(
        (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
        code,
      );
      return { code: small, map: null };
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
 * The bundler's own loop over what a module exports meets what a page has put on `Object.prototype`,
 * and fails where that is no function: it goes over the object's own names instead.
 */
function ownNames(code: string): string {
  return code.replace(/for \(var (\w+) in (\w+)\)/g, 'for (var $1 of Object.keys($2))');
}

// "Unsafe" is to write String(x) as x + '', which only a symbol would mind.
const compress = {
  // Conditions as they are written are more alike than all of them folded into one another, and calls
  // than what is called in the place of each.
  ...{ passes: 3, hoist_funs: true, pure_getters: true, conditionals: false, inline: 1 },
  ...{ unsafe: true, unsafe_arrows: true },
};

/** A chunk, minified once more. */
async function smaller(code: string): Promise<string> {
  const format = { comments: /^!/ };
  return (await minify(code, { module: true, ecma: 2020, compress, format })).code ?? code;
}

/**
 * Further passes over each chunk, before and after the bundler's own minifier: terser inlines and
 * drops what that keeps, and the names that it gives then are more alike.
 */
function smallerChunks(): Plugin {
  return {
    name: 'civic-smaller-chunks',
    async renderChunk(code) {
      return { code: await smaller(ownNames(code)), map: null };
    },
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = await smaller(chunk.code);
        if (/\bfor\((?:var|let|const) \w+ in /.test(chunk.code))
          this.error(`${chunk.fileName} goes over names that a page can add to.`);
      }
    },
  };
}

/**
 * The languages' files by their names, instead of an `import()` written out for each: the entry then
 * grows by four bytes a language. Last of all, on the code as it is: it is what the map of
 * `catalogs.ts` and its only use have become.
 */
function languagesByName(): Plugin {
  const map =
    /([\w$]+)=\{__proto__:null,((?:\w+:\(\)=>import\("\.\/civic-feedback\.\w+\.js"\),?)+)\},/;
  const use =
    /return ([\w$]+)\[([\w$]+)\]\?\.\(\)\.then\(([\w$]+)=>\(\(e,t\)=>e\(t\)\)\(\3\[\2\],([\w$]+)\)\)\?\?\4/;
  return {
    name: 'civic-languages-by-name',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const [written = '', name, files = ''] = map.exec(chunk.code) ?? [];
        const [used = '', of, tag = '', module = '', english = ''] = use.exec(chunk.code) ?? [];
        if (!written || !used || name !== of) this.error('The map of languages has changed.');
        const tags = [...files.matchAll(/(\w+):/g)].map(([, each]) => each).join('|');
        const load = `import("./civic-feedback."+${tag}+".js").then(${module}=>${module}[${tag}](${english}))`;
        chunk.code = chunk.code
          .replace(written, '')
          .replace(used, () => `return/^(${tags})$/.test(${tag})?${load}:${english}`);
      }
    },
  };
}

/** The names in `{a as b,c}`, in pairs. */
function namesIn(list: string): [name: string, as: string][] {
  return list.split(',').map((each) => {
    const [name = '', as = name] = each.split(' as ');
    return [name, as];
  });
}

/** A list of names without those that end so. */
function without(list: string, end: string): string[] {
  return list.split(',').filter((name) => !name.endsWith(end));
}

/**
 * Two things that the bundler makes of what chunks have in common, taken back, because they cost the
 * entry 0.2 kB: another name for each export, and an object with a getter for each name of a module
 * that is asked for as a part of a chunk. The chunk's exports do as well: the bundler's own names are
 * shorter than any of ours.
 */
function ownExports(): Plugin {
  const namespace = /,([\w$]+)=([\w$]+)\(\{((?:[\w$]{3,}:\(\)=>[\w$]+,?)+)\}\)/;
  const exported = /\bexport\{([^}]*)\}/;
  const imported = /\bimport\{([^}]*)\}(?=from"\.\/civic-feedback\.js")/;
  return {
    name: 'civic-own-exports',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const [entry] = chunks.filter(({ isEntry }) => isEntry);
      if (!entry) this.error('There is no entry.');
      for (const chunk of chunks) {
        const [written, object = '', maker = '', getters = ''] = namespace.exec(chunk.code) ?? [];
        if (written === undefined) continue;
        if (chunk.isEntry) {
          const plain = getters.replaceAll(':()=>', ':');
          chunk.code = chunk.code.replace(written, () => `,${object}={${plain}}`);
          continue;
        }
        const own = getters.replace(/([\w$]+):\(\)=>([\w$]+)/g, '$2 as $1').split(',');
        const exports = (_: string, list: string): string =>
          `export{${[...new Set([...own, ...without(list, `${object} as t`)])].join()}}`;
        const imports = (_: string, list: string): string =>
          `import{${without(list, ` as ${maker}`).join()}}`;
        chunk.code = await smaller(
          chunk.code.replace(written, '').replace(imported, imports).replace(exported, exports),
        );
        const asked = `import("./${chunk.fileName}")`;
        for (const each of chunks) each.code = each.code.replaceAll(`${asked}.then(e=>e.t)`, asked);
      }
      const wanted = new Set(
        chunks.flatMap(({ code }) => namesIn(imported.exec(code)?.[1] ?? '').map(([name]) => name)),
      );
      const listed = (keep: (pair: [string, string]) => string[]): string =>
        entry.code.replace(
          exported,
          (_, list: string) => `export{${namesIn(list).flatMap(keep).join()}}`,
        );
      entry.code = await smaller(
        listed(([name, as]) => (wanted.has(as) ? [`${name} as ${as}`] : [])),
      );
      const names = new Map<string, string>();
      entry.code = listed(([name, as]) => {
        names.set(as, name);
        return [name];
      });
      for (const chunk of chunks)
        chunk.code = chunk.code.replace(imported, (_, list: string) => {
          const own = namesIn(list).map(([name, as]) => `${names.get(name) ?? name} as ${as}`);
          return `import{${own.join()}}`;
        });
    },
  };
}

/** What the bundler knows of its modules. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { importers: string[] } | null;
}

/**
 * What the later chunk imports and the entry does not is in the later chunk, also where others import
 * it too: whoever asks for those has asked for the later one already.
 */
function laterChunk(id: string, graph: ModuleGraph): string | null {
  const reached = new Set<string>();
  const from = (module: string): void => {
    if (reached.has(module)) return;
    reached.add(module);
    graph.getModuleInfo(module)?.importers.forEach(from);
  };
  from(id);
  const names = [...reached].map((module) => module.replaceAll('\\', '/'));
  const [later, first] = [/\/elements\/later\.ts$/, /define\.ts$/].map((name) =>
    names.some((module) => name.test(module)),
  );
  return later && !first ? 'later' : null;
}

/**
 * A build for script tags: `entry` becomes `outDir`/civic-feedback.js, its later chunks beside it; or
 * all of it one file, with another name.
 */
function scriptTag(outDir: string, entry: string, whole?: string): UserConfig {
  const smaller = [wordsInOrder(), shorterNames(), smallerTemplates(), smallerChunks()];
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
          postBanner: ({ isEntry }) =>
            isEntry ? `/*! civic-feedback ${manifest.version}, MIT; see LICENSES.md */` : '',
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
