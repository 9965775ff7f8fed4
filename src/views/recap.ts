import type { Answers } from '../contract/answers.js';
import type { Consultation, Question } from '../contract/consultation.js';
import { prioritiesIn } from '../contract/priorities-in.js';
import type { Receipt } from '../contract/receipt.js';
import type { Messages } from '../messages/messages.js';
import { roleWords } from './about.js';
import { priorityOf } from './picker.js';

/** One answer in words. */
export interface RecapRow {
  label: string;
  lines: string[];
}

/**
 * What is said of the priorities, in words, where that is more than which and in which order.
 *
 * @param common - what would be said otherwise
 */
export type PriorityRows = (
  common: RecapRow,
  question: Question,
  answers: Answers,
  messages: Messages,
) => RecapRow[];

function priorityRow(question: Question, { priorities }: Answers, messages: Messages): RecapRow {
  const ranks = question.mode === 'rank';
  const given = prioritiesIn(priorities).map(
    (id, index) =>
      (ranks ? `${messages.number(index + 1)}. ` : '') + priorityOf(question, id).label,
  );
  const none = priorities ? messages.noPreference : messages.noAnswer;
  return {
    label: ranks ? messages.yourRanking : messages.yourPriorities,
    lines: given.length ? given : [none],
  };
}

/** Everything that a person answered, in words, in the order of the form. */
export function recapRows(
  consultation: Consultation,
  answers: Answers,
  messages: Messages,
  rowsOf: PriorityRows = (common) => [common],
): RecapRow[] {
  const { question, comment, about } = consultation;
  const role = about.roles.find(({ id }) => id === answers.about?.role);
  const rows: RecapRow[] = [
    ...rowsOf(priorityRow(question, answers, messages), question, answers, messages),
    { label: comment.label ?? messages.comment, lines: [answers.comment ?? messages.noAnswer] },
  ];
  if (about.role !== 'off')
    rows.push({
      label: messages.role,
      lines: [role ? roleWords(role, messages) : messages.noAnswer],
    });
  if (about.name !== 'off')
    rows.push({ label: messages.name, lines: [answers.about?.name ?? messages.noAnswer] });
  if (about.email !== 'off')
    rows.push({ label: messages.email, lines: [answers.about?.email ?? messages.noAnswer] });
  return rows;
}

/** The same as plain text, for the clipboard, a file or an e-mail. */
export function recapText(
  consultation: Consultation,
  answers: Answers,
  messages: Messages,
  receipt?: Receipt,
  rowsOf?: PriorityRows,
): string {
  const received = receipt && [
    `${messages.reference} ${receipt.reference}`,
    receivedWords(consultation, receipt, messages),
  ];
  const rows = recapRows(consultation, answers, messages, rowsOf).map(
    ({ label, lines }) => `${label}\n${lines.join('\n')}`,
  );
  return (
    [consultation.title, ...(received ? [received.join('\n')] : []), ...rows].join('\n\n') + '\n'
  );
}

/** "Received Saturday, December 20, 2025 at 1:02 p.m. Eastern Time." */
export function receivedWords(
  { window }: Consultation,
  { receivedAt }: Receipt,
  messages: Messages,
): string {
  const instant = Date.parse(receivedAt);
  if (Number.isNaN(instant)) return '';
  return messages.receivedAt(messages.moment(messages.at(instant, window.timeZone)));
}
