/**
 * The part of `zod/mini` that the rules for a consultation, a receipt and a problem use, with zod's
 * results and issues. The script-tag build puts it in zod's place, where that costs every visitor
 * five kilobytes; everywhere else the rules run on zod itself. `test/contract/small-zod.test.ts`
 * holds the two against each other. See docs/decisions/0008-small-zod.md.
 */

interface Issue {
  path?: PropertyKey[];
  message: string;
  /** Whether the checks of the value around it still make sense. Without it, they do not. */
  continue?: boolean;
}

/** A value that is read, and what was found wrong with it. */
interface Read {
  value: unknown;
  issues: Issue[];
}

type Check = (read: Read) => void;

interface Schema {
  read: (input: unknown) => Read;
  check: (...checks: Check[]) => Schema;
}

interface Words {
  error?: string;
}

const UNSAID = 'Invalid input';

function schema(read: Schema['read'], checks: readonly Check[] = []): Schema {
  return {
    read: (input) => {
      const found = read(input);
      for (const check of checks) if (found.issues.every((issue) => issue.continue)) check(found);
      return found;
    },
    check: (...more) => schema(read, [...checks, ...more]),
  };
}

const wrong = (value: unknown, { error = UNSAID }: Words): Read => ({
  value,
  issues: [{ message: error }],
});

/** The issues of a part, at its place in the whole. */
const within = (key: PropertyKey, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [key, ...(issue.path ?? [])] }));

/** A single value for which `holds` is true. */
export function custom(holds: (value: unknown) => unknown, words: Words = {}): Schema {
  return schema((value) => (holds(value) ? { value, issues: [] } : wrong(value, words)));
}

/** The same, or nothing. */
export function optional(inner: Schema): Schema {
  return schema((value) => (value === undefined ? { value, issues: [] } : inner.read(value)));
}

/** A list of what is alike. */
export function array(item: Schema, words: Words = {}): Schema {
  return schema((input) => {
    if (!Array.isArray(input)) return wrong(input, words);
    const read = [...(input as unknown[])].map((each) => item.read(each));
    return {
      value: read.map(({ value }) => value),
      issues: read.flatMap(({ issues }, index) => within(index, issues)),
    };
  });
}

/** An object with these fields; others are left out. */
export function object(shape: Record<string, Schema>, words: Words = {}): Schema {
  return schema((input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return wrong(input, words);
    const value: Record<string, unknown> = {};
    const issues = Object.entries(shape).flatMap(([key, field]) => {
      const read = field.read((input as Record<string, unknown>)[key]);
      if (read.value !== undefined || key in input) value[key] = read.value;
      return within(key, read.issues);
    });
    return { value, issues };
  });
}

/** A further demand on a value, after which others are still looked at. */
export function refine(holds: (value: never) => unknown, { error = UNSAID }: Words = {}): Check {
  return ({ value, issues }) => {
    if (!holds(value as never)) issues.push({ message: error, continue: true });
  };
}

/** Reads a value: what it is to the schema, or everything that is wrong with it. */
export function safeParse(
  schema: Schema,
  input: unknown,
): { success: true; data: unknown } | { success: false; error: { issues: Issue[] } } {
  const { value, issues } = schema.read(input);
  return issues.length > 0
    ? { success: false, error: { issues: issues.map((issue) => ({ path: [], ...issue })) } }
    : { success: true, data: value };
}
