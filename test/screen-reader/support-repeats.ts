/** What is said twice. */
import type { Heard } from './support-orca.js';

/** Milliseconds within which the same words are a repeat: acceptance point 46. */
const TOGETHER = 2000;

/** Names of roles and states are said of one thing after another; a sentence is longer. */
const isSentence = (words: string): boolean => words.split(' ').length >= 4;

/** The sentences that were said twice within two seconds. */
export function repeatedIn(heard: readonly Heard[], specified: readonly string[]): string[] {
  const near = heard.flatMap((first, index) =>
    heard
      .slice(index + 1)
      .filter(({ at }) => at - first.at < TOGETHER)
      .map((second) => [first.words, second.words] as const),
  );
  const whole = near.filter(([one, other]) => one === other && isSentence(one));
  const parts = specified.filter(
    (sentence) =>
      isSentence(sentence) && near.some((pair) => pair.every((words) => words.includes(sentence))),
  );
  return [...new Set([...whole.map(([words]) => words), ...parts])];
}
