/** What a person does with the page, key by key, and what they must hear. */
import type { Submission } from '../../src/contract/index.js';
import { keysIn, press, type } from './support-keyboard.js';
import type { BrowserName } from './support-browsers.js';
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
  /** Where Orca says it twice: a defect that is known (README.md). */
  twice?: BrowserName;
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
  /** The answers that the city must have received in the end; otherwise none may have come. */
  arrives?: Submission['answers'];
}

/** What was heard after a step. */
export interface Told {
  does: string;
  heard: Heard[];
  /** What had to be heard. */
  hears: readonly string[];
  /** Whether a known defect may be heard: see `twiceIn`. */
  defect?: boolean;
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

/** A step whose sentences Orca says twice in one browser. */
export const twiceIn = (browser: BrowserName, step: Step): Step => ({ ...step, twice: browser });

/** Who listens. */
export interface Listening {
  browser: BrowserName;
  desktop: Desktop;
  orca: Orca;
}

/** How long Orca may take to hear of a key, and to say something; and where only time passes. */
const PATIENCE = 30_000;
const LONG = 150_000;
/** How long a key may bring nothing at all, where no sentence is asked for. */
const NOTHING = 3_000;
/** A step ends when Orca has had nothing to do for so long; our own sentences come after 150 ms. */
const REST = 400;
/** More presses than that find nothing. */
const MOST_PRESSES = 40;

/** The first of the sentences that does not come in its place. */
export function missingFrom(heard: readonly Heard[], hears: readonly string[]): string | undefined {
  const left = [...hears];
  for (const { words } of heard) while (left[0] && words.includes(left[0])) left.shift();
  return left[0];
}

async function take(step: Step, { browser, desktop, orca }: Listening): Promise<Told> {
  const { does, keys, hears, twice } = step;
  const before = orca.heard.length;
  const count = keysIn(keys);
  const done = orca.keys + count;
  if (keys.chord) await press(desktop, keys.chord);
  if (keys.words) await type(desktop, keys.words);
  const seen = await orca.until(() => orca.keys >= done, PATIENCE);
  const heard = (): Heard[] => orca.heard.slice(before);
  const lacks = (): string | undefined => missingFrom(heard(), hears);
  if (hears.length > 0) await orca.until(() => !lacks(), count > 0 ? PATIENCE : LONG);
  else if (keys.chord) await orca.until(() => orca.heard.length > before, NOTHING);
  await orca.rests(REST);
  const wrong = seen ? lacks() : `“${does}”: Orca saw no such key`;
  return {
    does,
    heard: heard(),
    hears,
    defect: twice === browser,
    ...withMissing(wrong),
  };
}

const withMissing = (missing: string | undefined): { missing?: string } =>
  missing === undefined ? {} : { missing };

/** Presses a key until what is sought is said. */
async function search(step: Step, listening: Listening): Promise<Told[]> {
  const told: Told[] = [];
  const [sought = ''] = step.hears;
  for (let presses = 1; ; presses += 1) {
    const last = await take({ ...step, hears: [] }, listening);
    const found = missingFrom(last.heard, [sought]) === undefined;
    if (!found && !last.missing && presses < MOST_PRESSES) {
      told.push(last);
      continue;
    }
    const missing = last.missing ?? missingFrom(last.heard, step.hears);
    return [...told, { ...last, hears: step.hears, ...withMissing(missing) }];
  }
}

/** Takes the steps, up to the first after which something was not heard. */
export async function walk(flow: Flow, listening: Listening): Promise<Told[]> {
  const told: Told[] = [];
  for (const step of flow.steps) {
    if (step.searches) told.push(...(await search(step, listening)));
    else told.push(await take(step, listening));
    if (told.at(-1)?.missing) break;
  }
  return told;
}
