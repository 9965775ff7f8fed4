/** Orca, the screen reader, on a desktop: what it hands to the voice, with the time. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { watch } from 'node:fs';
import { join } from 'node:path';
import type { Desktop } from './support-desktop.js';

/** One thing that Orca said. */
export interface Heard {
  /** When, in milliseconds of Orca's own clock since midnight. */
  at: number;
  words: string;
}

/**
 * Orca writes its log in blocks; a listener needs it line by line, and only what is spoken. It reads
 * this file from its preferences folder when it starts.
 */
const CUSTOMIZATIONS = `import orca.debug, orca.settings
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.debug.debugLevel = orca.debug.LEVEL_INFO
`;

/** Keys are not echoed: what was pressed is in the transcript already. All else is as installed. */
const SETTINGS = {
  general: { enableKeyEcho: false, firstStart: false },
  profiles: { default: { profile: ['Default', 'default'], enableKeyEcho: false } },
  pronunciations: {},
  keybindings: {},
};

const SPOKEN = /^(\d\d):(\d\d):(\d\d\.\d+) - SPEECH OUTPUT: '(.*?)'(?: ?voice=\w+)? ?(?:\{.*\})?$/;

/** What is spoken of a line of Orca's log; `undefined` where nothing is. */
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

/** Orca. */
export class Orca {
  readonly #log: string;
  readonly #desktop: Desktop;
  /** All that it has said. */
  heard: Heard[] = [];

  private constructor(desktop: Desktop, log: string) {
    this.#desktop = desktop;
    this.#log = log;
  }

  /** Starts it, and waits until it says that it is there. */
  static async start(desktop: Desktop): Promise<Orca> {
    const preferences = join(desktop.home, '.local/share/orca');
    const log = join(desktop.home, 'orca.log');
    await mkdir(preferences, { recursive: true });
    await writeFile(join(preferences, 'orca-customizations.py'), CUSTOMIZATIONS);
    await writeFile(join(preferences, 'user-settings.conf'), JSON.stringify(SETTINGS));
    await writeFile(log, '');
    desktop.start('/usr/bin/orca', '--debug-file', log);
    const orca = new Orca(desktop, log);
    await orca.until(
      (heard) => heard.some(({ words }) => words.includes('Screen reader on')),
      60_000,
    );
    return orca;
  }

  async #listen(): Promise<void> {
    // A block of Orca's log can have line ends inside what is spoken: those are indented.
    const lines = (await readFile(this.#log, 'utf8')).replace(/\n {18}/g, ' ').split('\n');
    this.heard = lines.slice(0, -1).flatMap((line) => spokenIn(line) ?? []);
  }

  /** Waits for what it says; after so many milliseconds it tells whether that came. */
  async until(enough: (heard: readonly Heard[]) => boolean, most: number): Promise<boolean> {
    const stop = AbortSignal.timeout(most);
    for (;;) {
      await this.#listen();
      if (enough(this.heard)) return true;
      this.#desktop.check();
      if (stop.aborted) return false;
      await this.#change(stop);
    }
  }

  /** Waits until it has been silent for so many milliseconds. */
  async silence(milliseconds: number): Promise<void> {
    for (;;) {
      const { length } = this.heard;
      if (!(await this.until((heard) => heard.length > length, milliseconds))) return;
    }
  }

  #change(stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const watcher = watch(this.#log);
      const done = (): void => {
        watcher.close();
        stop.removeEventListener('abort', done);
        resolve();
      };
      watcher.once('change', done);
      stop.addEventListener('abort', done);
    });
  }
}
