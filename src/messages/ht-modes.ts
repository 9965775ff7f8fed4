/** The Haitian Creole words of rating, of sharing points, and of comments on priorities. */
import { formatNumber } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const number = (value: number): string => formatNumber(value, 'en-US');
const points = (count: number): string => `${number(count)} pwen`;
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `Evalye omwen ${number(minimum)} priyorite`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `Bay omwen ${number(minimum)} priyorite pwen`;

/** The Haitian Creole catalog's words for {@link ModeMessages}. */
export const htModes: ModeMessages = {
  'rate': 'Ki enpòtans chak priyorite genyen pou ou?',
  'rateMany': 'Reponn pou kantite ou vle.',
  'ratings': ['Pa enpòtan', 'Yon ti jan enpòtan', 'Mwayènman enpòtan', 'Enpòtan', 'Trè enpòtan'],
  'noOpinion': 'Pa gen opinyon',
  'rated': (count, total) => `Ou evalye ${number(count)} sou ${number(total)}.`,
  'yourRatings': 'Evalyasyon ou yo',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `Pataje ${points(total)} ant priyorite yo.`,
  'allocateFreely': 'Ou ka kite kèk pwen ou pa itilize.',
  'pointsFor': 'Pwen pou',
  'fewerPoints': 'Mwens pwen pou',
  'morePoints': 'Plis pwen pou',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}. Rete ${number(left)} sou ${points(total)}.`,
    'points-used': ({ total }) => `Ou itilize tout ${points(total)} yo.`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}. ${points(over)} an twòp. Retire ${number(over)}.`,
  },
  'countedPoints': points,
  'yourPoints': 'Pwen ou yo',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `Ou itilize ${points(used)}. Retire ${number(over)}`,
    'points-format': () => 'Ekri pwen yo an chif antye, tankou 3',
  },

  'addComment': 'Ajoute yon kòmantè sou',
  'commentOn': 'Kòmantè ou sou',
  'priority-comment-too-long': ({ maximum }) =>
    `Yon kòmantè sou yon priyorite dwe gen ${number(maximum)} karaktè oswa mwens`,
};
