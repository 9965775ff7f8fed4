/** English, as U.S. public bodies write it (plainlanguage.gov, GPO Style Manual). */
import { formatNumber, momentIn, pluralIn } from './format.js';
import type { Messages } from './messages.js';

const plural = pluralIn('en');
const number = (value: number): string => formatNumber(value, 'en');
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, { one, other })}`;
const priorities = (count: number): string => counted(count, 'priority', 'priorities');

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `${verb} at least ${priorities(minimum)}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `${verb} ${priorities(limit)} or fewer`,
  };
};

/** The English catalog. */
export const en: Messages = {
  language: 'en',
  at: momentIn('en', (written) => (written === 'AM' ? 'a.m.' : 'p.m.')),
  number,

  moment: ({ date, time, zone }) => `${date} at ${time} ${zone}`,
  closes: (moment) => `Comments close ${moment}.`,
  closesToday: (moment) => `Closes today, ${moment}.`,
  closesTomorrow: (moment) => `Closes tomorrow, ${moment}.`,
  opens: (moment) => `Comments open ${moment}.`,
  opensDate: (date, zone) => `Comments open ${date}, ${zone}.`,
  closed: (moment) => `Comments closed ${moment}.`,
  inYourTime: ({ date, time }) => `That is ${date} at ${time} where you are.`,
  closesInMinutes: (minutes, time, zone) =>
    `Comments close in ${counted(minutes, 'minute', 'minutes')}, at ${time} ${zone}. Your answers are still here.`,
  pastClose: (until) =>
    `The deadline has passed. Because you had already started, you can still send your answers until ${until}.`,
  pastGrace: 'Comments have closed. Your answers are still here, and you can copy them.',

  chooseOne: 'Choose the priority that matters most to you.',
  chooseMany: 'Choose the priorities that matter most to you.',
  rank: 'Rank the priorities, most important first.',
  limitChoose: (limit) => `Choose up to ${number(limit)}.`,
  limitChooseMany: 'Choose as many as you like.',
  limitRank: (limit) => `Rank up to ${number(limit)}.`,
  limitRankAll: 'Rank as many as you like.',
  optionalMark: '(optional)',
  noPreference: 'No preference',
  yourRanking: 'Your ranking',
  nothingRanked: 'Nothing ranked yet.',
  notRanked: 'Not ranked',
  everythingRanked: 'Everything is ranked.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  add: 'Add',
  moveTo: 'Move to position',
  move: 'Move',
  startAgain: 'Start again',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `${number(count)} chosen.`
        : `${number(count)} of ${number(limit)} chosen.`,
    'chosen-limit': ({ count, limit }) =>
      `${number(count)} of ${number(limit)} chosen. To choose a different one, clear one first.`,
    'chosen-over': ({ count, limit, over }) =>
      `${number(count)} chosen. The limit is ${number(limit)}. Clear ${number(over)}.`,
    'added': ({ item, position, left }) =>
      `${item} is number ${number(position)}. ${number(left)} left to rank.`,
    'added-last': ({ item, position }) =>
      `${item} is number ${number(position)}. All ${number(position)} ranked.`,
    'add-refused': ({ item, limit }) =>
      `You have ranked ${number(limit)}, the limit. Remove one to add ${item}.`,
    'moved': ({ item, position, total }) =>
      `${item} is now number ${number(position)} of ${number(total)}.`,
    'already-first': ({ item }) => `${item} is already first.`,
    'already-last': ({ item }) => `${item} is already last.`,
    'already-there': ({ item, position }) => `${item} is already number ${number(position)}.`,
    'removed': ({ item, ranked }) => `${item} removed. ${number(ranked)} ranked.`,
    'cleared': () => 'Ranking cleared.',
  },

  comment: 'Your comment',
  charactersUsed: (used, maximum) => `${number(used)} of ${number(maximum)} characters`,
  charactersMost: (maximum) => `You can enter up to ${number(maximum)} characters`,
  charactersOver: (over) => `${counted(over, 'character', 'characters')} too many`,
  aboutYou: 'About you',
  name: 'Name',
  email: 'Email address',
  emailHint: 'Only for questions about your comment.',
  role: 'I am a …',
  roleUnchosen: 'Choose one',
  roles: {
    'resident': 'Resident',
    'city-employee': 'City employee',
    'researcher': 'Researcher',
    'journalist': 'Journalist',
    'student': 'Student',
    'community-member': 'Community member',
    'other': 'Other',
  },
  privacy: 'Privacy statement',
  draft: 'You began a comment here.',
  goOn: 'Continue',
  keepDraft: 'Keep my unfinished comment on this device. Do not tick this on a shared computer.',
  personalData: {
    'social-security': 'Your comment seems to contain a Social Security number.',
    'phone': 'Your comment seems to contain a phone number.',
    'email': 'Your comment seems to contain an email address.',
  },
  becomesPublic: 'What you write becomes a public record.',
  idle: 'Are you still there? Your answers will be deleted in 1 minute.',
  send: 'Send your feedback',
  sending: 'Sending…',
  sendingStatus: 'Sending your comment.',

  errors: {
    ...prioritiesErrors('Choose'),
    'comment-missing': () => 'Enter your comment',
    'comment-too-long': ({ maximum }) =>
      `Comment must be ${counted(maximum, 'character', 'characters')} or less`,
    'name-missing': () => 'Enter your name',
    'name-too-long': ({ maximum }) =>
      `Name must be ${counted(maximum, 'character', 'characters')} or less`,
    'email-missing': () => 'Enter your email address',
    'email-format': () => 'Enter an email address in the correct format, like name@example.com',
    'role-missing': () => 'Choose what describes you best',
  },
  errorsRank: prioritiesErrors('Rank'),
  errorUnknown: 'Check this answer',
  problems: (count) =>
    plural(count, { one: 'There is 1 problem', other: `There are ${number(count)} problems` }),

  notSent: 'Your comment was not sent',
  notSentWhy: {
    'unreachable': 'We could not reach the server. Check your connection.',
    'timeout': 'The server did not answer in time.',
    'rejected': 'The server did not accept it.',
    'not-open': 'Comments are not open yet.',
    'closed': 'Comments have closed.',
    'too-large': 'It is longer than the server accepts.',
    'busy': 'The server is busy. Try again in a moment.',
    'configuration': 'This form is not set up correctly.',
    'fault': 'Something in this form failed.',
    'expired': 'It could not be sent for too long.',
  },
  saved: 'Your comment is saved on this device',
  savedWhy:
    'Your comment will be sent by itself: while this page is open, or when you come back to it on this device.',
  unsaved:
    'Your browser could not save it on this device. Keep this page open, and we will try again. Or copy your answers.',
  deleteHere: 'Delete from this device',
  deleted: 'Deleted from this device.',
  onThisDevice: 'Comments saved on this device',
  notConfirmed: 'We could not confirm that your comment arrived',
  notConfirmedWhy:
    'It may have arrived. If you try again, it goes with the same number, so that staff can tell.',
  yourWordsAreHere: 'Your answers are still on this page. Nothing was deleted.',
  tryAgain: 'Try again',
  copyAnswers: 'Copy my answers',
  copied: 'Copied.',
  copyByHand: 'Your browser did not let us copy. Select the text and copy it.',

  received: 'Comment received',
  sentUnconfirmed: 'Comment sent',
  sentUnconfirmedWhy: 'Sent, but this form cannot confirm receipt.',
  receivedBy: (host) => `Received by ${host}.`,
  reference: 'Your reference is',
  receivedAt: (moment) => `Received ${moment}.`,
  late: 'It arrived after the deadline. Staff will decide whether it counts.',
  yourAnswers: 'Your answers',
  yourPriorities: 'Your priorities',
  noAnswer: 'No answer',
  whatNext: 'What happens next',
  copy: 'Copy',
  print: 'Print',
  download: 'Download',
  sendAnother: 'Send another',
  fileName: (reference) => `feedback-${reference}.txt`,

  questions: 'Questions?',
  otherWays: 'Other ways to answer',
  writeTo: (address) => `Email ${address}`,
  call: (number) => `Call ${number}`,
  post: (address) => `Write to ${address}`,
  serviceRequests: 'Enter a service request',
  thanks: 'Thank you to everyone who took part.',
  notAvailable: 'This form is not available right now.',
  forTheEditor: (count) =>
    `For the editor of this page: ${counted(count, 'thing', 'things')} to correct`,
};
