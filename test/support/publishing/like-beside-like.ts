/** Functions of a script beside those that are like them: what has just been said compresses best. */
import { brotliCompressSync } from 'node:zlib';
import { parseSync, type Plugin } from 'vite';

/**
 * How many letters are compared at a time, and of how many functions before it the next one may be
 * like: which of them does best differs from file to file.
 */
const TRIED = [
  [3, 2],
  [3, 8],
  [4, 4],
  [7, 4],
  [8, 8],
] as const;

/** Every group of so many letters. */
function groupsOf(text: string, length: number): Set<string> {
  const starts = Array.from({ length: Math.max(text.length - length + 1, 0) }, (_, at) => at);
  return new Set(starts.map((at) => text.slice(at, at + length)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const shared = [...small].filter((group) => large.has(group)).length;
  return shared / Math.sqrt(one.size * other.size || 1);
}

/** The functions in an order in which each is like the ones before it, the nearest above all. */
function inOrder(functions: readonly string[], length: number, back: number): string[] {
  const [first, ...others] = functions.map((text) => ({ text, groups: groupsOf(text, length) }));
  const ordered = first ? [first] : [];
  while (others.length > 0) {
    const likes = others.map(({ groups }) =>
      ordered
        .slice(-back)
        .reverse()
        .reduce((sum, before, at) => sum + likeness(before.groups, groups) / (at + 1), 0),
    );
    ordered.push(...others.splice(likes.indexOf(Math.max(...likes)), 1));
  }
  return ordered.map(({ text }) => text);
}

/** The same script with its functions, which the language has ready from the start, in the order that is smallest. */
export function likeBesideLike(code: string): string {
  const { body } = parseSync('script.js', code).program;
  const functions: string[] = [];
  const rest: string[] = [];
  for (const { type, start, end } of body) {
    const text = code.slice(start, end);
    if (type === 'FunctionDeclaration') functions.push(text);
    // The last statement of a file may be without its end.
    else rest.push(text.endsWith(';') ? text : `${text};`);
  }
  const notice = code.slice(0, body[0]?.start);
  const orders = TRIED.map(([length, back]) => inOrder(functions, length, back)).flatMap(
    (ordered) => [
      [...ordered, ...rest],
      [...rest, ...ordered],
    ],
  );
  const scripts = [code, ...orders.map((order) => notice + order.join(''))];
  const sizes = scripts.map((script) => brotliCompressSync(script).length);
  return scripts[sizes.indexOf(Math.min(...sizes))] ?? code;
}

/** Last of all: orders the functions of each file. */
export function functionsInOrder(): Plugin {
  return {
    name: 'civic-functions-in-order',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = likeBesideLike(chunk.code);
    },
  };
}
