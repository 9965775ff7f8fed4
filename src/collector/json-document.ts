/**
 * JSON as RFC 8259 has it and stricter: no key twice in an object, and no deeper and no wider than
 * the reader allows. `JSON.parse` would keep the last of two keys without a word.
 */

/** Where a text stops being JSON, or being allowed. */
export class JsonError extends Error {
  override name = 'JsonError';
  /** How many UTF-16 units into the text. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** How much structure is read. */
export interface JsonLimits {
  /** How many objects and lists may stand inside each other. */
  depth: number;
  /** How many keys all objects may have together. */
  fields: number;
}

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected =
  'a value' | 'a value or ]' | 'a key' | 'a key or }' | 'a comma or an end' | 'the end';

/** Walks through the text without recursion, so that no nesting can exhaust the stack. */
function inspect(text: string, limits: JsonLimits): void {
  /** What is open: an object's keys so far, or `undefined` for a list. */
  const open: (Set<string> | undefined)[] = [];
  let expected: Expected = 'a value';
  let fields = 0;
  let at = 0;

  const matched = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const skipSpace = (): void => {
    while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1;
  };
  const skipString = (): void => {
    at += 1;
    for (;;) {
      matched(PLAIN);
      if (text.charAt(at) === '"') break;
      if (!matched(ESCAPE)) throw new JsonError('expected the end of a string', at);
    }
    at += 1;
  };
  const afterValue = (): Expected => (open.length > 0 ? 'a comma or an end' : 'the end');

  for (;;) {
    skipSpace();
    if (at === text.length) break;
    const character = text.charAt(at);
    const inside = open.at(-1);
    if (expected === 'a key' || expected === 'a key or }') {
      if (character === '}' && expected === 'a key or }') {
        at += 1;
        open.pop();
        expected = afterValue();
        continue;
      }
      if (character !== '"') break;
      const start = at;
      skipString();
      const written = text.slice(start + 1, at - 1);
      const key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
      if (inside?.has(key)) throw new JsonError('expected a key that was not used before', start);
      inside?.add(key);
      fields += 1;
      if (fields > limits.fields)
        throw new JsonError(`expected at most ${String(limits.fields)} keys`, start);
      skipSpace();
      if (text.charAt(at) !== ':') throw new JsonError('expected a colon', at);
      at += 1;
      expected = 'a value';
    } else if (expected === 'a comma or an end') {
      if (character === ',') expected = inside ? 'a key' : 'a value';
      else if (character === (inside ? '}' : ']')) {
        open.pop();
        expected = afterValue();
      } else break;
      at += 1;
    } else if (expected === 'the end') break;
    else if (character === ']' && expected === 'a value or ]') {
      at += 1;
      open.pop();
      expected = afterValue();
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (open.length > limits.depth)
        throw new JsonError(`expected at most ${String(limits.depth)} levels`, at);
      expected = character === '{' ? 'a key or }' : 'a value or ]';
      at += 1;
    } else if (character === '"') {
      skipString();
      expected = afterValue();
    } else if (matched(LITERAL)) expected = afterValue();
    else break;
  }
  if (at < text.length || expected !== 'the end') throw new JsonError(`expected ${expected}`, at);
}

/** How many keys a value has; infinitely many where it is nested deeper than `depth`. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === 0) return Infinity;
  const inside: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : inside.length;
  return inside.reduce<number>((sum, one) => sum + keysIn(one, depth - 1), own);
}

/** How many keys are written in a text that is known to be JSON. */
function keysWritten(text: string): number {
  let keys = 0;
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon) keys += 1;
  return keys;
}

/** The value that the text stands for. Throws a {@link JsonError} that says where it goes wrong. */
export function readJson(text: string, limits: JsonLimits): unknown {
  let value: unknown;
  let keys = Infinity;
  try {
    value = JSON.parse(text);
    keys = keysIn(value, limits.depth);
  } catch {
    // Where it goes wrong is found below.
  }
  // The platform's parser is the fast one. Only what it keeps to itself takes the long way: a key
  // that stands twice, of which it has dropped one, and the place of a mistake.
  if (keys > limits.fields || keys !== keysWritten(text)) inspect(text, limits);
  return value;
}
