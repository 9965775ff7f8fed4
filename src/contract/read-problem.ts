import type { FieldError } from './field-error.js';
import { isFigures } from './is-figures.js';
import { isText } from './is-text.js';
import type { Problem } from './problem.js';
import { copyOf } from './to-json.js';

/** What the code after this prefix means never changes; RFC 9457 wants a URI. */
export const PROBLEM_TYPE = 'urn:civic-feedback:problem:';

/** The refusal's code, such as `closed`: one of the `PROBLEMS` where a collector of ours speaks. */
export function problemCode({ type }: Problem): string {
  return type.startsWith(PROBLEM_TYPE) ? type.slice(PROBLEM_TYPE.length) : '';
}

const mayBe = (value: unknown, holds: (value: unknown) => boolean): boolean =>
  value === undefined || holds(value);

/** A value from the wire as a problem; `undefined` where the schema would refuse it. */
export function readProblem(value: unknown): Problem | undefined {
  const { type, title, status, detail, errors, retryAfter } = Object(value) as Problem;
  const holds =
    isText(type) &&
    [title, detail].every((text) => mayBe(text, isText)) &&
    [status, retryAfter].every((number) => mayBe(number, Number.isFinite)) &&
    mayBe(
      errors,
      (list) =>
        Array.isArray(list) &&
        list.every((each) => {
          const { field, code, params } = Object(each) as FieldError;
          return isText(field) && isText(code) && mayBe(params, isFigures);
        }),
    );
  if (!holds) return undefined;
  const known = errors?.map(({ field, code, params }) => ({ field, code, params }));
  return copyOf({ type, title, status, detail, errors: known, retryAfter });
}
