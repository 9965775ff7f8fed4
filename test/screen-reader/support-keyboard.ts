/** The desktop's keyboard: X events, as a hand makes them. No script in the page presses anything. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Desktop } from './support-desktop.js';

const run = promisify(execFile);

/** How many keys go down and up again for it, at least: a capital letter is two. */
export const keysIn = ({ chord = '', words = '' }: { chord?: string; words?: string }): number =>
  chord.split('+').filter(Boolean).length + words.length;

/** Presses a chord by X's names: `Tab`, `shift+Tab`, `Return`, `space`. */
export async function press(desktop: Desktop, chord: string): Promise<void> {
  await run('xdotool', ['key', '--clearmodifiers', chord], { env: desktop.env });
}

/** Types words. */
export async function type(desktop: Desktop, words: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '30', words], { env: desktop.env });
}
