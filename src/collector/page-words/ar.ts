/**
 * Arabic (modern standard), with Western digits, as the widget has it. A count stands behind a colon,
 * where no noun has to agree with it. Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { momentIn, numberIn } from './format.js';
import type { PageWords } from './page-words.js';

/** The words of the collector’s pages in Arabic. */
export const ar: PageWords = {
  language: 'ar',
  direction: 'rtl',
  number: numberIn('ar-u-nu-latn'),
  moment: momentIn('ar-u-nu-latn'),
  received: 'استلمنا تعليقك',
  reference: 'الرقم المرجعي',
  receivedAt: 'وقت الاستلام',
  about: 'الموضوع',
  keepReference: 'احتفظ بهذا الرقم المرجعي. اذكره إذا راسلتنا بشأن تعليقك.',
  late: 'وصل بعد الموعد النهائي. سيقرر الموظفون ما إذا كان سيُحتسب.',
  next: 'ماذا يحدث بعد ذلك',
  withdraw: 'سحب هذا التعليق',
  withdrawQuestion: 'هل تريد سحب هذا التعليق؟',
  withdrawMeans:
    'يُحذف ما كتبته، مع اسمك وبريدك الإلكتروني إن كنت قد ذكرتهما، ولا يُحتسب. لا يمكن التراجع عن ذلك.',
  keepComment: 'العودة إلى الإيصال',
  withdrawn: 'سُحب التعليق',
  withdrawnMeans: 'حُذف ما كُتب، ولا يُحتسب.',
  withdrawClosed: 'انتهى قبول التعليقات',
  withdrawByStaff: 'فات موعد سحب تعليقك من هنا. راسلنا واذكر رقمه المرجعي.',
  notWithdrawn: 'لم يُسحب تعليقك',
  withdrawLater: 'لم نتمكن من ذلك الآن. حاول مرة أخرى بعد دقائق قليلة.',
  noSuchReference: 'لا يوجد تعليق بهذا الرقم المرجعي.',
  questions: 'هل لديك أسئلة؟',
  notSent: 'لم يُرسَل تعليقك',
  goBack: 'عد إلى الصفحة السابقة بزر الرجوع في متصفحك لتغيير إجاباتك وإرسالها مرة أخرى.',
  yourComment: 'تعليقك',
  copyComment: 'هذا ما كتبته. انسخه للاحتفاظ به.',
  refusals: {
    'not-open': 'لم يبدأ قبول التعليقات بعد.',
    'closed': 'انتهى قبول التعليقات.',
    'withdrawn': 'سُحب هذا التعليق.',
    'too-large': 'ما أرسلته أطول مما ينبغي.',
    'too-many': 'تصل تعليقات كثيرة من شبكتك. حاول مرة أخرى بعد دقيقة.',
    'overloaded': 'لم نتمكن من حفظه الآن. حاول مرة أخرى بعد دقائق قليلة.',
    'otherwise': 'لم يعمل النموذج في تلك الصفحة كما ينبغي. هذا ليس خطأك.',
  },
  errors: {
    'priorities-missing': 'أجب عن السؤال المتعلق بالأولويات',
    'priorities-too-few': 'أقل عدد من الأولويات في إجابتك: {minimum}',
    'priorities-too-many': 'أكبر عدد من الأولويات في إجابتك: {limit}',
    'priorities-repeated': 'رتّب كل أولوية مرة واحدة فقط',
    'points-over': 'النقاط المستخدمة: {used}. النقاط الزائدة التي عليك طرحها: {over}',
    'points-format': 'اكتب النقاط بأعداد صحيحة، مثل 3',
    'priority-comment-too-long': 'أكبر عدد من الأحرف في التعليق على أولوية: {maximum}',
    'comment-missing': 'اكتب تعليقك',
    'comment-too-long': 'أكبر عدد من الأحرف في التعليق: {maximum}. عدد أحرف تعليقك: {count}',
    'name-missing': 'اكتب اسمك',
    'name-too-long': 'أكبر عدد من الأحرف في الاسم: {maximum}',
    'email-missing': 'اكتب عنوان بريدك الإلكتروني',
    'email-format': 'اكتب عنوان بريد إلكتروني بالصيغة الصحيحة، مثل name@example.com',
    'role-missing': 'اختر أفضل ما يصفك',
  },
  otherError: 'أرسل النموذج في تلك الصفحة شيئًا لا يمكن قبوله: {field}',
};
