/** dist/custom-elements.json: what tags, attributes, properties, events, parts and states there are. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as typescript from 'typescript';
import type { Plugin } from 'vite';
import { editorData } from './editor-data.js';
import { frameworkTypes } from './framework-types.js';
import type { Declaration, Manifest, Typed } from './manifest.js';
import { root } from './root.js';
import { writeJson } from './write-json.js';

/** What is used of the manifest analyzer; the package's own types do not list it. */
interface Analyzer {
  ts: typeof typescript;
  create: (options: object) => Manifest;
  litPlugin: () => object[];
}

async function loadAnalyzer(): Promise<Analyzer> {
  const name = '@custom-elements-manifest/analyzer';
  const lit: unknown = await import(`${name}/src/features/framework-plugins/lit/lit.js`);
  return Object.assign({}, (await import(name)) as object, lit) as Analyzer;
}

/** The manifest speaks of the sources; whoever installs the package imports what was built. */
function published(key: string, value: unknown): unknown {
  return (key === 'path' || key === 'module') && typeof value === 'string'
    ? value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js')
    : value;
}

/** What a class's properties may be, written out: the analyzer only copies a type's name. */
function literalTypes(): (owner: string, property: string) => string | undefined {
  const ts = typescript;
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([join(root, 'src/index.ts')], options);
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(join(root, 'src/index.ts'));
  const module = entry && checker.getSymbolAtLocation(entry);
  const classes = new Map(
    (module ? checker.getExportsOfModule(module) : []).map((symbol) => [symbol.name, symbol]),
  );
  return (owner, property) => {
    const symbol = classes.get(owner);
    const member = symbol && checker.getDeclaredTypeOfSymbol(symbol).getProperty(property);
    const type = member && checker.getNonNullableType(checker.getTypeOfSymbol(member));
    if (!type?.isUnion() || !type.types.every((each) => each.isStringLiteral())) return undefined;
    return type.types.map((each) => `'${String((each as { value?: unknown }).value)}'`).join(' | ');
  };
}

/** A function that may be left out is not a function that may give nothing. */
function mended<Kind extends Typed>(typed: Kind): Kind {
  const text = typed.type?.text.replace(/^(\(.*\) => \w+) \| undefined$/, '($1) | undefined');
  return text === undefined ? typed : { ...typed, type: { text } };
}

/** Makes of the analyzer's description of an element what its readers need. */
function completed(
  declaration: Declaration,
  path: string,
  literals: (owner: string, property: string) => string | undefined,
): void {
  const { name } = declaration;
  const explained = <Kind extends Typed>(typed: Kind, property: string): Kind => {
    const text = literals(name, property);
    return text === undefined ? typed : { ...typed, parsedType: { text } };
  };
  // A file is named for its tag, and only the door "./define" registers it.
  declaration.tagName = basename(path, '.ts');
  declaration.members = declaration.members
    ?.filter((member) => (member.privacy ?? 'public') === 'public' && !member.static)
    .map((member) => explained(mended(member), member.name));
  declaration.attributes = declaration.attributes?.map((attribute) => {
    const fieldName =
      attribute.fieldName ??
      attribute.name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return { ...explained(mended(attribute), fieldName), fieldName };
  });
  // What is dispatched and not described is somebody else's event, sent on.
  declaration.events = declaration.events?.filter((event) => event.description);
}

/** An event's fields come with it; its constructor's parameters are nobody's default. */
function completedEvent(declaration: Declaration): void {
  declaration.superclass = { name: 'Event', package: 'global:' };
  for (const member of declaration.members ?? []) delete member.default;
}

/** Analyses the elements and their events. */
async function describe(): Promise<Manifest> {
  const { create, litPlugin, ts } = await loadAnalyzer();
  const suffix = '.define.ts';
  const tags = (await readdir(join(root, 'src/elements')))
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
  const events = ['events', 'delivery-events'].map((name) => `src/elements/${name}.ts`);
  const paths = [...events, ...tags.map((tag) => `src/elements/${tag}.ts`)];
  const modules = await Promise.all(
    paths.map(async (path) => {
      const source = await readFile(join(root, path), 'utf8');
      return ts.createSourceFile(path, source, ts.ScriptTarget.ES2015, true);
    }),
  );
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const literals = literalTypes();
  const definitions = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.flatMap((declaration) => {
      // The analyzer knows an element by its class being Lit's own, which ours is at one remove.
      if (declaration.kind !== 'class') return [];
      if (!tags.includes(basename(path, '.ts'))) {
        completedEvent(declaration);
        return [];
      }
      declaration.customElement = true;
      completed(declaration, path, literals);
      const { name, tagName } = declaration;
      const kind = 'custom-element-definition';
      return [{ kind, name: tagName, declaration: { name, module: path } }];
    }),
  );
  const define = { kind: 'javascript-module', path: 'src/define.ts', declarations: [] };
  manifest.modules.push({ ...define, exports: definitions });
  return JSON.parse(JSON.stringify(manifest, published)) as Manifest;
}

/** Writes the manifest, and what is made of it for editors and for frameworks. */
export function elementManifest(): Plugin {
  return {
    name: 'civic-element-manifest',
    async writeBundle() {
      const manifest = await describe();
      await writeJson(join(root, 'dist/custom-elements.json'), manifest);
      await writeJson(join(root, 'dist/vscode.html-custom-data.json'), editorData(manifest));
      await frameworkTypes(manifest, join(root, 'dist'));
    },
  };
}
