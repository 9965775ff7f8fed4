/**
 * Bangla, as New York City writes it for its residents, with আপনি. Dates, hours and counts are in
 * Bangla digits, as in Bangla print and as every engine writes them for `bn`; what a person is to
 * type or to dial (addresses, telephone numbers, references) stays as it is. An hour has its part of
 * the day in words (রাত, সকাল), which Bangla wants where English has a.m. and p.m. Nouns have no
 * plural behind a number; a classifier (টি) stands between.
 *
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { formatNumber, momentIn } from './format.js';
import type { Messages } from './messages.js';

const TAG = 'bn-u-nu-beng';
const number = (value: number): string => formatNumber(value, TAG);
const priorities = (count: number): string => `${number(count)}টি অগ্রাধিকার`;
const characters = (count: number): string => `${number(count)}টি অক্ষর`;

const inBangla = momentIn(TAG);

/** "রাত ১১:৫৯": the engines know the part of the day, and put it behind. */
function timeAt(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(TAG, {
    ...{ timeZone, hour: 'numeric', minute: '2-digit', hour12: true, dayPeriod: 'short' },
  }).formatToParts(instant);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('dayPeriod').replace('রাত্রি', 'রাত')} ${part('hour')}:${part('minute')}`;
}

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `কমপক্ষে ${priorities(minimum)} ${verb}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `সর্বোচ্চ ${priorities(limit)} ${verb}`,
  };
};

/** The Bangla catalog. */
export const bn: Messages = {
  language: 'bn',
  at: (instant, timeZone) => ({
    ...inBangla(instant, timeZone),
    time: timeAt(instant, timeZone),
  }),
  number,

  moment: ({ date, time, zone }) => `${date}, ${time} (${zone})`,
  closes: (moment) => `মতামত দেওয়ার শেষ সময়: ${moment}।`,
  closesToday: (moment) => `আজ শেষ হচ্ছে: ${moment}।`,
  closesTomorrow: (moment) => `আগামীকাল শেষ হচ্ছে: ${moment}।`,
  opens: (moment) => `মতামত নেওয়া শুরু হবে: ${moment}।`,
  opensDate: (date, zone) => `মতামত নেওয়া শুরু হবে: ${date} (${zone})।`,
  closed: (moment) => `মতামত নেওয়া শেষ হয়েছে: ${moment}।`,
  inYourTime: ({ date, time }) => `আপনার স্থানীয় সময়: ${date}, ${time}।`,
  closesInMinutes: (minutes, time, zone) =>
    `${number(minutes)} মিনিটের মধ্যে মতামত নেওয়া শেষ হবে: ${time} (${zone})। আপনার উত্তরগুলো এখনও এখানে আছে।`,
  pastClose: (until) =>
    `সময়সীমা পেরিয়ে গেছে। আপনি আগেই শুরু করেছিলেন, তাই ${until} পর্যন্ত উত্তর পাঠাতে পারবেন।`,
  pastGrace: 'মতামত নেওয়া শেষ হয়েছে। আপনার উত্তরগুলো এখনও এখানে আছে, কপি করতে পারবেন।',

  chooseOne: 'আপনার কাছে সবচেয়ে গুরুত্বপূর্ণ অগ্রাধিকারটি বেছে নিন।',
  chooseMany: 'আপনার কাছে সবচেয়ে গুরুত্বপূর্ণ অগ্রাধিকারগুলো বেছে নিন।',
  rank: 'সবচেয়ে গুরুত্বপূর্ণটি প্রথমে রেখে অগ্রাধিকারগুলো ক্রমানুসারে সাজান।',
  limitChoose: (limit) => `সর্বোচ্চ ${number(limit)}টি বেছে নিন।`,
  limitChooseMany: 'যতগুলো ইচ্ছা বেছে নিন।',
  limitRank: (limit) => `সর্বোচ্চ ${number(limit)}টি সাজান।`,
  limitRankAll: 'যতগুলো ইচ্ছা সাজান।',
  optionalMark: '(ঐচ্ছিক)',
  noPreference: 'কোনো পছন্দ নেই',
  yourRanking: 'আপনার ক্রম',
  nothingRanked: 'এখনও কিছু সাজানো হয়নি।',
  notRanked: 'সাজানো হয়নি',
  everythingRanked: 'সব সাজানো হয়েছে।',
  moveUp: 'উপরে নিন',
  moveDown: 'নিচে নিন',
  remove: 'সরান',
  add: 'যোগ করুন',
  moveTo: 'এই অবস্থানে নিন',
  move: 'নিন',
  startAgain: 'আবার শুরু করুন',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `${number(count)}টি বেছে নেওয়া হয়েছে।`
        : `${number(limit)}টির মধ্যে ${number(count)}টি বেছে নেওয়া হয়েছে।`,
    'chosen-limit': ({ count, limit }) =>
      `${number(limit)}টির মধ্যে ${number(count)}টি বেছে নেওয়া হয়েছে। অন্য একটি নিতে হলে আগে একটি বাদ দিন।`,
    'chosen-over': ({ count, limit, over }) =>
      `${number(count)}টি বেছে নেওয়া হয়েছে। সর্বোচ্চ সীমা ${number(limit)}টি। ${number(over)}টি বাদ দিন।`,
    'added': ({ item, position, left }) =>
      `${item} এখন ${number(position)} নম্বর। সাজাতে বাকি ${number(left)}টি।`,
    'added-last': ({ item, position }) =>
      `${item} এখন ${number(position)} নম্বর। ${number(position)}টির সবই সাজানো হয়েছে।`,
    'add-refused': ({ item, limit }) =>
      `আপনি সর্বোচ্চ সীমা ${number(limit)}টি সাজিয়েছেন। ${item} যোগ করতে একটি সরান।`,
    'moved': ({ item, position, total }) =>
      `${item} এখন ${number(total)}টির মধ্যে ${number(position)} নম্বর।`,
    'already-first': ({ item }) => `${item} আগে থেকেই প্রথমে আছে।`,
    'already-last': ({ item }) => `${item} আগে থেকেই শেষে আছে।`,
    'already-there': ({ item, position }) => `${item} আগে থেকেই ${number(position)} নম্বরে আছে।`,
    'removed': ({ item, ranked }) => `${item} সরানো হয়েছে। ${number(ranked)}টি সাজানো আছে।`,
    'cleared': () => 'ক্রম মুছে ফেলা হয়েছে।',
  },

  comment: 'আপনার মতামত',
  charactersUsed: (used, maximum) => `${characters(maximum)}ের মধ্যে ${number(used)}টি`,
  charactersMost: (maximum) => `সর্বোচ্চ ${characters(maximum)} লিখতে পারবেন`,
  charactersOver: (over) => `${characters(over)} বেশি হয়েছে`,
  aboutYou: 'আপনার সম্পর্কে',
  name: 'নাম',
  email: 'ইমেইল ঠিকানা',
  emailHint: 'শুধু আপনার মতামত নিয়ে প্রশ্ন থাকলে।',
  role: 'আমি একজন…',
  roleUnchosen: 'একটি বেছে নিন',
  roles: {
    'resident': 'বাসিন্দা',
    'city-employee': 'সিটির কর্মী',
    'researcher': 'গবেষক',
    'journalist': 'সাংবাদিক',
    'student': 'শিক্ষার্থী',
    'community-member': 'কমিউনিটির সদস্য',
    'other': 'অন্যান্য',
  },
  privacy: 'গোপনীয়তা বিবৃতি',
  draft: 'আপনি এখানে একটি মতামত লেখা শুরু করেছিলেন।',
  goOn: 'চালিয়ে যান',
  keepDraft:
    'আমার অসমাপ্ত মতামত এই ডিভাইসে রাখুন। একাধিক মানুষের ব্যবহারের কম্পিউটারে এটিতে টিক দেবেন না।',
  personalData: {
    'social-security': 'মনে হচ্ছে আপনার মতামতে একটি সোশ্যাল সিকিউরিটি নম্বর আছে।',
    'phone': 'মনে হচ্ছে আপনার মতামতে একটি ফোন নম্বর আছে।',
    'email': 'মনে হচ্ছে আপনার মতামতে একটি ইমেইল ঠিকানা আছে।',
  },
  becomesPublic: 'আপনি যা লেখেন তা পাবলিক রেকর্ড হয়ে যায়।',
  idle: 'আপনি কি এখনও আছেন? ১ মিনিট পরে আপনার উত্তরগুলো মুছে যাবে।',
  send: 'আপনার মতামত পাঠান',
  sending: 'পাঠানো হচ্ছে…',
  sendingStatus: 'আপনার মতামত পাঠানো হচ্ছে।',

  errors: {
    ...prioritiesErrors('বেছে নিন'),
    'comment-missing': () => 'আপনার মতামত লিখুন',
    'comment-too-long': ({ maximum }) => `মতামত সর্বোচ্চ ${characters(maximum)} হতে পারে`,
    'name-missing': () => 'আপনার নাম লিখুন',
    'name-too-long': ({ maximum }) => `নাম সর্বোচ্চ ${characters(maximum)} হতে পারে`,
    'email-missing': () => 'আপনার ইমেইল ঠিকানা লিখুন',
    'email-format': () => 'সঠিক ইমেইল ঠিকানা লিখুন, যেমন name@example.com',
    'role-missing': () => 'যা আপনাকে সবচেয়ে ভালোভাবে বর্ণনা করে তা বেছে নিন',
  },
  errorsRank: prioritiesErrors('সাজান'),
  errorUnknown: 'এই উত্তরটি দেখে নিন',
  problems: (count) => `${number(count)}টি সমস্যা আছে`,

  notSent: 'আপনার মতামত পাঠানো যায়নি',
  notSentWhy: {
    'unreachable': 'সার্ভারের সঙ্গে যোগাযোগ করা যায়নি। আপনার সংযোগ দেখে নিন।',
    'timeout': 'সার্ভার সময়মতো সাড়া দেয়নি।',
    'rejected': 'সার্ভার এটি গ্রহণ করেনি।',
    'not-open': 'মতামত নেওয়া এখনও শুরু হয়নি।',
    'closed': 'মতামত নেওয়া শেষ হয়েছে।',
    'too-large': 'এটি সার্ভারের জন্য বেশি বড়।',
    'busy': 'সার্ভার ব্যস্ত।',
    'configuration': 'এই ফর্মটি ঠিকভাবে সেট করা হয়নি।',
    'fault': 'এই ফর্মে একটি ত্রুটি ঘটেছে।',
    'expired': 'অনেক সময় ধরে এটি পাঠানো যায়নি।',
  },
  saved: 'আপনার মতামত এই ডিভাইসে রাখা আছে',
  savedWhy:
    'আপনার মতামত নিজে থেকেই পাঠানো হবে: এই পৃষ্ঠা খোলা থাকার সময়, অথবা এই ডিভাইসে আবার এখানে এলে।',
  unsaved:
    'আপনার ব্রাউজার এটি এই ডিভাইসে রাখতে পারেনি। পৃষ্ঠাটি খোলা রাখুন, আমরা আবার চেষ্টা করব। অথবা আপনার উত্তরগুলো কপি করুন।',
  deleteHere: 'এই ডিভাইস থেকে মুছুন',
  deleted: 'এই ডিভাইস থেকে মুছে ফেলা হয়েছে।',
  onThisDevice: 'এই ডিভাইসে রাখা মতামত',
  notConfirmed: 'আপনার মতামত পৌঁছেছে কি না নিশ্চিত করা যায়নি',
  notConfirmedWhy: 'এটি পৌঁছে থাকতে পারে। আবার পাঠানো হলে একই নম্বরে যাবে, যাতে কর্মীরা বুঝতে পারেন।',
  yourWordsAreHere: 'আপনার উত্তরগুলো এখনও এই পৃষ্ঠায় আছে। কিছুই মুছে যায়নি।',
  tryAgain: 'আবার চেষ্টা করুন',
  copyAnswers: 'আমার উত্তরগুলো কপি করুন',
  copied: 'কপি করা হয়েছে।',
  copyByHand: 'আপনার ব্রাউজার আমাদের কপি করতে দেয়নি। লেখাটি নির্বাচন করে কপি করুন।',

  received: 'আপনার মতামত পাওয়া গেছে',
  changedSince: 'এর পরের বদল এখনও পাঠানো হয়নি।',
  sentUnconfirmed: 'মতামত পাঠানো হয়েছে',
  sentUnconfirmedWhy: 'পাঠানো হয়েছে, তবে এই ফর্ম প্রাপ্তি নিশ্চিত করতে পারে না।',
  receivedBy: (host) => `${host} এটি পেয়েছে।`,
  reference: 'আপনার রেফারেন্স নম্বর',
  receivedAt: (moment) => `পাওয়ার সময়: ${moment}।`,
  late: 'এটি সময়সীমার পরে পৌঁছেছে। এটি গণনা করা হবে কি না তা কর্মীরা ঠিক করবেন।',
  yourAnswers: 'আপনার উত্তরগুলো',
  yourPriorities: 'আপনার অগ্রাধিকারগুলো',
  noAnswer: 'উত্তর নেই',
  whatNext: 'এরপর কী হবে',
  copy: 'কপি করুন',
  print: 'প্রিন্ট করুন',
  download: 'ডাউনলোড করুন',
  sendAnother: 'আরেকটি পাঠান',
  fileName: (reference) => `feedback-${reference}.txt`,

  questions: 'প্রশ্ন আছে?',
  otherWays: 'উত্তর দেওয়ার অন্যান্য উপায়',
  writeTo: (address) => `ইমেইল: ${address}`,
  call: (telephone) => `ফোন: ${telephone}`,
  post: (address) => `ডাক ঠিকানা: ${address}`,
  serviceRequests: 'পরিষেবার অনুরোধ জানান',
  thanks: 'যাঁরা অংশ নিয়েছেন, সবাইকে ধন্যবাদ।',
  notAvailable: 'এই ফর্মটি এখন পাওয়া যাচ্ছে না।',
  forTheEditor: (count) => `এই পৃষ্ঠার সম্পাদকের জন্য: ${number(count)}টি বিষয় সংশোধন করতে হবে`,
};
