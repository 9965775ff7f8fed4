/**
 * Amharic, as Washington, D.C. and other U.S. cities write it for their residents, in the polite
 * form. Western digits, as everywhere in today's Amharic. Dates are of the Gregorian calendar, by
 * its own month names. Hours are followed by the Latin "AM" and "PM", as on U.S. pages in Amharic:
 * with the Amharic words for parts of the day, 11:59 would be read by the Ethiopian clock, which
 * counts from sunrise, and would be six hours off.
 *
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { formatNumber, momentIn, pluralIn } from './format.js';
import type { Messages } from './messages.js';

const plural = pluralIn('am');
const number = (value: number): string => formatNumber(value, 'am-u-nu-latn');
const priorities = (count: number): string =>
  `${number(count)} ${plural(count, { one: 'ቅድሚያ የሚሰጠው ጉዳይ', other: 'ቅድሚያ የሚሰጣቸው ጉዳዮች' })}`;
const characters = (count: number): string =>
  `${number(count)} ${plural(count, { one: 'ፊደል', other: 'ፊደላት' })}`;

const inAmharic = momentIn('am-u-nu-latn-ca-gregory');
const inEnglish = momentIn('en-US');

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string => `ቢያንስ ${priorities(minimum)} ${verb}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `ከ${priorities(limit)} ያልበለጠ ${verb}`,
  };
};

/** The Amharic catalog. */
export const am: Messages = {
  language: 'am',
  at: (instant, timeZone) => ({
    ...inAmharic(instant, timeZone),
    time: inEnglish(instant, timeZone).time,
  }),
  number,

  moment: ({ date, time, zone }) => `${date}፣ ${time} (${zone})`,
  closes: (moment) => `አስተያየት የሚቀበሉበት የመጨረሻ ጊዜ፦ ${moment}።`,
  closesToday: (moment) => `ዛሬ ይዘጋል፦ ${moment}።`,
  closesTomorrow: (moment) => `ነገ ይዘጋል፦ ${moment}።`,
  opens: (moment) => `አስተያየት መቀበል የሚጀመርበት ጊዜ፦ ${moment}።`,
  opensDate: (date, zone) => `አስተያየት መቀበል የሚጀመርበት ቀን፦ ${date} (${zone})።`,
  closed: (moment) => `አስተያየት መቀበል ያበቃበት ጊዜ፦ ${moment}።`,
  inYourTime: ({ date, time }) => `እርስዎ ባሉበት አካባቢ ሰዓት፦ ${date}፣ ${time}።`,
  closesInMinutes: (minutes, time, zone) =>
    `አስተያየት መቀበል በ${number(minutes)} ${plural(minutes, { one: 'ደቂቃ', other: 'ደቂቃዎች' })} ውስጥ ያበቃል፦ ${time} (${zone})። መልሶችዎ አሁንም እዚህ አሉ።`,
  pastClose: (until) => `የጊዜ ገደቡ አልፏል። አስቀድመው ስለጀመሩ፣ መልሶችዎን እስከ ${until} ድረስ መላክ ይችላሉ።`,
  pastGrace: 'አስተያየት መቀበል አብቅቷል። መልሶችዎ አሁንም እዚህ አሉ፤ መቅዳት ይችላሉ።',

  chooseOne: 'ለእርስዎ ከሁሉም በላይ አስፈላጊ የሆነውን ቅድሚያ የሚሰጠው ጉዳይ ይምረጡ።',
  chooseMany: 'ለእርስዎ ከሁሉም በላይ አስፈላጊ የሆኑትን ቅድሚያ የሚሰጣቸው ጉዳዮች ይምረጡ።',
  rank: 'ቅድሚያ የሚሰጣቸውን ጉዳዮች በጣም አስፈላጊ ከሆነው ጀምረው በቅደም ተከተል ያስቀምጡ።',
  limitChoose: (limit) => `እስከ ${number(limit)} ይምረጡ።`,
  limitChooseMany: 'የፈለጉትን ያህል ይምረጡ።',
  limitRank: (limit) => `እስከ ${number(limit)} በቅደም ተከተል ያስቀምጡ።`,
  limitRankAll: 'የፈለጉትን ያህል በቅደም ተከተል ያስቀምጡ።',
  optionalMark: '(አማራጭ)',
  noPreference: 'ምርጫ የለኝም',
  yourRanking: 'የእርስዎ ቅደም ተከተል',
  nothingRanked: 'እስካሁን በቅደም ተከተል የተቀመጠ የለም።',
  notRanked: 'በቅደም ተከተል ያልተቀመጡ',
  everythingRanked: 'ሁሉም በቅደም ተከተል ተቀምጠዋል።',
  moveUp: 'ወደ ላይ ይውሰዱ',
  moveDown: 'ወደ ታች ይውሰዱ',
  remove: 'ያስወግዱ',
  add: 'ይጨምሩ',
  moveTo: 'ወደዚህ ቦታ ይውሰዱ',
  move: 'ይውሰዱ',
  startAgain: 'እንደገና ይጀምሩ',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `የተመረጡት ብዛት፦ ${number(count)}።`
        : `የተመረጡት ብዛት፦ ከ${number(limit)} ውስጥ ${number(count)}።`,
    'chosen-limit': ({ count, limit }) =>
      `የተመረጡት ብዛት፦ ከ${number(limit)} ውስጥ ${number(count)}። ሌላ ለመምረጥ መጀመሪያ አንዱን ይሰርዙ።`,
    'chosen-over': ({ count, limit, over }) =>
      `የተመረጡት ብዛት፦ ${number(count)}። ገደቡ ${number(limit)} ነው። ${number(over)} ይሰርዙ።`,
    'added': ({ item, position, left }) =>
      `${item} ቁጥር ${number(position)} ነው። የሚቀሩት፦ ${number(left)}።`,
    'added-last': ({ item, position }) =>
      `${item} ቁጥር ${number(position)} ነው። ሁሉም ${number(position)} በቅደም ተከተል ተቀምጠዋል።`,
    'add-refused': ({ item, limit }) =>
      `እስከ ገደቡ ${number(limit)} በቅደም ተከተል አስቀምጠዋል። ${item} ለመጨመር አንዱን ያስወግዱ።`,
    'moved': ({ item, position, total }) =>
      `${item} አሁን ከ${number(total)} ውስጥ ቁጥር ${number(position)} ነው።`,
    'already-first': ({ item }) => `${item} ቀድሞውኑ የመጀመሪያው ነው።`,
    'already-last': ({ item }) => `${item} ቀድሞውኑ የመጨረሻው ነው።`,
    'already-there': ({ item, position }) => `${item} ቀድሞውኑ ቁጥር ${number(position)} ነው።`,
    'removed': ({ item, ranked }) => `${item} ተወግዷል። በቅደም ተከተል ያሉት፦ ${number(ranked)}።`,
    'cleared': () => 'ቅደም ተከተሉ ጸድቷል።',
  },

  comment: 'የእርስዎ አስተያየት',
  charactersUsed: (used, maximum) => `ከ${characters(maximum)} ውስጥ ${number(used)}`,
  charactersMost: (maximum) => `እስከ ${characters(maximum)} መጻፍ ይችላሉ`,
  charactersOver: (over) => `${characters(over)} ከገደቡ በላይ`,
  aboutYou: 'ስለ እርስዎ',
  name: 'ስም',
  email: 'የኢሜይል አድራሻ',
  emailHint: 'ስለ አስተያየትዎ ለሚኖሩ ጥያቄዎች ብቻ።',
  role: 'እኔ…',
  roleUnchosen: 'አንዱን ይምረጡ',
  roles: {
    'resident': 'ነዋሪ',
    'city-employee': 'የከተማው ሠራተኛ',
    'researcher': 'ተመራማሪ',
    'journalist': 'ጋዜጠኛ',
    'student': 'ተማሪ',
    'community-member': 'የማኅበረሰቡ አባል',
    'other': 'ሌላ',
  },
  privacy: 'የግላዊነት መግለጫ',
  draft: 'እዚህ አስተያየት መጻፍ ጀምረው ነበር።',
  goOn: 'ይቀጥሉ',
  keepDraft: 'ያልጨረስኩትን አስተያየት በዚህ መሣሪያ ላይ ያስቀምጡ። በጋራ ኮምፒውተር ላይ ይህን ምልክት አያድርጉ።',
  personalData: {
    'social-security': 'አስተያየትዎ የሶሻል ሴኩሪቲ ቁጥር የያዘ ይመስላል።',
    'phone': 'አስተያየትዎ ስልክ ቁጥር የያዘ ይመስላል።',
    'email': 'አስተያየትዎ የኢሜይል አድራሻ የያዘ ይመስላል።',
  },
  becomesPublic: 'የሚጽፉት ነገር የሕዝብ መዝገብ ይሆናል።',
  idle: 'አሁንም እዚህ ነዎት? መልሶችዎ በ1 ደቂቃ ውስጥ ይሰረዛሉ።',
  send: 'አስተያየትዎን ይላኩ',
  sending: 'በመላክ ላይ…',
  sendingStatus: 'አስተያየትዎ በመላክ ላይ ነው።',

  errors: {
    ...prioritiesErrors('ይምረጡ'),
    'comment-missing': () => 'አስተያየትዎን ይጻፉ',
    'comment-too-long': ({ maximum }) => `አስተያየቱ ከ${characters(maximum)} መብለጥ የለበትም`,
    'name-missing': () => 'ስምዎን ይጻፉ',
    'name-too-long': ({ maximum }) => `ስሙ ከ${characters(maximum)} መብለጥ የለበትም`,
    'email-missing': () => 'የኢሜይል አድራሻዎን ይጻፉ',
    'email-format': () => 'የኢሜይል አድራሻ በትክክለኛው አጻጻፍ ይጻፉ፤ ለምሳሌ name@example.com',
    'role-missing': () => 'እርስዎን በተሻለ የሚገልጸውን ይምረጡ',
  },
  errorsRank: prioritiesErrors('በቅደም ተከተል ያስቀምጡ'),
  errorUnknown: 'ይህን መልስ ያረጋግጡ',
  problems: (count) => `${number(count)} ${plural(count, { one: 'ችግር አለ', other: 'ችግሮች አሉ' })}`,

  notSent: 'አስተያየትዎ አልተላከም',
  notSentWhy: {
    'unreachable': 'ከአገልጋዩ ጋር መገናኘት አልቻልንም። ግንኙነትዎን ያረጋግጡ።',
    'timeout': 'አገልጋዩ በጊዜው አልመለሰም።',
    'rejected': 'አገልጋዩ አልተቀበለውም።',
    'not-open': 'አስተያየት መቀበል ገና አልተጀመረም።',
    'closed': 'አስተያየት መቀበል አብቅቷል።',
    'too-large': 'አገልጋዩ ከሚቀበለው በላይ ረጅም ነው።',
    'busy': 'አገልጋዩ ሥራ በዝቶበታል።',
    'configuration': 'ይህ ቅጽ በትክክል አልተዘጋጀም።',
    'fault': 'በዚህ ቅጽ ላይ ችግር ተፈጥሯል።',
    'expired': 'ለረጅም ጊዜ መላክ አልተቻለም።',
  },
  saved: 'አስተያየትዎ በዚህ መሣሪያ ላይ ተቀምጧል',
  savedWhy: 'አስተያየትዎ በራሱ ይላካል፦ ይህ ገጽ ክፍት እስካለ ድረስ፣ ወይም በዚህ መሣሪያ ወደ ገጹ ሲመለሱ።',
  unsaved: 'አሳሽዎ በዚህ መሣሪያ ላይ ሊያስቀምጠው አልቻለም። ይህን ገጽ ክፍት ያቆዩት፤ እንደገና እንሞክራለን። ወይም መልሶችዎን ይቅዱ።',
  deleteHere: 'ከዚህ መሣሪያ ይሰርዙ',
  deleted: 'ከዚህ መሣሪያ ተሰርዟል።',
  onThisDevice: 'በዚህ መሣሪያ ላይ የተቀመጡ አስተያየቶች',
  notConfirmed: 'አስተያየትዎ መድረሱን ማረጋገጥ አልቻልንም',
  notConfirmedWhy: 'ደርሶ ሊሆን ይችላል። እንደገና ከተላከ፣ ሠራተኞች እንዲያውቁት ተመሳሳይ ቁጥር ይኖረዋል።',
  yourWordsAreHere: 'መልሶችዎ አሁንም በዚህ ገጽ ላይ አሉ። ምንም አልተሰረዘም።',
  tryAgain: 'እንደገና ይሞክሩ',
  copyAnswers: 'መልሶቼን ይቅዱ',
  copied: 'ተቀድቷል።',
  copyByHand: 'አሳሽዎ እንድንቀዳ አልፈቀደልንም። ጽሑፉን መርጠው ይቅዱት።',

  received: 'አስተያየትዎ ደርሶናል',
  changedSince: 'ከዚያ በኋላ የቀየሩት ገና አልተላከም።',
  sentUnconfirmed: 'አስተያየቱ ተልኳል',
  sentUnconfirmedWhy: 'ተልኳል፤ ነገር ግን ይህ ቅጽ መድረሱን ማረጋገጥ አይችልም።',
  receivedBy: (host) => `የተቀበለው፦ ${host}።`,
  reference: 'የማጣቀሻ ቁጥርዎ፦',
  receivedAt: (moment) => `የደረሰበት ጊዜ፦ ${moment}።`,
  late: 'ከጊዜ ገደቡ በኋላ ደርሷል። ይቆጠር እንደሆነ ሠራተኞች ይወስናሉ።',
  yourAnswers: 'የእርስዎ መልሶች',
  yourPriorities: 'ቅድሚያ የሰጧቸው ጉዳዮች',
  noAnswer: 'መልስ የለም',
  whatNext: 'ቀጥሎ የሚሆነው',
  copy: 'ይቅዱ',
  print: 'ያትሙ',
  download: 'ያውርዱ',
  sendAnother: 'ሌላ ይላኩ',
  fileName: (reference) => `feedback-${reference}.txt`,

  questions: 'ጥያቄ አለዎት?',
  otherWays: 'ሌሎች መልስ የመስጫ መንገዶች',
  writeTo: (address) => `ኢሜይል፦ ${address}`,
  call: (telephone) => `ስልክ፦ ${telephone}`,
  post: (address) => `የፖስታ አድራሻ፦ ${address}`,
  serviceRequests: 'የአገልግሎት ጥያቄ ያቅርቡ',
  thanks: 'ለተሳተፉ ሁሉ እናመሰግናለን።',
  notAvailable: 'ይህ ቅጽ በአሁኑ ጊዜ አይገኝም።',
  forTheEditor: (count) => `ለዚህ ገጽ አርታዒ፦ መታረም ያለበት ${number(count)} ነገር`,
};
