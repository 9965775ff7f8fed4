/** Whether a submission comes in time. The collector's clock alone decides. */
import { type Deadline, phaseAt } from '../contract/index.js';

/** Taken as on time, taken and flagged as late, or refused. */
export type Admission = 'on-time' | 'late' | 'not-open' | 'closed';

/**
 * Judges an arrival. Up to the end of the grace period everything is on time. Up to the end of the
 * hold what was sealed in time is late; when it was sealed is the visitor's word, so staff decide.
 *
 * @param now - when the whole body had been read, in milliseconds since the epoch
 * @param sealedAt - the visitor's clock at sealing; `NaN` where it is not known
 */
export function admissionAt(deadline: Deadline, now: number, sealedAt: number): Admission {
  const phase = phaseAt(deadline, now);
  if (phase === 'not-yet-open') return 'not-open';
  if (phase !== 'closed') return 'on-time';
  return now < deadline.holdEndsAt && sealedAt <= deadline.graceEndsAt ? 'late' : 'closed';
}
