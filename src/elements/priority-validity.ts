import type { Question } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';

/** Why a native form would not accept so many priorities; `undefined` when it would. */
export function priorityProblem(
  { mode, limit, minimum, required }: Question,
  count: number,
  messages: Messages,
): { flags: ValidityStateFlags; words: string } | undefined {
  const errors = { ...messages.errors, ...(mode === 'rank' && messages.errorsRank) };
  const least = Math.max(minimum, required ? 1 : 0);
  const params = { minimum: least, limit: limit ?? 0, maximum: 0, count };
  if (count === 0 && required)
    return { flags: { valueMissing: true }, words: errors['priorities-missing'](params) };
  if (count > 0 && count < least)
    return { flags: { rangeUnderflow: true }, words: errors['priorities-too-few'](params) };
  if (limit !== undefined && count > limit)
    return { flags: { rangeOverflow: true }, words: errors['priorities-too-many'](params) };
  return undefined;
}
