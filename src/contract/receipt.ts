import * as z from 'zod/mini';
import { boolean, oneOf, string } from './rule.js';

/** The endpoint's word that a submission is kept, and counted once. */
export const receiptSchema = z.object({
  /** `created`, or `duplicate` when the same submission had arrived before. */
  status: oneOf('created', 'duplicate'),
  /** The submission's own id, echoed: without it a 2xx answer acknowledges nothing. */
  id: string('text'),
  /** What a person quotes, such as `K7QF-2M9D-X4TC`. */
  reference: string('text'),
  /** When the endpoint had read the whole submission: an instant, RFC 3339, UTC. */
  receivedAt: string('text'),
  /** Present when it arrived after the close, within the hold: staff decide. */
  late: z.optional(boolean),
});

/** The endpoint's word that a submission is kept, and counted once. */
export type Receipt = z.infer<typeof receiptSchema>;
