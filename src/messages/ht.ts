/**
 * Haitian Creole, as Boston, Cambridge and New York City write it for their residents. No engine
 * has dates, numbers or plurals for `ht` (they would silently be those of the reader's machine), so
 * the names of days and months are here, and numbers and hours are written as they are around its
 * readers in the United States: "5,000", "11:59 p.m.". A noun is the same after every number.
 *
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { formatNumber, momentIn } from './format.js';
import type { Messages } from './messages.js';

const number = (value: number): string => formatNumber(value, 'en-US');
const priorities = (count: number): string => `${number(count)} priyorite`;
const characters = (count: number): string => `${number(count)} karaktè`;

/** By what the engine writes in English. */
const DAYS: Record<string, string> = {
  Monday: 'lendi',
  Tuesday: 'madi',
  Wednesday: 'mèkredi',
  Thursday: 'jedi',
  Friday: 'vandredi',
  Saturday: 'samdi',
  Sunday: 'dimanch',
};
const MONTHS = 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' ');
const ZONES: Record<string, string> = {
  'Eastern Time': 'Lè Lès',
  'Central Time': 'Lè Santral',
  'Mountain Time': 'Lè Montay',
  'Pacific Time': 'Lè Pasifik',
};

const inEnglish = momentIn('en-US', (written) => (written === 'AM' ? 'a.m.' : 'p.m.'));

const at: Messages['at'] = (instant, timeZone) => {
  const { time, zone } = inEnglish(instant, timeZone);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(instant);
  const day = DAYS[part({ weekday: 'long' })] ?? '';
  const month = MONTHS[Number(part({ month: 'numeric' })) - 1] ?? '';
  return {
    date: `${day} ${part({ day: 'numeric' })} ${month} ${part({ year: 'numeric' })}`,
    time,
    zone: ZONES[zone] ?? zone,
  };
};

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `${verb} omwen ${priorities(minimum)}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `${verb} ${priorities(limit)} oswa mwens`,
  };
};

/** The Haitian Creole catalog. */
export const ht: Messages = {
  language: 'ht',
  at,
  number,

  moment: ({ date, time, zone }) => `${date}, a ${time}, ${zone}`,
  closes: (moment) => `N ap resevwa kòmantè jiska ${moment}.`,
  closesToday: (moment) => `Dat limit la se jodi a, ${moment}.`,
  closesTomorrow: (moment) => `Dat limit la se demen, ${moment}.`,
  opens: (moment) => `N ap resevwa kòmantè apati ${moment}.`,
  opensDate: (date, zone) => `N ap resevwa kòmantè apati ${date}, ${zone}.`,
  closed: (moment) => `Nou te resevwa kòmantè jiska ${moment}.`,
  inYourTime: ({ date, time }) => `Kote ou ye a, se ${time}, ${date}.`,
  closesInMinutes: (minutes, time, zone) =>
    `Dat limit la ap rive nan ${number(minutes)} minit, a ${time}, ${zone}. Repons ou yo toujou la.`,
  pastClose: (until) =>
    `Dat limit la pase. Paske ou te deja kòmanse, ou ka toujou voye repons ou yo jiska ${until}.`,
  pastGrace: 'Dat limit la pase. Repons ou yo toujou la, epi ou ka kopye yo.',

  chooseOne: 'Chwazi priyorite ki pi enpòtan pou ou a.',
  chooseMany: 'Chwazi priyorite ki pi enpòtan pou ou yo.',
  rank: 'Klase priyorite yo, kòmanse ak sa ki pi enpòtan an.',
  limitChoose: (limit) => `Chwazi jiska ${number(limit)}.`,
  limitChooseMany: 'Chwazi kantite ou vle.',
  limitRank: (limit) => `Klase jiska ${number(limit)}.`,
  limitRankAll: 'Klase kantite ou vle.',
  optionalMark: '(si ou vle)',
  noPreference: 'Pa gen preferans',
  yourRanking: 'Klasman ou',
  nothingRanked: 'Poko gen anyen nan klasman an.',
  notRanked: 'Pa klase',
  everythingRanked: 'Tout klase.',
  moveUp: 'Monte',
  moveDown: 'Desann',
  remove: 'Retire',
  add: 'Ajoute',
  moveTo: 'Deplase nan pozisyon',
  move: 'Deplase',
  startAgain: 'Rekòmanse',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `Ou chwazi ${number(count)}.`
        : `Ou chwazi ${number(count)} sou ${number(limit)}.`,
    'chosen-limit': ({ count, limit }) =>
      `Ou chwazi ${number(count)} sou ${number(limit)}. Pou chwazi yon lòt, retire youn anvan.`,
    'chosen-over': ({ count, limit, over }) =>
      `Ou chwazi ${number(count)}. Limit la se ${number(limit)}. Retire ${number(over)}.`,
    'added': ({ item, position, left }) =>
      `${item} se nimewo ${number(position)}. Rete ${number(left)} pou klase.`,
    'added-last': ({ item, position }) =>
      `${item} se nimewo ${number(position)}. Tout ${number(position)} klase.`,
    'add-refused': ({ item, limit }) =>
      `Ou klase ${number(limit)}, ki se limit la. Retire youn pou ajoute ${item}.`,
    'moved': ({ item, position, total }) =>
      `Kounye a ${item} se nimewo ${number(position)} sou ${number(total)}.`,
    'already-first': ({ item }) => `${item} deja an premye.`,
    'already-last': ({ item }) => `${item} deja an dènye.`,
    'already-there': ({ item, position }) => `${item} deja nimewo ${number(position)}.`,
    'removed': ({ item, ranked }) => `Ou retire ${item}. Gen ${number(ranked)} ki klase.`,
    'cleared': () => 'Klasman an vid.',
  },

  comment: 'Kòmantè ou',
  charactersUsed: (used, maximum) => `${number(used)} sou ${characters(maximum)}`,
  charactersMost: (maximum) => `Ou ka ekri jiska ${characters(maximum)}`,
  charactersOver: (over) => `${characters(over)} an twòp`,
  aboutYou: 'Konsènan ou',
  name: 'Non',
  email: 'Adrès imèl',
  emailHint: 'Sèlman pou kesyon sou kòmantè ou.',
  role: 'Mwen se…',
  roleUnchosen: 'Chwazi youn',
  roles: {
    'resident': 'Rezidan',
    'city-employee': 'Anplwaye Vil la',
    'researcher': 'Chèchè',
    'journalist': 'Jounalis',
    'student': 'Etidyan',
    'community-member': 'Manm kominote a',
    'other': 'Lòt',
  },
  privacy: 'Deklarasyon sou vi prive',
  draft: 'Ou te kòmanse yon kòmantè isit la.',
  goOn: 'Kontinye',
  keepDraft:
    'Kenbe kòmantè mwen poko fini an sou aparèy sa a. Pa make sa a sou yon òdinatè plizyè moun itilize.',
  personalData: {
    'social-security': 'Li sanble kòmantè ou gen yon nimewo Sekirite Sosyal ladan l.',
    'phone': 'Li sanble kòmantè ou gen yon nimewo telefòn ladan l.',
    'email': 'Li sanble kòmantè ou gen yon adrès imèl ladan l.',
  },
  becomesPublic: 'Sa ou ekri ap vin yon dosye piblik.',
  idle: 'Èske ou toujou la? N ap efase repons ou yo nan 1 minit.',
  send: 'Voye kòmantè ou',
  sending: 'N ap voye li…',
  sendingStatus: 'N ap voye kòmantè ou.',

  errors: {
    ...prioritiesErrors('Chwazi'),
    'comment-missing': () => 'Ekri kòmantè ou',
    'comment-too-long': ({ maximum }) => `Kòmantè a dwe gen ${characters(maximum)} oswa mwens`,
    'name-missing': () => 'Ekri non ou',
    'name-too-long': ({ maximum }) => `Non an dwe gen ${characters(maximum)} oswa mwens`,
    'email-missing': () => 'Ekri adrès imèl ou',
    'email-format': () => 'Ekri yon adrès imèl nan bon fòma a, tankou non@example.com',
    'role-missing': () => 'Chwazi sa ki pi byen dekri ou',
  },
  errorsRank: prioritiesErrors('Klase'),
  errorUnknown: 'Verifye repons sa a',
  problems: (count) => `Gen ${number(count)} pwoblèm`,

  notSent: 'Kòmantè ou pa t ale',
  notSentWhy: {
    'unreachable': 'Nou pa t ka jwenn sèvè a. Verifye koneksyon ou.',
    'timeout': 'Sèvè a pa t reponn alè.',
    'rejected': 'Sèvè a pa t aksepte li.',
    'not-open': 'Nou poko ap resevwa kòmantè.',
    'closed': 'Dat limit pou kòmantè yo pase.',
    'too-large': 'Li pi long pase sa sèvè a aksepte.',
    'busy': 'Sèvè a okipe.',
    'configuration': 'Fòmilè sa a pa byen regle.',
    'fault': 'Gen yon bagay ki pa mache nan fòmilè sa a.',
    'expired': 'Nou pa t ka voye li pandan twòp tan.',
  },
  saved: 'Kòmantè ou anrejistre sou aparèy sa a',
  savedWhy:
    'Kòmantè ou ap ale poukont li: pandan paj sa a louvri, oswa lè ou retounen sou li ak aparèy sa a.',
  unsaved:
    'Navigatè ou a pa t ka anrejistre li sou aparèy sa a. Kite paj sa a louvri, epi n ap eseye ankò. Oswa kopye repons ou yo.',
  deleteHere: 'Efase sou aparèy sa a',
  deleted: 'Li efase sou aparèy sa a.',
  onThisDevice: 'Kòmantè ki anrejistre sou aparèy sa a',
  notConfirmed: 'Nou pa t ka konfime kòmantè ou rive',
  notConfirmedWhy:
    'Li ka deja rive. Si yo voye l ankò, l ap gen menm nimewo a, pou anplwaye yo ka konnen.',
  yourWordsAreHere: 'Repons ou yo toujou sou paj sa a. Anyen pa efase.',
  tryAgain: 'Eseye ankò',
  copyAnswers: 'Kopye repons mwen yo',
  copied: 'Li kopye.',
  copyByHand: 'Navigatè ou a pa t kite nou kopye. Seleksyone tèks la epi kopye li.',

  received: 'Nou resevwa kòmantè ou',
  changedSince: 'Sa ou chanje depi lè sa a poko voye.',
  sentUnconfirmed: 'Kòmantè ou ale',
  sentUnconfirmedWhy: 'Li ale, men fòmilè sa a pa ka konfime li rive.',
  receivedBy: (host) => `${host} resevwa li.`,
  reference: 'Nimewo referans ou se',
  receivedAt: (moment) => `Nou resevwa li ${moment}.`,
  late: 'Li rive apre dat limit la. Anplwaye yo ap deside si li konte.',
  yourAnswers: 'Repons ou yo',
  yourPriorities: 'Priyorite ou yo',
  noAnswer: 'Pa gen repons',
  whatNext: 'Sa k ap pase apre',
  copy: 'Kopye',
  print: 'Enprime',
  download: 'Telechaje',
  sendAnother: 'Voye yon lòt',
  fileName: (reference) => `komante-${reference}.txt`,

  questions: 'Kesyon?',
  otherWays: 'Lòt fason pou reponn',
  writeTo: (address) => `Imèl: ${address}`,
  call: (telephone) => `Telefòn: ${telephone}`,
  post: (address) => `Lapòs: ${address}`,
  serviceRequests: 'Fè yon demann sèvis',
  thanks: 'Mèsi a tout moun ki te patisipe.',
  notAvailable: 'Fòmilè sa a pa disponib kounye a.',
  forTheEditor: (count) => `Pou moun ki modifye paj sa a: ${number(count)} bagay pou korije`,
};
