import type * as z from 'zod/mini';
import type { Consultation, ConsultationInput, consultationSchema } from './consultation.js';
import { copyOf } from './to-json.js';

/** Default length of a comment, in user-perceived characters. */
export const MAXIMUM_LENGTH = 5000;

/** Default grace, in minutes: for people who were typing when the deadline passed. */
export const GRACE_MINUTES = 15;

/** Default hold, in hours: for comments sealed in time and stuck on their way. */
export const HOLD_HOURS = 72;

/** The audiences of "I am a ..." where a consultation names none; the catalogs have their labels. */
export const ROLES = [
  'resident',
  'city-employee',
  'researcher',
  'journalist',
  'student',
  'community-member',
  'other',
] as const;

/**
 * A consultation with every default filled in. Expects what the schema accepts; it checks nothing
 * itself, so that a page can be drawn while the schema is still on its way. Nor does it name the
 * edition: to draw a form nobody needs to know it (`edition.ts`).
 */
export function withDefaults(written: ConsultationInput): Consultation {
  // A copy by way of JSON: what a program wrote as undefined was left out, too, and a list that nobody
  // may change is one that is ours.
  const input = copyOf(written) as z.infer<typeof consultationSchema>;
  const { question, comment, about } = input;
  return {
    ...input,
    window: { graceMinutes: GRACE_MINUTES, holdHours: HOLD_HOURS, ...input.window },
    question: { required: false, minimum: 0, ...question },
    comment: { required: false, maximumLength: MAXIMUM_LENGTH, ...comment },
    about: {
      name: 'off',
      email: 'off',
      role: 'off',
      roles: ROLES.map((id) => ({ id })),
      ...about,
    },
    notices: input.notices ?? {},
    contact: input.contact ?? {},
  };
}
