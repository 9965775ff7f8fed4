/** Somebody who has gone on elsewhere on the page while their comment was sent stays there. */
import type { Desk } from './desk.js';

/**
 * Takes no focus from another field of the page: whoever is there hears what it would have gone to. Where
 * nothing has the focus, as in Safari after a click on a button, nothing is taken from anybody.
 */
export async function leaveFocus(desk: Desk): Promise<void> {
  const { focus, host, parts } = desk;
  const { activeElement, body } = document;
  if (!focus || host.matches(':focus-within') || !activeElement || activeElement === body) return;
  desk.focus = undefined;
  await host.updateComplete;
  // What takes the focus is a heading, or has one.
  const found = host.renderRoot.querySelector(focus);
  parts.announcer.say((found?.querySelector('h2, h3, h4, h5, h6') ?? found)?.textContent ?? '');
}
