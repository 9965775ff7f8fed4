/** The English words of rating, of sharing points, and of comments on priorities. */
import { formatNumber, pluralIn } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const plural = pluralIn('en');
const number = (value: number): string => formatNumber(value, 'en');
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, { one, other })}`;
const points = (count: number): string => counted(count, 'point', 'points');
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `Rate at least ${counted(minimum, 'priority', 'priorities')}`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `Give points to at least ${counted(minimum, 'priority', 'priorities')}`;

/** The English catalog's words for {@link ModeMessages}. */
export const enModes: ModeMessages = {
  'rate': 'How important is each priority to you?',
  'rateMany': 'Answer for as many as you like.',
  'ratings': [
    'Not important',
    'Slightly important',
    'Moderately important',
    'Important',
    'Very important',
  ],
  'noOpinion': 'No opinion',
  'rated': (count, total) => `${number(count)} of ${number(total)} rated.`,
  'yourRatings': 'Your ratings',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `Share ${points(total)} across the priorities.`,
  'allocateFreely': 'You can leave points unused.',
  'pointsFor': 'Points for',
  'fewerPoints': 'Fewer points for',
  'morePoints': 'More points for',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}. ${number(left)} of ${points(total)} left.`,
    'points-used': ({ total }) => `All ${points(total)} used.`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}. ${points(over)} over. Remove ${number(over)}.`,
  },
  'countedPoints': points,
  'yourPoints': 'Your points',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `You have used ${points(used)}. Remove ${number(over)}`,
    'points-format': () => 'Enter points as whole numbers, like 3',
  },

  'addComment': 'Add a comment about',
  'commentOn': 'Your comment about',
  'priority-comment-too-long': ({ maximum }) =>
    `A comment about a priority must be ${counted(maximum, 'character', 'characters')} or less`,
};
