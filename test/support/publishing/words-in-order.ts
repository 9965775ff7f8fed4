/** The languages' files of the script-tag build: words without their names, in the order of the English catalog. */
import { basename } from 'node:path';
import { parseSync, type ESTree, type Plugin } from 'vite';
import { am } from '../../../src/messages/am.js';
import { ar } from '../../../src/messages/ar.js';
import { bn } from '../../../src/messages/bn.js';
import { en } from '../../../src/messages/en.js';
import { es } from '../../../src/messages/es.js';
import { ht } from '../../../src/messages/ht.js';
import { pt } from '../../../src/messages/pt.js';
import { zh } from '../../../src/messages/zh.js';

const languages: Partial<Record<string, object>> = { am, ar, bn, es, ht, pt, zh };

/** What no page of a script tag asks a catalog for: the collector's pages do. */
const UNUSED = ['direction'];

/** The values of an object that is written out, as the elements of a list in the order of `english`. */
function inOrder(
  code: string,
  object: ESTree.ObjectExpression,
  words: object,
  english: object,
): string[] {
  const written = (node: ESTree.Node): string => code.slice(node.start, node.end);
  const given = Object.keys(words).filter((name) => !UNUSED.includes(name));
  const names = Object.keys(english);
  if (given.toSorted().join() !== names.toSorted().join())
    throw new Error(`The words ${given.join()} are not those of English: ${names.join()}.`);
  const spread = object.properties.some(({ type }) => type === 'SpreadElement');
  if (spread && given.join() !== names.join())
    throw new Error(`The words ${given.join()} are in another order than in English.`);
  const elements = object.properties.flatMap((property): [string, string[]][] => {
    if (property.type === 'SpreadElement')
      return [['', [`...Object.values(${written(property.argument)})`]]];
    const { key, value } = property;
    const name = key.type === 'Identifier' ? key.name : String('value' in key && key.value);
    if (UNUSED.includes(name)) return [];
    const [inside, like] = [words, english].map((each) => each[name as never] as unknown);
    if (typeof like !== 'object') return [[name, [written(value)]]];
    if (value.type === 'ObjectExpression')
      return [[name, inOrder(code, value, inside as object, like!)]];
    if (Object.keys(inside as object).join() !== Object.keys(like!).join())
      throw new Error(`The words of ${name} are in another order than in English.`);
    return [[name, [`...Object.values(${written(value)})`]]];
  });
  if (!spread) elements.sort(([one], [other]) => names.indexOf(one) - names.indexOf(other));
  return elements.flatMap(([, each]) => each);
}

/** Leaves the names out of the languages' files; `in-order.ts` in each gives them back. */
export function wordsInOrder(): Plugin {
  return {
    name: 'civic-words-in-order',
    enforce: 'pre',
    transform(code, id) {
      const [, tag] = /\/src\/messages\/(?!en)(\w\w)\.ts$/.exec(id.replaceAll('\\', '/')) ?? [];
      if (tag === undefined) return undefined;
      const words = languages[tag];
      if (!words) return this.error(`${tag} is not among the languages of words-in-order.ts.`);
      for (const node of parseSync(basename(id), code).program.body) {
        const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : undefined;
        const init = declared?.type === 'VariableDeclaration' && declared.declarations[0]?.init;
        if (!init || init.type !== 'ObjectExpression') continue;
        const list = `inOrder([${inOrder(code, init, words, en).join()}])`;
        // A module of its own for each: one for all would be another file, or in the entry.
        const copy = `import { inOrder } from './in-order.js?${tag}';`;
        return { code: copy + code.slice(0, init.start) + list + code.slice(init.end), map: null };
      }
      return this.error(`${tag}.ts has no catalog.`);
    },
  };
}
