/** What a text is judged by when it is sent: whether there is one, and whether it is too long. */
import { characterCount } from './text.js';

/** Whether a text says nothing: empty, or white space and invisible format characters only. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text);
}

/**
 * Whether a text has more characters than it may. Nobody counts more of them than it has UTF-16
 * units, which cost nothing to count; so most texts are never taken apart.
 */
export function isLonger(text: string, maximum: number): boolean {
  return text.length > maximum && characterCount(text) > maximum;
}
