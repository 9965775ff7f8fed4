/** Places in data that is being written: reading and replacing without changing what was there. */

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null ? (value as Fields) : undefined;

/** What is at a place; `undefined` where there is no such place. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => {
    const fields = fieldsOf(at);
    return fields && Object.hasOwn(fields, step) ? fields[step] : undefined;
  }, value);
}

/**
 * The same with another value at a place. `undefined` takes the field away, and with it what holds
 * nothing any more; a list keeps its length.
 */
export function withValue(value: unknown, path: readonly string[], next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  const fields = fieldsOf(value) ?? {};
  const inner = withValue(Object.hasOwn(fields, step) ? fields[step] : undefined, rest, next);
  const empty = inner === undefined || (next === undefined && isEmpty(inner));
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    list[Number(step)] = inner ?? {};
    return list;
  }
  if (empty) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step));
  return { ...fields, [step]: inner };
}

function isEmpty(value: unknown): boolean {
  return (
    fieldsOf(value) !== undefined &&
    !Array.isArray(value) &&
    Object.keys(value as Fields).length === 0
  );
}
