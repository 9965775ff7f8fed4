/** Every use of a property's name in the sources of the script, and why another name would not do. */
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './root.js';

/** Where the script's modules are. */
const IN_SCRIPT = /^src\/(?:elements|views|delivery|pickers|contract|messages|checking)\//;

/** Files whose types go to the endpoint, to the disk, to other tabs, to the page, or come from there. */
const CROSSING =
  /^src\/(?:contract\/(?!deadline\.)|messages\/|checking\/|delivery\/(?:outbox-entry|definition-store)\.|elements\/events\.)/;

/** What small-lit.ts and small-templates.ts take the place of: their names are ours in the script. */
const LIT = /node_modules\/(?:@lit\/|lit)/;

/** What writes names out, or goes over them. */
const WRITES =
  /^(?:JSON\.stringify|toJson|canonicalJson|structuredClone|Object\.(?:keys|entries)|.*\.(?:postMessage|put))$/;

/** What reads what was written. */
const READS = /\bJSON\.parse|\.result\b|\.data\b/;

export interface NameUses {
  /** All properties' names in the sources. */
  known: ReadonlySet<string>;
  /** Why a name must stay what it is. */
  reasons: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What type an object that is written out is to be; one that is spread into another, what that one is. */
function expectedOf(
  checker: ts.TypeChecker,
  literal: ts.ObjectLiteralExpression,
): ts.Type | undefined {
  const expected = checker.getContextualType(literal);
  if (expected) return expected;
  let around: ts.Node = literal.parent;
  while (
    ts.isParenthesizedExpression(around) ||
    ts.isBinaryExpression(around) ||
    ts.isConditionalExpression(around)
  )
    around = around.parent;
  return ts.isSpreadAssignment(around) ? expectedOf(checker, around.parent) : undefined;
}

/** Reads all the sources, with their types. */
export function nameUses(): NameUses {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name))
    .config as object;
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const src = join(root, 'src/');
  const program = ts.createProgram(
    fileNames.filter((name) => name.startsWith(src)),
    options,
  );
  const checker = program.getTypeChecker();
  const known = new Set<string>();
  const reasons = new Map<string, Set<string>>();

  const keep = (name: string, why: string): void => {
    const before = reasons.get(name) ?? new Set();
    reasons.set(name, before.add(why));
  };
  const isOurs = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(src);

  /** By where a property is declared. */
  const judge = (name: string, property: ts.Symbol | undefined): void => {
    for (const declaration of property?.declarations ?? []) {
      const file = relative(root, declaration.getSourceFile().fileName);
      if (CROSSING.test(file)) keep(name, `it is declared in ${file}`);
      else if (!isOurs(declaration) && !LIT.test(file)) keep(name, `it is declared in ${file}`);
    }
  };
  const each = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type]);

  /** All names in a value that is written or read as a whole. */
  const whole = (type: ts.Type, why: string, seen = new Set<ts.Type>()): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection())
      type.types.forEach((part) => {
        whole(part, why, seen);
      });
    else if (checker.isArrayType(type) || checker.isTupleType(type))
      checker.getTypeArguments(type as ts.TypeReference).forEach((part) => {
        whole(part, why, seen);
      });
    else
      for (const property of type.getProperties()) {
        const [declaration] = property.declarations ?? [];
        if (!declaration || !isOurs(declaration)) continue;
        keep(property.name, why);
        whole(checker.getTypeOfSymbolAtLocation(property, declaration), why, seen);
      }
  };

  /** Members of the elements and events that a page sees. */
  const seenByPages = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    if (!/^(?:Civic|Drawn)\w+/.test(node.name.text)) return;
    for (const member of node.members) {
      const hidden = ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
      const inherited = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Override;
      if (!member.name || !ts.isIdentifier(member.name) || hidden || inherited) continue;
      const why = `${node.name.text} has it for pages`;
      keep(member.name.text, why);
      whole(checker.getTypeAtLocation(member), why);
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
      const name = node.name.text;
      const property = checker.getSymbolAtLocation(node.name);
      known.add(name);
      if (property?.declarations) judge(name, property);
      else keep(name, 'a use of it has no type');
    } else if (ts.isObjectLiteralElement(node) && ts.isObjectLiteralExpression(node.parent)) {
      if (node.name && !ts.isComputedPropertyName(node.name)) {
        const name = node.name.text;
        known.add(name);
        if (!ts.isIdentifier(node.name)) keep(name, 'it is written in quotes');
        const expected = expectedOf(checker, node.parent);
        if (!expected) keep(name, 'nothing says what the object is to be');
        for (const type of expected ? each(expected) : []) {
          judge(name, type.getProperty(name));
          if (type.getStringIndexType()) keep(name, 'it is a key among any others');
        }
      }
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key) && !node.dotDotDotToken) {
        known.add(key.text);
        const found = each(checker.getTypeAtLocation(node.parent))
          .map((type) => type.getProperty(key.text))
          .filter((property) => property !== undefined);
        for (const property of found) judge(key.text, property);
        if (found.length === 0) keep(key.text, 'a use of it has no type');
      }
    } else if ((ts.isClassElement(node) || ts.isTypeElement(node)) && node.name) {
      const { name, parent } = node;
      if (ts.isIdentifier(name)) {
        known.add(name.text);
        judge(name.text, checker.getSymbolAtLocation(name));
        if (ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent))
          for (const { types } of parent.heritageClauses ?? [])
            for (const type of types)
              judge(name.text, checker.getTypeAtLocation(type).getProperty(name.text));
      }
    } else if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent))
      keep(node.text, 'it is a text, too');
    if (ts.isTemplateLiteralToken(node))
      for (const [, name = ''] of node.text.matchAll(/[.@](\w+)=/g))
        keep(name, 'a template has it');
    if (ts.isCallExpression(node) && WRITES.test(node.expression.getText()))
      for (const value of node.arguments)
        whole(checker.getTypeAtLocation(value), `${node.expression.getText()} writes it`);
    if (ts.isAsExpression(node) && READS.test(node.expression.getText()))
      whole(checker.getTypeFromTypeNode(node.type), `${node.expression.getText()} has it`);
    if (ts.isElementAccessExpression(node)) {
      const index = checker.getTypeAtLocation(node.argumentExpression);
      // `keyof this` is a reactive property's, and those are the page's.
      const byName = ts.TypeFlags.StringLike | ts.TypeFlags.Union;
      if (index.flags & (byName | ts.TypeFlags.Any))
        for (const { name, declarations = [] } of checker
          .getTypeAtLocation(node.expression)
          .getProperties())
          if (declarations.some(isOurs)) keep(name, `${node.getText()} asks for it by a variable`);
    }
    seenByPages(node);
    ts.forEachChild(node, visit);
  };

  for (const file of program.getSourceFiles()) {
    const name = relative(root, file.fileName);
    if (IN_SCRIPT.test(name)) {
      visit(file);
      const module = checker.getSymbolAtLocation(file);
      for (const { name: value, flags } of module ? checker.getExportsOfModule(module) : [])
        if (flags & ts.SymbolFlags.Value) keep(value, `${name} exports it`);
    } else if (program.isSourceFileDefaultLibrary(file))
      // Options, of which a literal that is passed on by another name is not known to be one.
      ts.forEachChild(file, (node) => {
        if (!ts.isInterfaceDeclaration(node)) return;
        if (!node.members.every((member) => member.questionToken)) return;
        for (const { name: option } of node.members)
          if (option && ts.isIdentifier(option)) keep(option.text, `${node.name.text} has it`);
      });
  }
  return { known, reasons };
}
