/** Orca, the screen reader, on a desktop: what it hands to the voice, with the time. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DebugFile } from './support-debug-file.js';
import type { Desktop } from './support-desktop.js';

/** One thing that Orca said. */
export interface Heard {
  /** When, in milliseconds of Orca's own clock since midnight. */
  at: number;
  words: string;
}

/**
 * Orca writes its debug file in blocks; a listener needs it line by line. It reads this from its
 * preferences folder when it starts.
 */
const CUSTOMIZATIONS = `import orca.debug, orca.settings
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.debug.debugLevel = orca.debug.LEVEL_INFO
`;

/**
 * Keys are not echoed: what was pressed is in the transcript already. And a page is not read from
 * its top as soon as it has come. A voice that is none never says that it has ended, so Orca would
 * believe that it still reads: in that state it names no groups and never changes to focus mode,
 * and the reading moves the place from which Tab goes on. All else is as installed.
 */
const OURS = { enableKeyEcho: false, sayAllOnLoad: false };

const SETTINGS = {
  general: { ...OURS, firstStart: false },
  profiles: { default: { ...OURS, profile: ['Default', 'default'] } },
  pronunciations: {},
  keybindings: {},
};

const SPOKEN = /^(\d\d):(\d\d):(\d\d\.\d+) - SPEECH OUTPUT: '(.*?)'(?: ?voice=\w+)? ?(?:\{.*\})?$/;

/** Where Orca has done with a key: when it goes up, all that it does by itself has been done. */
const KEY_DONE = '^^^^^ PROCESS ATSPI_KEY_RELEASED_EVENT';

/** What is spoken of a line of Orca's debug file; `undefined` where nothing is. */
export function spokenIn(line: string): Heard | undefined {
  const [, hours, minutes, seconds, said = ''] = SPOKEN.exec(line) ?? [];
  // The marks around a priority's name order the text of two scripts; they have no sound.
  const words = said
    .replace(/[\u2066-\u2069\ufffc]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (hours === undefined || words === '') return undefined;
  const at = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return { at: Math.round(at), words };
}

const debugFileOf = ({ home }: Desktop): string => join(home, 'orca.log');

/** Orca. */
export class Orca {
  readonly #desktop: Desktop;
  #file: DebugFile | undefined;
  /** All that it has said. */
  readonly heard: Heard[] = [];
  /** How many keys it has done with. */
  keys = 0;

  private constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  /** Starts it, and waits until it says that it is there. */
  static async start(desktop: Desktop): Promise<Orca> {
    const preferences = join(desktop.home, '.local/share/orca');
    const path = debugFileOf(desktop);
    await mkdir(preferences, { recursive: true });
    await writeFile(join(preferences, 'orca-customizations.py'), CUSTOMIZATIONS);
    await writeFile(join(preferences, 'user-settings.conf'), JSON.stringify(SETTINGS));
    await writeFile(path, '');
    desktop.start('/usr/bin/orca', '--debug-file', path);
    const orca = new Orca(desktop);
    orca.#file = await DebugFile.follow(path, (line) => {
      orca.#take(line);
    });
    try {
      const there = await orca.until((said) => said('Screen reader on'), 120_000);
      if (!there) throw new Error('Orca never said that it is there.');
      return orca;
    } catch (error) {
      await orca.close();
      throw error;
    }
  }

  #take(line: string): void {
    if (line.startsWith(KEY_DONE)) this.keys += 1;
    const said = spokenIn(line);
    if (said) this.heard.push(said);
  }

  /**
   * Waits until something holds; after so many milliseconds it tells whether it does.
   *
   * @param enough - may ask whether it has said something that has these words in it
   */
  async until(
    enough: (said: (part: string) => boolean) => boolean,
    most: number,
  ): Promise<boolean> {
    const said = (part: string): boolean => this.heard.some(({ words }) => words.includes(part));
    const end = Date.now() + most;
    for (;;) {
      await this.#file?.catchUp();
      if (enough(said)) return true;
      this.#desktop.check();
      if (Date.now() >= end) return false;
      // Its file may have grown before we began to wait.
      await this.#file?.grows(Math.min(end - Date.now(), 500));
    }
  }

  /** Waits until it has had nothing to do for so many milliseconds: it logs all that it is told. */
  async rests(milliseconds: number): Promise<void> {
    let end = Date.now() + milliseconds;
    while (Date.now() < end) {
      await this.#file?.grows(end - Date.now());
      if (await this.#file?.catchUp()) end = Date.now() + milliseconds;
      this.#desktop.check();
    }
  }

  /** Reads no more. A copy of its debug file may be kept, whose end says why something failed. */
  async close(copy?: string): Promise<void> {
    await this.#file?.close();
    if (copy !== undefined) await copyFile(debugFileOf(this.#desktop), copy);
  }
}
