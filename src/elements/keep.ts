/** What a person can do with a receipt, and how they keep their words where there is none. */
import type { Answers } from '../contract/answers.js';
import type { Receipt } from '../contract/receipt.js';
import type { OutboxEntry } from '../delivery/outbox-entry.js';
import type { ConfirmationAction } from '../views/confirmation.js';
import type { OutboxAction } from '../views/outbox.js';
import { recapText } from '../views/recap.js';
import { clear } from './clear.js';
import { stay } from './stay.js';
import type { Desk } from './desk.js';

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Offers text as a file, without asking any server. */
function downloadText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The answers as text; empty while there is no consultation to read them by. */
function recap({ host, modes, parts }: Desk, answers: Answers, receipt?: Receipt): string {
  const { consultation } = parts.consultation;
  return consultation
    ? recapText(consultation, answers, host.words, receipt, modes?.modePriorityRows)
    : '';
}

/** Copies the answers, or shows them to be copied by hand where the clipboard is closed. */
export function copyAnswers(desk: Desk, answers: Answers, receipt?: Receipt): Promise<void> {
  return copyWords(desk, recap(desk, answers, receipt));
}

async function copyWords(desk: Desk, text: string): Promise<void> {
  const copied = await copyText(text);
  const { host, parts } = desk;
  desk.byHand = copied ? '' : text;
  if (!copied) desk.focus = '.by-hand';
  parts.announcer.say(copied ? host.words.copied : host.words.copyByHand);
  host.requestUpdate();
}

/**
 * Whether somebody really wants their words deleted, which nobody has but them (WCAG 3.3.4). In a frame
 * browsers ask nobody, and answer no.
 */
export function isSure({ host }: Desk): boolean {
  return window !== top || confirm(host.words.deleteHere);
}

/** Carries out what a person wants with a comment that is on their device. */
export function actOnEntry(desk: Desk, { id, text }: OutboxEntry, action: OutboxAction): void {
  const { host, parts } = desk;
  switch (action) {
    case 'copy':
      void copyWords(desk, text);
      break;
    case 'download':
      downloadText(text, host.words.fileName(id.slice(0, 6)));
      break;
    case 'again':
      // The button goes; the next one stays.
      host.renderRoot.querySelector<HTMLElement>(':focus + button')?.focus();
      parts.announcer.say(host.words.sendingStatus);
      void desk.courier?.release(id);
      break;
    case 'delete':
      if (isSure(desk)) void desk.courier?.remove(id);
  }
}

/** Carries out what a person wants with their receipt. */
export function act(desk: Desk, action: ConfirmationAction): void {
  const { delivery, host, text } = desk;
  if (delivery.step !== 'received') return;
  const { answers, outcome } = delivery;
  const receipt = outcome.kind === 'received' ? outcome.receipt : undefined;
  switch (action) {
    case 'copy':
      void copyAnswers(desk, answers, receipt);
      break;
    case 'print':
      window.print();
      break;
    case 'download':
      downloadText(
        recap(desk, answers, receipt),
        host.words.fileName(receipt?.reference ?? desk.sealed?.id.slice(0, 6) ?? ''),
      );
      break;
    case 'another':
      // The person stays who they are; what they said was one comment, this will be another.
      clear(desk, '.box > [part=title]');
      stay(desk, delivery);
      if (!host.kiosk) desk.text = { ...text, comment: '', priorityComments: undefined };
  }
}
