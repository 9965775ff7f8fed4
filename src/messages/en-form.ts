/** English, as U.S. public bodies write it (plainlanguage.gov, GPO Style Manual): what the form says. */
import { formatNumber, momentIn } from './format.js';
import type { FormMessages } from './messages.js';
import { ownMoment } from './own-moment.js';

/** A figure, such as 5,000. */
export const number = (value: number): string => formatNumber(value, 'en');

const momentOf = momentIn('en', (written) => (written === 'AM' ? 'a.m.' : 'p.m.'));

/** The words of the form in English: all that a page needs before somebody has done anything. */
export const enForm: FormMessages = {
  language: 'en',
  at: (instant, timeZone) => ownMoment(instant, timeZone) ?? momentOf(instant, timeZone),
  number,

  moment: ({ date, time, zone }) => `${date} at ${time} ${zone}`,
  closes: (moment) => `Comments close ${moment}.`,
  closesToday: (moment) => `Closes today, ${moment}.`,
  closesTomorrow: (moment) => `Closes tomorrow, ${moment}.`,
  opens: (moment) => `Comments open ${moment}.`,
  opensDate: (date, zone) => `Comments open ${date}, ${zone}.`,
  closed: (moment) => `Comments closed ${moment}.`,
  inYourTime: ({ date, time }) => `That is ${date} at ${time} where you are.`,

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
  charactersMost: (maximum) => `You can enter up to ${number(maximum)} characters`,
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
  send: 'Send your feedback',
  sending: 'Sending…',
  sendingStatus: 'Sending your comment.',

  notSent: 'Your comment was not sent',
  yourWordsAreHere: 'Your answers are still on this page. Nothing was deleted.',

  questions: 'Questions?',
  writeTo: (address) => `Email ${address}`,
  call: (number) => `Call ${number}`,
  post: (address) => `Write to ${address}`,
  serviceRequests: 'Enter a service request',
  notAvailable: 'This form is not available right now.',
  notSentWhy: { unreachable: 'We could not reach the server. Check your connection.' },
};
