/** The Arabic words of rating, of sharing points, and of comments on priorities. */
import { formatNumber, pluralIn } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const plural = pluralIn('ar');
const number = (value: number): string => formatNumber(value, 'ar-u-nu-latn');

/** A count, with a noun in the case that follows a verb or a preposition. */
const counted = (
  count: number,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string => {
  const figure = number(count);
  return plural(count, {
    one,
    two,
    few: `${figure} ${few}`,
    many: `${figure} ${many}`,
    other: `${figure} ${other}`,
  });
};
const points = (count: number): string =>
  counted(count, 'نقطة واحدة', 'نقطتين', 'نقاط', 'نقطة', 'نقطة');
const priorities = (count: number): string =>
  counted(count, 'أولوية واحدة', 'أولويتين', 'أولويات', 'أولوية', 'أولوية');
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `قيّم ${priorities(minimum)} على الأقل`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `أعطِ نقاطًا إلى ${priorities(minimum)} على الأقل`;

/** The Arabic catalog's words for {@link ModeMessages}. */
export const arModes: ModeMessages = {
  'rate': 'ما مدى أهمية كل أولوية بالنسبة إليك؟',
  'rateMany': 'أجب عن أي عدد تريده.',
  'ratings': ['غير مهمة', 'قليلة الأهمية', 'متوسطة الأهمية', 'مهمة', 'مهمة جدًا'],
  'noOpinion': 'لا رأي لي',
  'rated': (count, total) => `عدد ما قيّمته: ${number(count)} من ${number(total)}.`,
  'yourRatings': 'تقييماتك',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `وزّع ${points(total)} على الأولويات.`,
  'allocateFreely': 'يمكنك ترك نقاط دون استخدام.',
  'pointsFor': 'نقاط',
  'fewerPoints': 'نقاط أقل:',
  'morePoints': 'نقاط أكثر:',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}. النقاط المتبقية: ${number(left)} من ${number(total)}.`,
    'points-used': ({ total }) => `استُخدمت كل النقاط: ${number(total)}.`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}. النقاط الزائدة: ${number(over)}. اطرح ${points(over)}.`,
  },
  'countedPoints': (count) => counted(count, 'نقطة واحدة', 'نقطتان', 'نقاط', 'نقطة', 'نقطة'),
  'yourPoints': 'نقاطك',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `النقاط المستخدمة: ${number(used)}. اطرح ${points(over)}`,
    'points-format': () => 'اكتب النقاط بأعداد صحيحة، مثل 3',
  },

  'addComment': 'إضافة تعليق على',
  'commentOn': 'تعليقك على',
  'priority-comment-too-long': ({ maximum }) =>
    `يجب ألا يزيد التعليق على الأولوية على ${counted(maximum, 'حرف واحد', 'حرفين', 'أحرف', 'حرفًا', 'حرف')}`,
};
