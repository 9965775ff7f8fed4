/** What is said twice. */
import type { Told } from './support-flow.js';

/** Milliseconds within which the same words are a repeat: acceptance point 46. */
const TOGETHER = 2000;

/** Names of roles and states are said of one thing after another; a sentence is longer. */
const isSentence = (words: string): boolean => words.split(' ').length >= 4;

/**
 * The sentences that were said twice within two seconds: by what one key brought, or, of our own
 * announcements, again after the next key, which was to bring something else. A button or a link
 * that is read because a key came to it is no repeat. A step that is
 * known to be said twice (`twiceIn`) is not judged.
 */
export function repeatedIn(told: readonly Told[]): string[] {
  const specified = told.flatMap(({ hears }) => hears).filter(isSentence);
  const said = told
    .filter(({ defect }) => !defect)
    .flatMap((step) => step.heard.map((heard) => ({ ...heard, step })));
  const near = said.flatMap((first, index) =>
    said
      .slice(index + 1)
      .filter(({ at }) => at - first.at < TOGETHER)
      .map((second) => [first, second] as const),
  );
  const whole = near
    .filter(([one, other]) => one.step === other.step && one.words === other.words)
    .map(([{ words }]) => words)
    .filter(isSentence);
  const parts = specified.filter((sentence) =>
    near.some(
      ([one, other]) =>
        one.words.includes(sentence) &&
        other.words.includes(sentence) &&
        (one.step === other.step ||
          (sentence.endsWith('.') && !other.step.hears.includes(sentence))),
    ),
  );
  return [...new Set([...whole, ...parts])];
}
