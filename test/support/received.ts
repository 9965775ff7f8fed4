/** The Cambridge form, answered in every field and received. */
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { CivicReceivedEvent } from '../../src/elements/delivery-events.js';
import { cambridge } from './cambridge.js';
import { cambridgeTag, commentField, OPEN, place, seen, send, write } from './elements.js';
import { Endpoint } from './endpoint.js';

/** What was commented: markup that is none, a blank line, two directions. */
export const comment = 'More <b>bus</b> lanes.\n\nאין רכבת? And trees.';

/** Fills the form in, sends it, and waits for its receipt. */
export async function received(): Promise<{
  element: CivicFeedback;
  collector: Endpoint;
  event: CivicReceivedEvent;
}> {
  const collector = new Endpoint(cambridge, () => OPEN);
  const element = await place(cambridgeTag(), { fetch: collector.fetch });
  const page = seen(element);
  for (const index of [4, 2, 0]) {
    page
      .getByRole('button', { name: `Add ${cambridge.question.priorities[index]?.label ?? ''}` })
      .click();
    await element.updateComplete;
  }
  write(commentField(element), comment);
  write(page.getByRole('textbox', { name: /^Name/ }), '  Ada Lovelace ');
  write(page.getByRole('textbox', { name: /^Email/ }), 'ada@example.com');
  page.getByRole<HTMLSelectElement>('combobox').value = 'community-member';
  const events: CivicReceivedEvent[] = [];
  element.addEventListener('civic-received', (each) => events.push(each));
  await send(element, 'received');
  const [event] = events;
  if (!event || events.length > 1) throw new Error(`${String(events.length)} events`);
  return { element, collector, event };
}
