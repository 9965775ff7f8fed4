/** Signs that nobody sat at the form. They hold a submission for staff, and never refuse it. */
import type { Submission } from '../contract/index.js';

/** Fewer seconds than it takes a person to read a question and answer it. */
const TOO_FAST = 3;

/**
 * Why staff should look at a submission before it is counted. Password managers fill fields that
 * people do not see, and some people are quick: whoever sent it has the same receipt as everybody.
 */
export function reasonsToHold(signals: Submission['signals']): string[] {
  const { decoy, seconds } = signals ?? {};
  return [
    ...(decoy === true ? ['decoy'] : []),
    ...(seconds !== undefined && seconds < TOO_FAST ? ['too-fast'] : []),
  ];
}
