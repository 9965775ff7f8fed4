/**
 * Amharic, in the polite form, with dates of the Gregorian calendar. Hours are written with the Latin
 * "AM" and "PM", as in the widget: in Amharic words they would be read by another clock. Not reviewed
 * by a native speaker yet; see docs/languages.md.
 */
import { numberIn, partOf } from './format.js';
import type { PageWords } from './page-words.js';

const TAG = 'am-u-nu-latn-ca-gregory';

const moment: PageWords['moment'] = (instant, timeZone) => {
  const date = partOf(instant, timeZone, TAG, { dateStyle: 'full' });
  const time = partOf(instant, timeZone, 'en-US', {
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return `${date}፣ ${time}`;
};

/** The words of the collector’s pages in Amharic. */
export const am: PageWords = {
  language: 'am',
  number: numberIn(TAG),
  moment,
  received: 'አስተያየትዎ ደርሶናል',
  reference: 'የማጣቀሻ ቁጥር',
  receivedAt: 'የደረሰበት ጊዜ',
  about: 'ስለ',
  keepReference: 'ይህን የማጣቀሻ ቁጥር ያስቀምጡ። ስለ አስተያየትዎ ሲጽፉልን ይጥቀሱት።',
  late: 'ከጊዜ ገደቡ በኋላ ደርሷል። አሁንም ይቆጠር እንደሆነ ሠራተኞች ይወስናሉ።',
  next: 'ቀጥሎ የሚሆነው',
  withdraw: 'ይህን አስተያየት መልሰው ይውሰዱ',
  withdrawQuestion: 'ይህን አስተያየት መልሰው መውሰድ ይፈልጋሉ?',
  withdrawMeans: 'የጻፉት ነገር ከሰጡት ስምዎ እና ኢሜይልዎ ጋር ይሰረዛል፤ አይቆጠርም። ይህን መመለስ አይቻልም።',
  keepComment: 'ወደ ደረሰኙ ይመለሱ',
  withdrawn: 'አስተያየቱ ተመልሶ ተወስዷል',
  withdrawnMeans: 'የተጻፈው ተሰርዟል፤ አይቆጠርም።',
  withdrawClosed: 'አስተያየት መቀበል አብቅቷል',
  withdrawByStaff: 'አስተያየትዎን እዚህ መልሶ ለመውሰድ ጊዜው አልፏል። ይጻፉልን፤ የማጣቀሻ ቁጥሩንም ይጥቀሱ።',
  notWithdrawn: 'አስተያየትዎ ተመልሶ አልተወሰደም',
  withdrawLater: 'አሁን ማድረግ አልቻልንም። ከጥቂት ደቂቃዎች በኋላ እንደገና ይሞክሩ።',
  noSuchReference: 'በዚህ የማጣቀሻ ቁጥር የተመዘገበ አስተያየት የለም።',
  questions: 'ጥያቄ አለዎት?',
  notSent: 'አስተያየትዎ አልተላከም',
  goBack: 'መልሶችዎን ለመቀየርና እንደገና ለመላክ በአሳሽዎ የመመለሻ ቁልፍ ወደ ኋላ ይመለሱ።',
  yourComment: 'የእርስዎ አስተያየት',
  copyComment: 'የጻፉት ይህ ነው። ለማስቀመጥ ይቅዱት።',
  refusals: {
    'not-open': 'አስተያየት መቀበል ገና አልተጀመረም።',
    'closed': 'አስተያየት መቀበል አብቅቷል።',
    'withdrawn': 'ይህ አስተያየት ተመልሶ ተወስዷል።',
    'too-large': 'የላኩት በጣም ረጅም ነው።',
    'too-many': 'ከእርስዎ ኔትወርክ ብዙ አስተያየቶች እየመጡ ነው። ከአንድ ደቂቃ በኋላ እንደገና ይሞክሩ።',
    'overloaded': 'አሁን ማስቀመጥ አልቻልንም። ከጥቂት ደቂቃዎች በኋላ እንደገና ይሞክሩ።',
    'otherwise': 'በዚያ ገጽ ላይ ያለው ቅጽ በትክክል አልሠራም። ስህተቱ የእርስዎ አይደለም።',
  },
  errors: {
    'priorities-missing': 'ቅድሚያ ስለሚሰጣቸው ጉዳዮች ለተጠየቀው ጥያቄ መልስ ይስጡ',
    'priorities-too-few': 'መልስ የሚሰጥባቸው ጉዳዮች ቢያንስ፦ {minimum}',
    'priorities-too-many': 'መልስ የሚሰጥባቸው ጉዳዮች ቢበዛ፦ {limit}',
    'priorities-repeated': 'እያንዳንዱን ጉዳይ አንድ ጊዜ ብቻ በቅደም ተከተል ያስቀምጡ',
    'points-over': '{used} ነጥብ ተጠቅመዋል። {over} ይቀንሱ',
    'points-format': 'ነጥቦችን በሙሉ ቁጥር ይጻፉ፤ ለምሳሌ 3',
    'priority-comment-too-long': 'ስለ አንድ ጉዳይ የሚሰጥ አስተያየት የፊደላት ብዛት ቢበዛ፦ {maximum}',
    'comment-missing': 'አስተያየትዎን ይጻፉ',
    'comment-too-long': 'የአስተያየት የፊደላት ብዛት ቢበዛ፦ {maximum}። የእርስዎ፦ {count}',
    'name-missing': 'ስምዎን ይጻፉ',
    'name-too-long': 'የስም የፊደላት ብዛት ቢበዛ፦ {maximum}',
    'email-missing': 'የኢሜይል አድራሻዎን ይጻፉ',
    'email-format': 'የኢሜይል አድራሻ በትክክለኛው አጻጻፍ ይጻፉ፤ ለምሳሌ name@example.com',
    'role-missing': 'እርስዎን በተሻለ የሚገልጸውን ይምረጡ',
  },
  otherError: 'በዚያ ገጽ ላይ ያለው ቅጽ ሊቀበሉት የማይቻል ነገር ልኳል፦ {field}',
};
