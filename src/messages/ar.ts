/**
 * Arabic (modern standard), as Boston and New York City write it for their residents. Western digits
 * (`-u-nu-latn`): they are what Arabic readers in the United States have on their clocks, letters and
 * keypads, what they type, and what every engine agrees on; engines differ in their own choice.
 * Months by their usual international names. Nouns follow the six plural categories of CLDR.
 *
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { formatNumber, momentIn, pluralIn } from './format.js';
import type { Messages } from './messages.js';

const plural = pluralIn('ar');
const number = (value: number): string => formatNumber(value, 'ar-u-nu-latn');

/** The forms of a noun: one and two without a figure, 3 to 10, 11 to 99, and hundreds. */
type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

const counted = (count: number, [one, two, few, many, other]: Forms): string => {
  const figure = number(count);
  return plural(count, {
    one,
    two,
    few: `${figure} ${few}`,
    many: `${figure} ${many}`,
    other: `${figure} ${other}`,
  });
};
/** Behind a verb or a preposition: the dual is in the oblique case. */
const priorities = (count: number): string =>
  counted(count, ['أولوية واحدة', 'أولويتين', 'أولويات', 'أولوية', 'أولوية']);
const characters = (count: number): string =>
  counted(count, ['حرف واحد', 'حرفين', 'أحرف', 'حرفًا', 'حرف']);

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `${verb} ${priorities(minimum)} على الأقل`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `${verb} ${priorities(limit)} على الأكثر`,
  };
};

/** The Arabic catalog. */
export const ar: Messages = {
  language: 'ar',
  direction: 'rtl',
  at: momentIn('ar-u-nu-latn', (written) => (/ص|A/.test(written) ? 'صباحًا' : 'مساءً')),
  number,

  moment: ({ date, time, zone }) => `${date}، الساعة ${time}، ${zone}`,
  closes: (moment) => `تُقبل التعليقات حتى ${moment}.`,
  closesToday: (moment) => `ينتهي قبول التعليقات اليوم، ${moment}.`,
  closesTomorrow: (moment) => `ينتهي قبول التعليقات غدًا، ${moment}.`,
  opens: (moment) => `تُقبل التعليقات ابتداءً من ${moment}.`,
  opensDate: (date, zone) => `تُقبل التعليقات ابتداءً من ${date}، ${zone}.`,
  closed: (moment) => `انتهى قبول التعليقات ${moment}.`,
  inYourTime: ({ date, time }) => `أي بتوقيت مكانك: ${date}، الساعة ${time}.`,
  closesInMinutes: (minutes, time, zone) =>
    `ينتهي قبول التعليقات بعد ${counted(minutes, ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'])}، الساعة ${time}، ${zone}. ما زالت إجاباتك هنا.`,
  pastClose: (until) =>
    `انتهى الموعد. ولأنك كنت قد بدأت، ما زال بإمكانك إرسال إجاباتك حتى الساعة ${until}.`,
  pastGrace: 'انتهى قبول التعليقات. ما زالت إجاباتك هنا، ويمكنك نسخها.',

  chooseOne: 'اختر الأولوية الأهم بالنسبة إليك.',
  chooseMany: 'اختر الأولويات الأهم بالنسبة إليك.',
  rank: 'رتّب الأولويات بدءًا بالأهم.',
  limitChoose: (limit) => `اختر ما يصل إلى ${priorities(limit)}.`,
  limitChooseMany: 'اختر أي عدد تريده.',
  limitRank: (limit) => `رتّب ما يصل إلى ${priorities(limit)}.`,
  limitRankAll: 'رتّب أي عدد تريده.',
  optionalMark: '(اختياري)',
  noPreference: 'بلا تفضيل',
  yourRanking: 'ترتيبك',
  nothingRanked: 'لا شيء في ترتيبك بعد.',
  notRanked: 'خارج الترتيب',
  everythingRanked: 'كل الأولويات مرتّبة.',
  moveUp: 'نقل لأعلى',
  moveDown: 'نقل لأسفل',
  remove: 'إزالة',
  add: 'إضافة',
  moveTo: 'نقل إلى الموضع',
  move: 'نقل',
  startAgain: 'البدء من جديد',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `عدد المختار: ${number(count)}.`
        : `عدد المختار: ${number(count)} من ${number(limit)}.`,
    'chosen-limit': ({ count, limit }) =>
      `عدد المختار: ${number(count)} من ${number(limit)}. لاختيار غيرها، ألغِ واحدة أولًا.`,
    'chosen-over': ({ count, limit, over }) =>
      `عدد المختار: ${number(count)}. الحد الأقصى ${number(limit)}. ألغِ اختيار ${priorities(over)}.`,
    'added': ({ item, position, left }) =>
      `${item}: الترتيب رقم ${number(position)}. المتبقي: ${number(left)}.`,
    'added-last': ({ item, position }) =>
      `${item}: الترتيب رقم ${number(position)}. اكتمل الترتيب، والعدد ${number(position)}.`,
    'add-refused': ({ item, limit }) =>
      `بلغ ترتيبك الحد الأقصى، وهو ${number(limit)}. أزل واحدة لإضافة ${item}.`,
    'moved': ({ item, position, total }) =>
      `${item}: الترتيب الآن رقم ${number(position)} من ${number(total)}.`,
    'already-first': ({ item }) => `${item}: في أول الترتيب بالفعل.`,
    'already-last': ({ item }) => `${item}: في آخر الترتيب بالفعل.`,
    'already-there': ({ item, position }) => `${item}: في الموضع رقم ${number(position)} بالفعل.`,
    'removed': ({ item, ranked }) => `أُزيل من الترتيب: ${item}. عدد المرتّب: ${number(ranked)}.`,
    'cleared': () => 'أُفرغ الترتيب.',
  },

  comment: 'تعليقك',
  charactersUsed: (used, maximum) => `عدد الأحرف: ${number(used)} من ${number(maximum)}`,
  charactersMost: (maximum) => `يمكنك كتابة ما يصل إلى ${characters(maximum)}`,
  charactersOver: (over) => `تجاوزت الحد بمقدار ${characters(over)}`,
  aboutYou: 'معلومات عنك',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  emailHint: 'للأسئلة عن تعليقك فقط.',
  role: 'أنا…',
  roleUnchosen: 'اختر واحدًا',
  roles: {
    'resident': 'من السكان',
    'city-employee': 'من موظفي المدينة',
    'researcher': 'من الباحثين',
    'journalist': 'من الصحفيين',
    'student': 'من الطلاب',
    'community-member': 'من أفراد المجتمع',
    'other': 'غير ذلك',
  },
  privacy: 'بيان الخصوصية',
  draft: 'لديك تعليق بدأته هنا.',
  goOn: 'متابعة',
  keepDraft: 'حفظ تعليقي غير المكتمل على هذا الجهاز. لا تحدّد هذا الخيار على جهاز مشترك.',
  personalData: {
    'social-security': 'يبدو أن تعليقك يتضمن رقم ضمان اجتماعي.',
    'phone': 'يبدو أن تعليقك يتضمن رقم هاتف.',
    'email': 'يبدو أن تعليقك يتضمن عنوان بريد إلكتروني.',
  },
  becomesPublic: 'ما تكتبه يصبح سجلًا عامًا.',
  idle: 'هل ما زلت هنا؟ ستُحذف إجاباتك بعد دقيقة واحدة.',
  send: 'إرسال تعليقاتك',
  sending: 'جارٍ الإرسال…',
  sendingStatus: 'جارٍ إرسال تعليقك.',

  errors: {
    ...prioritiesErrors('اختر'),
    'comment-missing': () => 'اكتب تعليقك',
    'comment-too-long': ({ maximum }) => `يجب ألا يزيد التعليق على ${characters(maximum)}`,
    'name-missing': () => 'اكتب اسمك',
    'name-too-long': ({ maximum }) => `يجب ألا يزيد الاسم على ${characters(maximum)}`,
    'email-missing': () => 'اكتب عنوان بريدك الإلكتروني',
    'email-format': () => 'اكتب عنوان بريد إلكتروني بالصيغة الصحيحة، مثل name@example.com',
    'role-missing': () => 'اختر أفضل ما يصفك',
  },
  errorsRank: prioritiesErrors('رتّب'),
  errorUnknown: 'راجع هذه الإجابة',
  problems: (count) =>
    `هناك ${counted(count, ['مشكلة واحدة', 'مشكلتان', 'مشكلات', 'مشكلة', 'مشكلة'])}`,

  notSent: 'لم يُرسَل تعليقك',
  notSentWhy: {
    'unreachable': 'لم نتمكن من الوصول إلى الخادم. تحقق من اتصالك.',
    'timeout': 'لم يستجب الخادم في الوقت المحدد.',
    'rejected': 'لم يقبله الخادم.',
    'not-open': 'لم يبدأ قبول التعليقات بعد.',
    'closed': 'انتهى قبول التعليقات.',
    'too-large': 'إنه أطول مما يقبله الخادم.',
    'busy': 'الخادم مشغول.',
    'configuration': 'هذا النموذج غير معدّ بشكل صحيح.',
    'fault': 'حدث خلل في هذا النموذج.',
    'expired': 'تعذّر إرساله مدة أطول مما ينبغي.',
  },
  saved: 'تعليقك محفوظ على هذا الجهاز',
  savedWhy: 'سيُرسَل تعليقك تلقائيًا: ما دامت هذه الصفحة مفتوحة، أو عندما تعود إليها على هذا الجهاز.',
  unsaved:
    'لم يتمكن متصفحك من حفظه على هذا الجهاز. أبقِ هذه الصفحة مفتوحة وسنحاول مرة أخرى. أو انسخ إجاباتك.',
  deleteHere: 'حذف من هذا الجهاز',
  deleted: 'حُذف من هذا الجهاز.',
  onThisDevice: 'تعليقات محفوظة على هذا الجهاز',
  notConfirmed: 'لم نتمكن من تأكيد وصول تعليقك',
  notConfirmedWhy: 'ربما وصل. إذا أُرسل مرة أخرى، فسيحمل الرقم نفسه ليعرف الموظفون ذلك.',
  yourWordsAreHere: 'ما زالت إجاباتك في هذه الصفحة. لم يُحذف أي شيء.',
  tryAgain: 'إعادة المحاولة',
  copyAnswers: 'نسخ إجاباتي',
  copied: 'تم النسخ.',
  copyByHand: 'لم يسمح لنا متصفحك بالنسخ. حدّد النص وانسخه.',

  received: 'استلمنا تعليقك',
  changedSince: 'ما غيّرته بعد ذلك لم يُرسَل بعد.',
  sentUnconfirmed: 'أُرسل التعليق',
  sentUnconfirmedWhy: 'أُرسل، لكن لا يمكن لهذا النموذج تأكيد استلامه.',
  receivedBy: (host) => `الجهة المستلمة: ${host}.`,
  reference: 'رقمك المرجعي هو',
  receivedAt: (moment) => `وقت الاستلام: ${moment}.`,
  late: 'وصل بعد الموعد النهائي. سيقرر الموظفون ما إذا كان سيُحتسب.',
  yourAnswers: 'إجاباتك',
  yourPriorities: 'أولوياتك',
  noAnswer: 'بلا إجابة',
  whatNext: 'ماذا يحدث بعد ذلك',
  copy: 'نسخ',
  print: 'طباعة',
  download: 'تنزيل',
  sendAnother: 'إرسال تعليق آخر',
  fileName: (reference) => `feedback-${reference}.txt`,

  questions: 'هل لديك أسئلة؟',
  otherWays: 'طرق أخرى للإجابة',
  writeTo: (address) => `البريد الإلكتروني: ${address}`,
  call: (telephone) => `الهاتف: ${telephone}`,
  post: (address) => `العنوان البريدي: ${address}`,
  serviceRequests: 'تقديم طلب خدمة',
  thanks: 'شكرًا لكل من شارك.',
  notAvailable: 'هذا النموذج غير متاح الآن.',
  forTheEditor: (count) =>
    `لمن يحرر هذه الصفحة: ${counted(count, ['أمر واحد يحتاج', 'أمران يحتاجان', 'أمور تحتاج', 'أمرًا يحتاج', 'أمر يحتاج'])} إلى تصحيح`,
};
