/** The work in this browser, from one visit to the next. */
import type { Embed } from './embed.js';
import { embedFromText, fileFromEmbed } from './embed-from-text.js';

/** The figure is the record's version, as in the widget's own keys. */
const KEY = 'civic-feedback builder 1';

/** What was there before it was replaced lies beside it. */
const BEFORE = `${KEY} before`;

function kept(key: string): Embed | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : embedFromText(text).embed;
  } catch {
    return undefined;
  }
}

function keep(key: string, embed: Embed): void {
  try {
    localStorage.setItem(key, fileFromEmbed(embed));
  } catch {
    // Denied or full: what is on the page can still be saved as a file.
  }
}

/** What was made at an earlier visit; a browser that keeps nothing, or something else, has nothing. */
export const keptWork = (): Embed | undefined => kept(KEY);

/** What that has replaced, if it has. */
export const keptBefore = (): Embed | undefined => kept(BEFORE);

/** Keeps this embed. */
export function keepWork(embed: Embed): void {
  keep(KEY, embed);
}

/** Keeps what was replaced, in the place of what was replaced earlier. */
export function keepBefore(embed: Embed): void {
  keep(BEFORE, embed);
}

/** Tells when another tab has kept its work: there is one place for both, and the last one has it. */
export function whenKeptElsewhere(tell: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) tell();
  });
}
