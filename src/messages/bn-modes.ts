/** The Bangla words of rating, of sharing points, and of comments on priorities. */
import { formatNumber } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const number = (value: number): string => formatNumber(value, 'bn-u-nu-beng');
const points = (count: number): string => `${number(count)} পয়েন্ট`;
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `কমপক্ষে ${number(minimum)}টি অগ্রাধিকার মূল্যায়ন করুন`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `কমপক্ষে ${number(minimum)}টি অগ্রাধিকারে পয়েন্ট দিন`;

/** The Bangla catalog's words for {@link ModeMessages}. */
export const bnModes: ModeMessages = {
  'rate': 'প্রতিটি অগ্রাধিকার আপনার কাছে কতটা গুরুত্বপূর্ণ?',
  'rateMany': 'যতগুলোর ইচ্ছা উত্তর দিন।',
  'ratings': ['গুরুত্বপূর্ণ নয়', 'সামান্য গুরুত্বপূর্ণ', 'মোটামুটি গুরুত্বপূর্ণ', 'গুরুত্বপূর্ণ', 'খুব গুরুত্বপূর্ণ'],
  'noOpinion': 'কোনো মত নেই',
  'rated': (count, total) => `${number(total)}টির মধ্যে ${number(count)}টি মূল্যায়ন করা হয়েছে।`,
  'yourRatings': 'আপনার মূল্যায়ন',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `অগ্রাধিকারগুলোর মধ্যে ${points(total)} ভাগ করে দিন।`,
  'allocateFreely': 'সব পয়েন্ট ব্যবহার না করলেও চলবে।',
  'pointsFor': 'পয়েন্ট:',
  'fewerPoints': 'পয়েন্ট কমান:',
  'morePoints': 'পয়েন্ট বাড়ান:',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}। ${points(total)}ের মধ্যে ${number(left)} বাকি।`,
    'points-used': ({ total }) => `${points(total)}ের সবই ব্যবহার করা হয়েছে।`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}। ${points(over)} বেশি হয়েছে। ${number(over)} কমান।`,
  },
  'countedPoints': points,
  'yourPoints': 'আপনার পয়েন্ট',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `আপনি ${points(used)} ব্যবহার করেছেন। ${number(over)} কমান`,
    'points-format': () => 'পূর্ণ সংখ্যায় পয়েন্ট লিখুন, যেমন 3',
  },

  'addComment': 'মতামত যোগ করুন:',
  'commentOn': 'আপনার মতামত:',
  'priority-comment-too-long': ({ maximum }) =>
    `একটি অগ্রাধিকার নিয়ে মতামত সর্বোচ্চ ${number(maximum)}টি অক্ষর হতে পারে`,
};
