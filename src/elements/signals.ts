import { MOST_SECONDS } from '../contract/signals.js';
import type { Submission } from '../contract/submission.js';
import type { Desk } from './desk.js';

/** What says that nobody sat at the form: it can hold a submission for staff, and never refuses it. */
export function signalsOf({ host, shownAt }: Desk): Submission['signals'] {
  const decoy = host.renderRoot.querySelector<HTMLInputElement>('[name=decoy]')?.value;
  const seconds = Math.floor((performance.now() - shownAt) / 1000);
  return { decoy: decoy ? true : undefined, seconds: Math.min(seconds, MOST_SECONDS) };
}
