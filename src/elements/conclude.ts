/** How an attempt ended, for the person who waits for it and for the page. */
import type { Answers } from '../contract/answers.js';
import type { Problem } from '../contract/problem.js';
import { readReceipt } from '../contract/read-receipt.js';
import { canonicalAnswers } from '../contract/seal.js';
import type { Outcome } from '../delivery/answer.js';
import type { OutboxEntry } from '../delivery/outbox-entry.js';
import type { Desk } from './desk.js';
import { CivicReceivedEvent, CivicRefusedEvent } from './delivery-events.js';
import { leaveFocus } from './leave-focus.js';
import { stay } from './stay.js';

/** Where a submission is after an attempt. */
export interface Kept {
  /** The entry that stays in the outbox, if one does. */
  left: OutboxEntry | null;
  /** Whether it is on the disk, and outlives the page. */
  saved: boolean;
}

/** The answers that have a field: what only an earlier edition asked for could not be mended here. */
export function answersOf({ answers, host }: Pick<Desk, 'answers' | 'host'>): Answers {
  const here = (texts: object | undefined, group = '') =>
    Object.fromEntries(
      Object.entries(texts ?? {}).filter(([name]) =>
        host.renderRoot.querySelector(`[name="${group}${name}"]`),
      ),
    );
  return canonicalAnswers({
    ...answers,
    priorityComments: here(answers.priorityComments, 'priorityComments.'),
    about: here(answers.about),
  });
}

/** Whether the form still has these answers, as far as it has fields for them, and nothing else. */
export function isUnchanged(desk: Desk, answers: Answers): boolean {
  const { host } = desk;
  return JSON.stringify(answersOf(desk)) === JSON.stringify(answersOf({ answers, host }));
}

/**
 * Says how an attempt ended: to the person, and to the page.
 *
 * @param answers - as they were handed over
 * @param kept - where the submission is now, if it went by the outbox
 */
export function conclude(
  desk: Desk,
  outcome: Outcome,
  answers = desk.handed ?? answersOf(desk),
  kept?: Kept,
): void {
  const { host, parts, sealed } = desk;
  const id = sealed?.id ?? '';
  // That it is being sent is true no more.
  parts.announcer.say('');
  switch (outcome.kind) {
    case 'refused':
      desk.go({ step: 'refused', errors: outcome.errors }, '[part=summary]');
      host.dispatchEvent(new CivicRefusedEvent(id, 'validation', outcome.errors, outcome.problem));
      break;
    case 'not-confirmed':
    case 'not-sent': {
      const waits = kept?.left && !kept.left.parked;
      desk.go(
        waits && kept.saved
          ? { step: 'saved', outcome }
          : { step: 'not-sent', outcome, unsaved: waits ?? false },
        '[part=summary]',
      );
      const event =
        outcome.kind === 'not-sent'
          ? new CivicRefusedEvent(id, outcome.reason, [], outcome.problem)
          : new CivicRefusedEvent(id, 'not-confirmed');
      host.dispatchEvent(event);
      break;
    }
    default: {
      if (isUnchanged(desk, answers)) {
        const form = host.renderRoot.querySelector('form');
        if (form?.matches(':focus-within')) stay(desk, 'form');
        desk.go({ step: 'received', outcome, answers }, '[part=title]');
      } else {
        // What was edited since is another comment, and stays.
        // At a kiosk, who sent it may have left, and their answers with them.
        if (sealed || !host.kiosk) {
          const { received, changedSince } = host.words;
          desk.edited = true;
          desk.courier?.arrived.push(outcome);
          parts.announcer.say(`${received}. ${changedSince}`);
        }
        desk.handed = undefined;
        desk.go({ step: 'editing' });
      }
      const receipt = outcome.kind === 'received' ? outcome.receipt : undefined;
      host.dispatchEvent(new CivicReceivedEvent(receipt?.id ?? id, receipt));
    }
  }
  void leaveFocus(desk);
}

/** An attempt that the page made itself has come to this, as its endpoint says. */
export function receive(desk: Desk, said: unknown): void {
  const receipt = readReceipt(said);
  conclude(desk, receipt ? { kind: 'received', receipt } : { kind: 'not-confirmed' });
}

/** An attempt that the page made itself has come to nothing. */
export function refuse(desk: Desk, problem: Problem): void {
  const { errors = [] } = problem;
  conclude(
    desk,
    errors.length > 0
      ? { kind: 'refused', errors, problem }
      : { kind: 'not-sent', reason: 'rejected', problem },
  );
}
