/** The Chinese words of rating, of sharing points, and of comments on priorities. */
import { formatNumber } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const number = (value: number): string => formatNumber(value, 'zh-CN');
const points = (count: number): string => `${number(count)} 分`;
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `请至少评价 ${number(minimum)} 个优先事项`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `请至少给 ${number(minimum)} 个优先事项分配分数`;

/** The Chinese catalog's words for {@link ModeMessages}. */
export const zhModes: ModeMessages = {
  'rate': '每个优先事项对您有多重要？',
  'rateMany': '评价数量不限。',
  'ratings': ['不重要', '稍微重要', '比较重要', '重要', '非常重要'],
  'noOpinion': '没有意见',
  'rated': (count, total) => `已评价 ${number(count)} 个，共 ${number(total)} 个。`,
  'yourRatings': '您的评价',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `请将 ${points(total)}分配给各优先事项。`,
  'allocateFreely': '分数可以不用完。',
  'pointsFor': '分数：',
  'fewerPoints': '减分：',
  'morePoints': '加分：',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `“${item}” ${points(given)}。还剩 ${points(left)}，共 ${points(total)}。`,
    'points-used': ({ total }) => `${points(total)}已全部用完。`,
    'points-over': ({ item, points: given, over }) =>
      `“${item}” ${points(given)}。超出 ${points(over)}。请减去 ${points(over)}。`,
  },
  'countedPoints': points,
  'yourPoints': '您的分数',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `您已使用 ${points(used)}。请减去 ${points(over)}`,
    'points-format': () => '分数须为整数，例如 3',
  },

  'addComment': '添加意见：',
  'commentOn': '您的意见：',
  'priority-comment-too-long': ({ maximum }) =>
    `对优先事项的意见不得超过 ${number(maximum)} 个字符`,
};
