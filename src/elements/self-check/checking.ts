import type { PageFacts } from '../../checking/facts.js';

/** Somebody who finds out what a panel shows: on the page that has the tag, or in the builder. */
export interface Checking {
  /** What is known by now. */
  readonly facts: PageFacts;
  /** Finds out all that can be found out without sending a comment. Never throws. */
  run: () => Promise<void>;
  /** The host that a test comment would go to; nothing while none can be sent. */
  readonly tries: string | undefined;
  /** Sends one test comment; resolves with the id under which it may be kept. */
  send: () => Promise<string | undefined>;
}

/** Does one thing of a check; what it throws is a finding, and nobody else's trouble. */
export async function step(facts: PageFacts, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    facts.failed = [...facts.failed, String(error)];
  }
}
