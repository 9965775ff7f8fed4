/** The work in this browser, from one visit to the next. */
import type { Embed } from './embed.js';
import { embedFromText, fileFromEmbed } from './embed-from-text.js';

/** The figure is the record's version, as in the widget's own keys. */
const KEY = 'civic-feedback builder 1';

/** What was made at an earlier visit; a browser that keeps nothing, or something else, has nothing. */
export function keptWork(): Embed | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : embedFromText(kept).embed;
  } catch {
    return undefined;
  }
}

/** Keeps this embed. */
export function keepWork(embed: Embed): void {
  try {
    localStorage.setItem(KEY, fileFromEmbed(embed));
  } catch {
    // Denied or full: what is on the page can still be saved as a file.
  }
}

/** Tells when another tab has kept its work: there is one place for both, and the last one has it. */
export function whenKeptElsewhere(tell: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) tell();
  });
}
