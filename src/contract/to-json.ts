/**
 * A value as JSON, on any page: an old library that gives arrays a `toJSON` of their own (Prototype up
 * to 1.6) has no say in it. `also` may put something else in the place of a field.
 */
export function toJson(value: unknown, also = (field: unknown): unknown => field): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, field: unknown) {
    const own = this[key];
    return also(Array.isArray(own) ? own : field);
  });
}

/** A copy by way of JSON: what is undefined is left out. */
export function copyOf<Value>(value: Value): Value {
  return JSON.parse(toJson(value)) as Value;
}
