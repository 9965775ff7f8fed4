/** What a person does with the page, key by key, and what they must hear. */
import { press, type } from './support-keyboard.js';
import type { PageChange } from './support-page.js';
import type { Desktop } from './support-desktop.js';
import type { Heard, Orca } from './support-orca.js';

/** One thing that is done. */
export interface Step {
  /** As the transcript says it. */
  does: string;
  keys: { chord?: string; words?: string };
  /** Repeats the key until the first of `hears` comes; somebody who does not see finds things so. */
  searches?: boolean;
  /** Must be heard after it, in this order, each within one utterance. */
  hears: readonly string[];
}

/** A flow: one transcript a browser. */
export interface Flow {
  /** Of the transcript's file. */
  name: string;
  /** What it shows, as the transcript's heading says it. */
  title: string;
  /** When the page's clock stands as it opens. */
  at: string;
  change?: PageChange;
  steps: readonly Step[];
}

/** What was heard after a step. */
export interface Told {
  does: string;
  heard: Heard[];
  /** The first sentence that did not come. */
  missing?: string;
}

/** Presses a chord, by X's names, and hears these sentences. */
export const key = (chord: string, ...hears: string[]): Step => ({
  does: `Press ${chord}`,
  keys: { chord },
  hears,
});

/** Presses Tab (or another key) until this is heard, then these. */
export const find = (sought: string, chord = 'Tab', ...hears: string[]): Step => ({
  does: `Press ${chord}`,
  keys: { chord },
  searches: true,
  hears: [sought, ...hears],
});

/** Types words. */
export const write = (words: string, ...hears: string[]): Step => ({
  does: `Type “${words}”`,
  keys: { words },
  hears,
});

/** Presses nothing, and hears this by itself. */
export const wait = (...hears: string[]): Step => ({ does: 'Press nothing', keys: {}, hears });

/** How long a sentence may take to come, in milliseconds; two minutes where only time passes. */
const PATIENCE = 15_000;
const LONG = 120_000;
/** A step ends when Orca has said nothing for so long. */
const SILENCE = 900;
/** More presses than that find nothing. */
const MOST_PRESSES = 40;

/** The first of the sentences that does not come in its place. */
export function missingFrom(heard: readonly Heard[], hears: readonly string[]): string | undefined {
  const left = [...hears];
  for (const { words } of heard) while (left[0] && words.includes(left[0])) left.shift();
  return left[0];
}

async function take({ does, keys, hears }: Step, desktop: Desktop, orca: Orca): Promise<Told> {
  const before = orca.heard.length;
  if (keys.chord) await press(desktop, keys.chord);
  if (keys.words) await type(desktop, keys.words);
  const patience = keys.chord || keys.words ? PATIENCE : LONG;
  await orca.until((all) => missingFrom(all.slice(before), hears) === undefined, patience);
  await orca.silence(SILENCE);
  const heard = orca.heard.slice(before);
  const missing = missingFrom(heard, hears);
  return { does, heard, ...(missing && { missing }) };
}

/** Takes the steps, up to the first after which something was not heard. */
export async function walk(flow: Flow, desktop: Desktop, orca: Orca): Promise<Told[]> {
  const told: Told[] = [];
  for (const step of flow.steps) {
    const [sought = '', ...after] = step.hears;
    let last: Told | undefined;
    for (let presses = 0; step.searches && presses < MOST_PRESSES; presses += 1) {
      last = await take({ ...step, hears: [] }, desktop, orca);
      if (missingFrom(last.heard, [sought]) === undefined) break;
      told.push(last);
    }
    last = last
      ? { ...last, ...missing(missingFrom(last.heard, [sought, ...after])) }
      : await take(step, desktop, orca);
    told.push(last);
    if (last.missing) break;
  }
  return told;
}

const missing = (sentence: string | undefined): { missing?: string } =>
  sentence === undefined ? {} : { missing: sentence };
