/**
 * Two builds. `vite build` makes dist/: one module a file, nothing bundled, for bundlers and Node,
 * with the element manifest and the JSON Schemas beside it. `vite build --mode cdn` makes dist/cdn/:
 * one minified file for a script tag, and beside it the chunks that it asks for later.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { defineConfig, parseSync, Visitor, type Plugin, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

const root = fileURLToPath(new URL('.', import.meta.url));

/** What a script-tag user's browsers must know: adopted style sheets and `ElementInternals`. */
const target = ['chrome111', 'firefox114', 'safari16.4'];

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
  'collector/index',
  // A thread's, found by its file's name.
  'collector/libsql-worker',
  'cli/main',
];

/** An element's class, in the manifest. */
interface ElementDeclaration {
  name: string;
  customElement?: boolean;
  tagName?: string;
  members?: { privacy?: string }[];
  events?: { description?: string }[];
}

/** What is used of the manifest analyzer; the package's own types do not list it. */
interface Analyzer {
  ts: typeof import('typescript');
  create: (options: object) => {
    modules: { path: string; declarations: ElementDeclaration[]; exports: object[] }[];
  };
  litPlugin: () => object[];
}

async function loadAnalyzer(): Promise<Analyzer> {
  const name = '@custom-elements-manifest/analyzer';
  const lit: unknown = await import(`${name}/src/features/framework-plugins/lit/lit.js`);
  return Object.assign({}, (await import(name)) as object, lit) as Analyzer;
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** dist/custom-elements.json: what tags, attributes, events, slots and parts there are. */
function elementManifest(): Plugin {
  /** The manifest speaks of the sources; whoever installs the package imports what was built. */
  const published = (key: string, value: unknown): unknown =>
    (key === 'path' || key === 'module') && typeof value === 'string'
      ? value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js')
      : value;
  return {
    name: 'civic-element-manifest',
    async writeBundle() {
      const { create, litPlugin, ts } = await loadAnalyzer();
      const suffix = '.define.ts';
      const tags = (await readdir(join(root, 'src/elements')))
        .filter((name) => name.endsWith(suffix))
        .map((name) => name.slice(0, -suffix.length))
        .sort();
      const paths = ['src/elements/events.ts', ...tags.map((tag) => `src/elements/${tag}.ts`)];
      const modules = await Promise.all(
        paths.map(async (path) => {
          const source = await readFile(join(root, path), 'utf8');
          return ts.createSourceFile(path, source, ts.ScriptTarget.ES2015, true);
        }),
      );
      const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
      const definitions = manifest.modules.flatMap(({ path, declarations }) =>
        declarations
          .filter((declaration) => declaration.customElement)
          .map((declaration) => {
            // A file is named for its tag, and only the door "./define" registers it.
            const tag = basename(path, '.ts');
            declaration.tagName = tag;
            declaration.members = declaration.members?.filter(
              ({ privacy = 'public' }) => privacy === 'public',
            );
            // What is dispatched and not described is somebody else's event, sent on.
            declaration.events = declaration.events?.filter((event) => event.description);
            const { name } = declaration;
            const kind = 'custom-element-definition';
            return { kind, name: tag, declaration: { name, module: path } };
          }),
      );
      const define = { kind: 'javascript-module', path: 'src/define.ts', declarations: [] };
      manifest.modules.push({ ...define, exports: definitions });
      const text = JSON.stringify(manifest, published);
      await writeJson(join(root, 'dist/custom-elements.json'), JSON.parse(text));
    },
  };
}

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

/** White space in a style sheet that means nothing. Text in quotes is left as it is. */
function smallerStyles(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/ !/g, '!')
            .replace(/: /g, ':')
            .replace(/([ :(,])0\./g, '$1.')
            .replace(/;\}/g, '}'),
    )
    .join('');
}

/** A line break and its indentation in HTML are one space to a reader. */
function smallerMarkup(markup: string): string {
  // "/>" keeps its space: behind an unquoted value the slash would be part of it.
  return markup.replace(/\s+/g, ' ').replace(/ >/g, '>');
}

/** Takes needless white space out of Lit's templates; no minifier looks into strings. */
function smallerTemplates(): Plugin {
  const smaller: Partial<Record<string, (text: string) => string>> = {
    css: smallerStyles,
    html: smallerMarkup,
    svg: smallerMarkup,
  };
  return {
    name: 'civic-smaller-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !/\b(?:html|css|svg)`/.test(code)) return undefined;
      const edits: { start: number; end: number; text: string }[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shrink = tag.type === 'Identifier' ? smaller[tag.name] : undefined;
          if (shrink === undefined) return;
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
 * What Lit brings for others: words for developers who misuse it, hooks for polyfills and for
 * hydration, and a way round adopted style sheets, for browsers older than ours.
 */
const forOthers: [pattern: RegExp, replacement: string][] = [
  [/throw Error\([^;{}]*\)(?=[;}])/g, 'throw Error()'],
  [/\b\w\.\w+(?:Polyfill|Hydrate)Support\b/g, '(void 0)'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [
    /const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?this\.elementProperties\.set\(\w,\w\)\}/,
    '',
  ],
  [/\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  [/\w\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets".*?CSSStyleSheet\.prototype/g, '!0'],
  // Properties with converters or defaults of their own, without attributes, and with JSON in them.
  [/"function"==typeof \w\.converter\?.*?\.converter:(?=\w[;,])/, ''],
  [/\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:(\w)\)/, '$1'],
  [/\w\.state&&\(\w\.attribute=!1\),/, ''],
  [/\|\|\w\.useDefault&&.*?\(\w,\w\)\)(?=\)\))/, ''],
  [/\w&&!\(this\._\$Ej\?\?=new Map\).*?\)\|\|/, ''],
  [/\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, ''],
  [/case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/, ''],
  [/case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
  // What decorators register, and controllers that leave.
  [/static addInitializer\(\w\)\{.*?\}(?=static)/, ''],
  [/,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/, ''],
  [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
  [/removeController\(\w\)\{[^}]*\}/, ''],
  // Directives that are told when the element comes and goes.
  [/connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do.*?\(!1\)\}/, ''],
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  [/setConnected\(\w\)\{[^}]*\}/, ''],
  [/get (?:_\$AU|parentNode|startNode|endNode|tagName)\(\)\{[^}]*\}/g, ''],
  [/this\._\$AN=void 0,/g, ''],
  [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
  // Templates that were compiled, expressions on a whole element, and what only those need.
  [/"number"==typeof (\w)\?this\._\$AC\((\w)\):\(.*?\),\1\)/, 'this._$AC($2)'],
  [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/, ''],
  [/6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, '0'],
  [/const\{I:(\w)\}=\w,/, 'const $1=0,'],
  // `live` for anything but a property.
  [/constructor\((\w)\)\{if\(super\(\1\),.*?\}(?=render\()/, ''],
  [/else if\((\w)\.type===\w\.BOOLEAN_ATTRIBUTE\).*?===\w\+""\)return \w;/, ''],
];

/** Takes from Lit what no page of ours needs: half a kilobyte before the form can be used. */
function smallerLit(): Plugin {
  const found = new Set<RegExp>();
  return {
    name: 'civic-smaller-lit',
    transform(code, id) {
      if (!/node_modules\/(?:@lit|lit|lit-html|lit-element)\//.test(id)) return undefined;
      const small = forOthers.reduce((text, [pattern, replacement]) => {
        if (text.search(pattern) >= 0) found.add(pattern);
        return text.replace(pattern, replacement);
      }, code);
      return { code: small, map: null };
    },
    buildEnd() {
      // A newer Lit may be written otherwise: then this is to be looked at again.
      for (const [pattern] of forOthers)
        if (!found.has(pattern)) this.error(`Nothing in Lit is like ${String(pattern)}.`);
    },
  };
}

/**
 * Further passes over each chunk, before and after the bundler's own minifier: terser inlines and
 * drops what that keeps, and the names that it gives then are more alike.
 */
function smallerChunks(): Plugin {
  // "Unsafe" is to write String(x) as x + '', which only a symbol would mind.
  const compress = {
    ...{ passes: 3, hoist_funs: true, pure_getters: true },
    ...{ unsafe: true, unsafe_arrows: true, unsafe_methods: true },
  };
  const smaller = async (code: string): Promise<string> => {
    const format = { comments: /^!/ };
    return (await minify(code, { module: true, ecma: 2020, compress, format })).code ?? code;
  };
  return {
    name: 'civic-smaller-chunks',
    async renderChunk(code) {
      return { code: await smaller(code), map: null };
    },
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = await smaller(chunk.code);
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
    /(\w+)=\{__proto__:null,((?:\w+:\(\)=>import\("\.\/civic-feedback\.\w+\.js"\),?)+)\},/;
  const use = /return (\w+)\[(\w+)\]\?\.\(\)\.then\((\w+)=>\3\[\2\]\?\?(\w+)\)\?\?\4/;
  return {
    name: 'civic-languages-by-name',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const [written = '', name, files = ''] = map.exec(chunk.code) ?? [];
        const [used = '', of, tag = '', module = '', english = ''] = use.exec(chunk.code) ?? [];
        if (!written || !used || name !== of) this.error('The map of languages has changed.');
        const tags = [...files.matchAll(/(\w+):/g)].map(([, each]) => each).join('|');
        const load = `import("./civic-feedback."+${tag}+".js").then(${module}=>${module}[${tag}])`;
        chunk.code = chunk.code
          .replace(written, '')
          .replace(used, () => `return/^(${tags})$/.test(${tag})?${load}:${english}`);
      }
    },
  };
}

/** A build for script tags: `entry` becomes `outDir`/civic-feedback.js, its later chunks beside it. */
function scriptTag(outDir: string, entry: string): UserConfig {
  return {
    plugins: [smallerTemplates(), smallerLit(), smallerChunks(), languagesByName()],
    resolve: {
      alias: {
        'zod/mini': join(root, 'src/contract/small-zod.ts'),
        './keywords.js': join(root, 'src/contract/no-keywords.ts'),
      },
    },
    build: {
      target,
      outDir,
      license: { fileName: 'LICENSES.md' },
      modulePreload: false,
      lib: { entry: { 'civic-feedback': join(root, entry) }, formats: ['es'] },
      rolldownOptions: {
        // Schemas that no browser reads use more of zod than the small one has; they are left out.
        checks: { importIsUndefined: false },
        // What the entry and a later chunk share stays in the entry: nothing more to wait for.
        preserveEntrySignatures: 'allow-extension',
        output: {
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

/** The whole widget in one file, and what it asks for later beside it. */
const widget = scriptTag('dist/cdn', 'src/elements/civic-feedback.define.ts');

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

/**
 * All three tags, to be loaded instead: two files with a copy of Lit in each would both want the
 * page's one Trusted Types policy of that name.
 */
const all = scriptTag('dist/cdn/all', 'src/define.ts');

export default defineConfig(
  ({ mode }) => ({ 'cdn': widget, 'cdn-auto': placing, 'cdn-all': all })[mode] ?? library,
);
