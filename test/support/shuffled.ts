/** The same data, as another program might have written it down. */
import fc from 'fast-check';

/** The same value, the fields of every object in it in another order. Lists keep theirs: it means something. */
export function turned<Value>(value: Value): Value {
  return inOrder(value, (names) => names.reverse());
}

/** The same value in any order of its fields, at every depth. */
export function shuffled<Value>(value: Value): fc.Arbitrary<Value> {
  return fc.infiniteStream(fc.nat()).map((numbers) =>
    inOrder(value, (names) =>
      names
        .map((name) => [numbers.next().value as number, name] as const)
        .sort(([one], [other]) => one - other)
        .map(([, name]) => name),
    ),
  );
}

function inOrder<Value>(value: Value, order: (names: string[]) => string[]): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => inOrder(each, order)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    order(Object.keys(fields)).map((name) => [name, inOrder(fields[name], order)]),
  ) as Value;
}
