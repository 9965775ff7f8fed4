/** The Amharic words of rating, of sharing points, and of comments on priorities. */
import { formatNumber, pluralIn } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const plural = pluralIn('am');
const number = (value: number): string => formatNumber(value, 'am-u-nu-latn');
const priorities = (count: number): string =>
  `${number(count)} ${plural(count, { one: 'ቅድሚያ የሚሰጠው ጉዳይ', other: 'ቅድሚያ የሚሰጣቸው ጉዳዮች' })}`;
const points = (count: number): string => `${number(count)} ነጥብ`;
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `ቢያንስ ለ${priorities(minimum)} ደረጃ ይስጡ`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `ቢያንስ ለ${priorities(minimum)} ነጥብ ይስጡ`;

/** The Amharic catalog's words for {@link ModeMessages}. */
export const amModes: ModeMessages = {
  'rate': 'ቅድሚያ የሚሰጠው እያንዳንዱ ጉዳይ ለእርስዎ ምን ያህል አስፈላጊ ነው?',
  'rateMany': 'ለፈለጉት ያህል መልስ ይስጡ።',
  'ratings': ['አስፈላጊ አይደለም', 'በትንሹ አስፈላጊ', 'በመጠኑ አስፈላጊ', 'አስፈላጊ', 'በጣም አስፈላጊ'],
  'noOpinion': 'አስተያየት የለኝም',
  'rated': (count, total) => `ደረጃ የተሰጣቸው፦ ከ${number(total)} ውስጥ ${number(count)}።`,
  'yourRatings': 'የሰጧቸው ደረጃዎች',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `${points(total)} ቅድሚያ ለሚሰጣቸው ጉዳዮች ያከፋፍሉ።`,
  'allocateFreely': 'ነጥቦችን ሳይጠቀሙ መተው ይችላሉ።',
  'pointsFor': 'ነጥብ፦',
  'fewerPoints': 'ነጥብ ይቀንሱ፦',
  'morePoints': 'ነጥብ ይጨምሩ፦',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}። የቀረው፦ ከ${points(total)} ውስጥ ${number(left)}።`,
    'points-used': ({ total }) => `ሁሉም ${points(total)} ጥቅም ላይ ውሏል።`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}። ${points(over)} ከገደቡ በላይ። ${number(over)} ይቀንሱ።`,
  },
  'countedPoints': points,
  'yourPoints': 'የሰጧቸው ነጥቦች',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `${points(used)} ተጠቅመዋል። ${number(over)} ይቀንሱ`,
    'points-format': () => 'ነጥቦችን በሙሉ ቁጥር ይጻፉ፤ ለምሳሌ 3',
  },

  'addComment': 'አስተያየት ይጨምሩ፦',
  'commentOn': 'የእርስዎ አስተያየት፦',
  'priority-comment-too-long': ({ maximum }) =>
    `ቅድሚያ በሚሰጠው ጉዳይ ላይ የሚሰጥ አስተያየት ከ${number(maximum)} ${plural(maximum, { one: 'ፊደል', other: 'ፊደላት' })} መብለጥ የለበትም`,
};
