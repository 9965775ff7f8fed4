/** English, as U.S. public bodies write it (plainlanguage.gov, GPO Style Manual). */
import { enForm, number } from './en-form.js';
import { pluralIn } from './format.js';
import type { Messages } from './messages.js';

/** "one" and the others. */
export const plural = pluralIn('en');
/** A figure with its noun. */
export const counted = (count: number, one: string, other: string): string =>
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
  ...enForm,

  charactersUsed: (used, maximum) => `${number(used)} of ${number(maximum)} characters`,
  charactersOver: (over) => `${counted(over, 'character', 'characters')} too many`,

  whatNext: 'What happens next',
  thanks: 'Thank you to everyone who took part.',
  closesInMinutes: (minutes, time, zone) =>
    `Comments close in ${counted(minutes, 'minute', 'minutes')}, at ${time} ${zone}. Your answers are still here.`,
  pastClose: (until) =>
    `The deadline has passed. Because you had already started, you can still send your answers until ${until}.`,
  pastGrace: 'Comments have closed. Your answers are still here, and you can copy them.',
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
  notSentWhy: {
    ...enForm.notSentWhy,
    'timeout': 'The server did not answer in time.',
    'rejected': 'The server did not accept it.',
    'not-open': 'Comments are not open yet.',
    'closed': 'Comments have closed.',
    'too-large': 'It is longer than the server accepts.',
    'busy': 'The server is busy.',
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
    'It may have arrived. If sent again, it has the same number, so that staff can tell.',
  tryAgain: 'Try again',
  copyAnswers: 'Copy my answers',
  copied: 'Copied.',
  copyByHand: 'Your browser did not let us copy. Select the text and copy it.',

  received: 'Comment received',
  changedSince: 'What you have changed since is not sent yet.',
  sentUnconfirmed: 'Comment sent',
  sentUnconfirmedWhy: 'Sent, but this form cannot confirm receipt.',
  receivedBy: (host) => `Received by ${host}.`,
  reference: 'Your reference is',
  receivedAt: (moment) => `Received ${moment}.`,
  late: 'It arrived after the deadline. Staff will decide whether it counts.',
  yourAnswers: 'Your answers',
  yourPriorities: 'Your priorities',
  noAnswer: 'No answer',
  copy: 'Copy',
  print: 'Print',
  download: 'Download',
  sendAnother: 'Send another',
  fileName: (reference) => `feedback-${reference}.txt`,
  otherWays: 'Other ways to answer',
  forTheEditor: (count) =>
    `For the editor of this page: ${counted(count, 'thing', 'things')} to correct`,
};
