import type { Desk } from './desk.js';
import { CivicErrorEvent } from './events.js';
import type { Later } from './load-later.js';

/** Milliseconds after which somebody who waits is told that it is being sent. */
const PATIENCE = 1000;

/** The press of the button: sends what the fields hold; a second press meanwhile does nothing. */
export async function press(desk: Desk, later: (needed: boolean) => Promise<Later>): Promise<void> {
  const { host, parts } = desk;
  if (desk.delivery.step === 'sending') return;
  desk.read();
  desk.started = true;
  desk.byHand = undefined;
  desk.go({ step: 'sending' });
  parts.timers.after('sending', PATIENCE, () => {
    parts.announcer.say(host.words.sendingStatus);
  });
  let come: Later | undefined;
  try {
    come = await later(true);
    await come.submit(desk);
  } catch (error) {
    // Our own bug, or a chunk that would not load: the words stay, and the page says so.
    console.error(error);
    host.dispatchEvent(new CivicErrorEvent([{ place: 'script', expected: String(error) }]));
    const reason = come ? 'fault' : 'unreachable';
    desk.go({ step: 'not-sent', outcome: { kind: 'not-sent', reason } }, '[part=summary]');
  } finally {
    parts.timers.stop('sending');
  }
}
