import { isText } from './is-text.js';

/** Whether it is an object of nothing but numbers and text, such as the figures of an error's sentence. */
export function isFigures(value: unknown): value is Record<string, string | number> {
  return (
    typeof value === 'object' &&
    !!value &&
    Object.values(value).every((each) => isText(each) || Number.isFinite(each))
  );
}
