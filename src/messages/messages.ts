/**
 * Every word the widget says. A catalog is one object of this type; nothing else in the package
 * has words for residents. Where a sentence has a hole it is a function, so that each language
 * orders and inflects as it must; a count comes as a number, for the catalog's own plural rules.
 */
import type { ErrorCode } from '../contract/field-error.js';
import type { PersonalData } from '../contract/personal-data.js';
import type { ModeMessages } from './mode-messages.js';

/** A moment in words, each part in the reader's language. */
export interface Moment {
  /** "Monday, December 22, 2025" */
  date: string;
  /** "11:59 p.m." */
  time: string;
  /** "Eastern Time" */
  zone: string;
}

/** The sentences of the pickers, by the codes their state machines announce. */
export interface PickerMessages {
  'chosen': (params: { count: number; limit: number | undefined }) => string;
  'chosen-limit': (params: { count: number; limit: number }) => string;
  'chosen-over': (params: { count: number; limit: number; over: number }) => string;
  'added': (params: { item: string; position: number; left: number }) => string;
  'added-last': (params: { item: string; position: number }) => string;
  'add-refused': (params: { item: string; limit: number }) => string;
  'moved': (params: { item: string; position: number; total: number }) => string;
  'already-first': (params: { item: string }) => string;
  'already-last': (params: { item: string }) => string;
  'already-there': (params: { item: string; position: number }) => string;
  'removed': (params: { item: string; ranked: number }) => string;
  'cleared': (params: object) => string;
}

/** The words for what is wrong with a field. */
export type ErrorMessages = {
  [Code in ErrorCode]: (params: {
    minimum: number;
    limit: number;
    maximum: number;
    count: number;
  }) => string;
};

/** What the form itself says, from its first drawing on. */
export interface FormMessages {
  /** BCP 47 tag of the catalog, such as `de-AT`: sent with each comment, and refused if it is none. */
  language: string;
  /** Which way its script runs, where not from left to right. */
  direction?: 'rtl';

  /** An instant in words, read in `timeZone`. */
  at: (instant: number, timeZone: string) => Moment;
  number: (value: number) => string;
  /** "Monday, December 22, 2025 at 11:59 p.m. Eastern Time" */
  moment: (moment: Moment) => string;
  closes: (moment: string) => string;
  closesToday: (moment: string) => string;
  closesTomorrow: (moment: string) => string;
  opens: (moment: string) => string;
  opensDate: (date: string, zone: string) => string;
  closed: (moment: string) => string;
  /** The close by the reader's own clock, where it differs from the city's. */
  inYourTime: (moment: Moment) => string;

  chooseOne: string;
  chooseMany: string;
  rank: string;
  /** Behind the question, as part of the group's name: "Choose up to 3." */
  limitChoose: (limit: number) => string;
  limitChooseMany: string;
  limitRank: (limit: number) => string;
  limitRankAll: string;
  /** Behind the name of a field that may be left empty: "(optional)" */
  optionalMark: string;
  noPreference: string;
  yourRanking: string;
  nothingRanked: string;
  notRanked: string;
  everythingRanked: string;
  moveUp: string;
  moveDown: string;
  remove: string;
  add: string;
  moveTo: string;
  move: string;
  startAgain: string;
  picker: PickerMessages;

  comment: string;
  charactersMost: (maximum: number) => string;
  aboutYou: string;
  name: string;
  email: string;
  emailHint: string;
  role: string;
  /** Stands in the list of roles as long as none is chosen. */
  roleUnchosen: string;
  roles: Record<string, string>;
  privacy: string;
  send: string;
  sending: string;
  sendingStatus: string;

  notSent: string;
  yourWordsAreHere: string;

  questions: string;
  writeTo: (address: string) => string;
  call: (number: string) => string;
  post: (address: string) => string;
  serviceRequests: string;
  notAvailable: string;
  /** What is said when the rest of the words cannot be had either. */
  notSentWhy: { unreachable: string };
}

/** What is said once the form is there: of time that goes by, mistakes, delivery and the receipt. */
export interface LaterMessages {
  /** "43 of 5,000 characters" */
  charactersUsed: (used: number, maximum: number) => string;
  charactersOver: (over: number) => string;
  whatNext: string;
  thanks: string;
  closesInMinutes: (minutes: number, time: string, zone: string) => string;
  pastClose: (until: string) => string;
  pastGrace: string;
  /** Asks about a draft that was found. */
  draft: string;
  goOn: string;
  keepDraft: string;
  /** What a comment seems to contain, where it becomes a public record; {@link becomesPublic} follows. */
  personalData: Record<PersonalData, string>;
  becomesPublic: string;
  /** On a kiosk, a minute before the answers are deleted. */
  idle: string;

  errors: ErrorMessages;
  /** The same for a ranking, whose verb is another. */
  errorsRank: Pick<
    ErrorMessages,
    'priorities-missing' | 'priorities-too-few' | 'priorities-too-many'
  >;
  /** For a code that this catalog has no words for. */
  errorUnknown: string;
  problems: (count: number) => string;
  notSentWhy: {
    'unreachable': string;
    'timeout': string;
    'rejected': string;
    'not-open': string;
    'closed': string;
    'too-large': string;
    'busy': string;
    'configuration': string;
    'fault': string;
    /** In the outbox for longer than it is tried by itself. */
    'expired': string;
  };
  saved: string;
  /** Behind why it was not sent: what happens to it now. */
  savedWhy: string;
  /** The same where the browser would not save it. */
  unsaved: string;
  deleteHere: string;
  deleted: string;
  /** The heading over the comments of earlier visits. */
  onThisDevice: string;
  notConfirmed: string;
  notConfirmedWhy: string;
  tryAgain: string;
  copyAnswers: string;
  copied: string;
  copyByHand: string;

  received: string;
  /** Said with it to whoever has gone on writing while it was sent. */
  changedSince: string;
  sentUnconfirmed: string;
  sentUnconfirmedWhy: string;
  receivedBy: (host: string) => string;
  reference: string;
  receivedAt: (moment: string) => string;
  late: string;
  yourAnswers: string;
  yourPriorities: string;
  noAnswer: string;
  copy: string;
  print: string;
  download: string;
  sendAnother: string;
  fileName: (reference: string) => string;
  otherWays: string;
  forTheEditor: (count: number) => string;
}

/** Every word the widget says, in one language. */
export interface Messages extends Omit<FormMessages, 'notSentWhy'>, LaterMessages {
  /** The words of ratings, points and comments on priorities, where they are asked for. */
  modes?: ModeMessages | undefined;
}
