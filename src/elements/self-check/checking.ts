import type { PageFacts } from '../../checking/facts.js';
import { isEndpointForbidden } from '../../checking/judge-policy.js';
import type { Way } from './check-endpoint.js';

/** Somebody who finds out what a panel shows: on the page that has the tag, or in the builder. */
export interface Checking {
  /** What is known by now. */
  readonly facts: PageFacts;
  /** Finds out all that can be found out without sending a comment. Never throws. */
  run: () => Promise<void>;
  /** Sends one test comment; resolves with the id under which it may be kept. Never throws. */
  send: () => Promise<string | undefined>;
  /** Hears nothing more of the page, until it runs again. */
  stop: () => void;
}

/** Does one thing of a check; what it throws is a finding, and nobody else's trouble. */
export async function step(facts: PageFacts, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    facts.failed = [...facts.failed, String(error)];
  }
}

/** The host that a test comment would go to; nothing while none can be sent. */
export function trialHost(facts: PageFacts): string | undefined {
  const { endpoint, definition } = facts;
  const can = endpoint?.answer?.reached === true && definition?.consultation !== undefined;
  return can && !isEndpointForbidden(facts) ? new URL(endpoint.address).host : undefined;
}

/** Sends one test comment, and notes how it fared. */
export async function sendTest(
  facts: PageFacts,
  way: Way | undefined,
  { tryEndpoint }: Pick<typeof import('./check-endpoint.js'), 'tryEndpoint'>,
): Promise<string | undefined> {
  const consultation = facts.definition?.consultation;
  if (!way || !consultation || !facts.endpoint) return undefined;
  const { id, tried } = await tryEndpoint(way, consultation);
  facts.endpoint = { ...facts.endpoint, tried };
  return id;
}
