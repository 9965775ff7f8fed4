import { phaseAt } from '../contract/deadline.js';
import type { ConsultationController } from './consultation-controller.js';
import type { Desk } from './desk.js';

/** Which of its faces the widget shows; each is a custom state too (`:state(closed)`). */
export type FeedbackState =
  | 'loading'
  | 'misconfigured'
  | 'not-yet-open'
  | 'open'
  | 'closing-soon'
  | 'sending'
  | 'refused'
  | 'saved'
  | 'not-sent'
  | 'received'
  | 'closed';

/**
 * The face for what is known: of the consultation, of the person's answers and of the time.
 *
 * @param ready - whether there are words in the reader's language yet, and all that the question needs
 */
export function stateOf(
  { deadline, consultation, problems }: ConsultationController,
  { delivery, started }: Desk,
  now: number,
  ready: boolean,
): FeedbackState {
  if (problems.length > 0 && !started) return 'misconfigured';
  if (!consultation || !deadline || !ready) return 'loading';
  if (delivery.step !== 'editing') return delivery.step;
  const phase = phaseAt(deadline, now);
  if (phase === 'grace' || phase === 'closed') return started ? 'closing-soon' : 'closed';
  // Who is writing has a form: their clock may have been put right since, or it stood there early.
  return started && phase === 'not-yet-open' ? 'open' : phase;
}
