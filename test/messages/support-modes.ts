/** The words of rating, of points and of comments on priorities, sentence by sentence. */
import { amModes } from '../../src/messages/am-modes.js';
import { arModes } from '../../src/messages/ar-modes.js';
import { bnModes } from '../../src/messages/bn-modes.js';
import { enModes } from '../../src/messages/en-modes.js';
import { esModes } from '../../src/messages/es-modes.js';
import { htModes } from '../../src/messages/ht-modes.js';
import type { ModeMessages } from '../../src/messages/mode-messages.js';
import { ptModes } from '../../src/messages/pt-modes.js';
import { zhModes } from '../../src/messages/zh-modes.js';

/** Every catalog of them, by its tag. */
export const MODE_CATALOGS = {
  ...{ en: enModes, es: esModes, pt: ptModes, ht: htModes },
  ...{ zh: zhModes, ar: arModes, am: amModes, bn: bnModes },
};

const FIGURES = { minimum: 13, maximum: 14, used: 15, over: 16, points: 17, left: 18, total: 19 };

type Say = (...given: unknown[]) => string;

/** Every sentence by its place; functions are given figures that no two holes share. */
function sentencesIn(value: unknown, place: string): [place: string, sentence: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    const figures = /^(?:rated|allocate|countedPoints)$/.test(place);
    const params = { ...FIGURES, item: 'ITEM' };
    return [[place, (value as Say)(...(figures ? [13, 14] : [params]))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    sentencesIn(inner, place === '' ? key : `${place}.${key}`),
  );
}

/** Every sentence with its place. */
export function modeSentencesOf(catalog: ModeMessages): [place: string, sentence: string][] {
  return sentencesIn(catalog, '');
}
