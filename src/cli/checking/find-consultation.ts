/** What the endpoint asks, so that a valid test submission can be made. */
import { MADE_UP } from '../../checking/test-submission.js';
import {
  checkConsultation,
  completeConsultation,
  type Consultation,
} from '../../contract/index.js';
import { readConsultation } from '../consultation-files.js';

/** A consultation, and the address at which the endpoint publishes it, where it does. */
export interface Found {
  consultation: Consultation;
  source?: string;
}

/** Milliseconds that looking for a definition may take: it is a courtesy, not the check. */
const PATIENCE = 5000;

/** A collector of ours publishes the consultation one step above its submissions. */
async function published(endpoint: string): Promise<Found | undefined> {
  const source = /^(.+)\/submissions$/.exec(endpoint)?.[1];
  if (source === undefined) return undefined;
  try {
    const response = await fetch(source, { signal: AbortSignal.timeout(PATIENCE) });
    const { consultation } = checkConsultation(await response.json());
    return consultation && { consultation, source };
  } catch {
    return undefined;
  }
}

/** The consultation from a file, from the endpoint itself, or a made-up one. */
export async function findConsultation(endpoint: string, file: string | undefined): Promise<Found> {
  if (file !== undefined)
    return { consultation: completeConsultation(await readConsultation(file)) };
  return (await published(endpoint)) ?? { consultation: completeConsultation(MADE_UP) };
}
