/**
 * Haitian Creole. No engine has its dates: the names of days and months are here, as in the widget.
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { numberIn, partOf } from './format.js';
import type { PageWords } from './page-words.js';

/** By the days and months that the engine writes in English. */
const DAYS: Readonly<Record<string, string>> = {
  Monday: 'lendi',
  Tuesday: 'madi',
  Wednesday: 'mèkredi',
  Thursday: 'jedi',
  Friday: 'vandredi',
  Saturday: 'samdi',
  Sunday: 'dimanch',
};
const MONTHS = 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' ');

const moment: PageWords['moment'] = (instant, timeZone) => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    partOf(instant, timeZone, 'en-US', options);
  const day = DAYS[part({ weekday: 'long' })] ?? '';
  const month = MONTHS[Number(part({ month: 'numeric' })) - 1] ?? '';
  const time = part({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  return `${day} ${part({ day: 'numeric' })} ${month} ${part({ year: 'numeric' })}, a ${time}`;
};

/** The words of the collector’s pages in Haitian Creole. */
export const ht: PageWords = {
  language: 'ht',
  number: numberIn('en-US'),
  moment,
  received: 'Nou resevwa kòmantè ou',
  reference: 'Referans',
  receivedAt: 'Lè nou resevwa li',
  about: 'Sou',
  keepReference: 'Kenbe referans sa a. Ba nou li si ou ekri nou sou kòmantè ou.',
  late: 'Li rive apre dat limit la. Anplwaye yo ap deside si li ka konte toujou.',
  next: 'Sa k ap pase apre',
  withdraw: 'Retire kòmantè sa a',
  withdrawQuestion: 'Retire kòmantè sa a?',
  withdrawMeans:
    'Sa ou ekri a ap efase, ak non ou ak adrès imèl ou si ou te bay yo, epi li p ap konte. Ou pa ka defè sa.',
  keepComment: 'Tounen sou resi a',
  withdrawn: 'Kòmantè a retire',
  withdrawnMeans: 'Sa ki te ekri a efase epi li pa konte.',
  withdrawClosed: 'Dat limit pou kòmantè yo pase',
  withdrawByStaff: 'Li twò ta pou retire kòmantè ou isit la. Ekri nou epi ban nou referans li.',
  notWithdrawn: 'Kòmantè ou pa t retire',
  withdrawLater: 'Nou pa t ka fè l kounye a. Eseye ankò nan kèk minit.',
  noSuchReference: 'Pa gen kòmantè ki gen referans sa a.',
  questions: 'Kesyon?',
  notSent: 'Kòmantè ou pa t ale',
  goBack: 'Tounen ak bouton Retou navigatè ou a pou chanje repons ou yo epi voye yo ankò.',
  yourComment: 'Kòmantè ou',
  copyComment: 'Men sa ou te ekri. Kopye l pou ou kenbe l.',
  refusals: {
    'not-open': 'Nou poko ap resevwa kòmantè.',
    'closed': 'Dat limit pou kòmantè yo pase.',
    'withdrawn': 'Kòmantè sa a te retire.',
    'too-large': 'Sa ou voye a twò long.',
    'too-many': 'Anpil kòmantè ap soti nan rezo ou. Eseye ankò nan yon minit.',
    'overloaded': 'Nou pa t ka anrejistre l kounye a. Eseye ankò nan kèk minit.',
    'otherwise': 'Fòmilè ki sou paj sa a pa t mache jan li ta dwe. Se pa fòt ou.',
  },
  errors: {
    'priorities-missing': 'Reponn kesyon sou priyorite yo',
    'priorities-too-few': 'Reponn pou omwen {minimum} priyorite',
    'priorities-too-many': 'Chwazi oswa klase {limit} priyorite oswa mwens',
    'priorities-repeated': 'Klase chak priyorite yon sèl fwa',
    'points-over': 'Ou itilize {used} pwen. Retire {over}',
    'points-format': 'Ekri pwen yo an chif antye, tankou 3',
    'priority-comment-too-long':
      'Yon kòmantè sou yon priyorite dwe gen {maximum} karaktè oswa mwens',
    'comment-missing': 'Ekri kòmantè ou',
    'comment-too-long': 'Kòmantè a dwe gen {maximum} karaktè oswa mwens. Pa ou a gen {count}',
    'name-missing': 'Ekri non ou',
    'name-too-long': 'Non an dwe gen {maximum} karaktè oswa mwens',
    'email-missing': 'Ekri adrès imèl ou',
    'email-format': 'Ekri yon adrès imèl nan bon fòma a, tankou non@example.com',
    'role-missing': 'Chwazi sa ki pi byen dekri ou',
  },
  otherError: 'Fòmilè ki sou paj sa a voye yon bagay nou pa ka pran: {field}',
};
