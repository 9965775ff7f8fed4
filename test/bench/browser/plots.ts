/** Which plots docs/performance.md shows. */
import type { Contender } from './contender.js';
import type { Figures } from './figures.js';
import { COPIES, SIZES } from './growth.js';
import { bars, lines, type Series } from './plot.js';

/** The SVG files of a run, by name. */
export function plotsOf(figures: Figures, contenders: readonly Contender[]): Map<string, string> {
  const series = (...whats: string[]): Series[] =>
    contenders.map((contender) => ({
      title: contender.title,
      values: whats.map((what) => figures.of(what, contender)),
    }));
  const bar = (title: string, what: string, unit = 'ms'): string =>
    bars({ title, unit, series: series(what) });
  const line = (title: string, unit: string, at: readonly string[], ending: string): string =>
    lines({ title, unit, at, series: series(...at.map((place) => `${place} ${ending}`)) });
  const sizes = SIZES.map((size) => `${size} priorities`);
  const copies = COPIES.map((count) => `${count} × the form`);
  return new Map([
    ['usable-slow.svg', bar('Usable on the slow network', 'usable on the slow network')],
    ['main-thread.svg', bar('Main thread until usable', 'main thread')],
    ['bytes.svg', bar('Bytes on the wire', 'bytes', 'B')],
    ['pick-600.svg', bar('A pick among 600, until it is painted, at 6x', 'pick of 600 paint')],
    ['move-600.svg', bar('A move among 600, until it is painted, at 6x', 'move of 600 paint')],
    [
      'typing-600.svg',
      bar('200 keys beside 600 priorities, main thread at 6x', '200 keys beside 600 work'),
    ],
    ['growth-priorities.svg', line('Main thread, by priorities', 'ms', sizes, 'work')],
    ['growth-forms.svg', line('Main thread, by forms on the page', 'ms', copies, 'work')],
  ]);
}
