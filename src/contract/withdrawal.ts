import * as z from 'zod/mini';
import { oneOf, string } from './rule.js';

/** The endpoint's word that a submission was withdrawn, and cannot come back. */
export const withdrawalSchema = z.object({
  status: oneOf('withdrawn'),
  /** The reference of the receipt. */
  reference: string('text'),
  /** When it was withdrawn: an instant, RFC 3339, UTC. */
  withdrawnAt: string('text'),
});

/** The endpoint's word that a submission was withdrawn. */
export type Withdrawal = z.infer<typeof withdrawalSchema>;
