/** A resident whose comment is saved on the device, because nobody could be reached. */
import { diskOutbox } from '../../src/delivery/outbox.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from './cambridge.js';
import { cambridgeTag, commentField, OPEN, place, seen, send, write } from './elements.js';
import { Endpoint, offline } from './endpoint.js';
import { until } from './fake-time.js';
import { within, type Queries } from './queries.js';

/** The Cambridge consultation's endpoint, while it is open. */
export const endpoint = (): Endpoint => new Endpoint(cambridge, () => OPEN);

/** A visit to the page: another tab, another day, or the same tab again. */
export const visit = (collector: Endpoint, attributes = {}): Promise<CivicFeedback> =>
  place(cambridgeTag(attributes), { fetch: collector.fetch });

/** Somebody writes a comment while nobody can be reached, and sees that it is saved. */
export async function saved(collector: Endpoint, attributes = {}): Promise<CivicFeedback> {
  const element = await visit(collector, attributes);
  write(commentField(element), 'More bus lanes');
  collector.instead(offline);
  await send(element, 'saved');
  return element;
}

/** Answers the browser's own question whether something is to be deleted; says what it asked. */
export function answersConfirm(answer: boolean): string[] {
  const asked: string[] = [];
  window.confirm = (words = '') => {
    asked.push(words);
    return answer;
  };
  return asked;
}

/** The network is back. */
export const online = (): void => void window.dispatchEvent(new Event('online'));

/** The collector gets the next request, and answers it, only once this is called. */
export function heldBack(collector: Endpoint): () => void {
  let goOn = (): void => undefined;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  collector.instead(async (request) => {
    await released;
    return collector.collect(request);
  });
  return () => {
    goOn();
  };
}

/** What the page says of comments of earlier visits. */
export async function earlier(element: CivicFeedback): Promise<Queries> {
  const heading = (): HTMLElement | null =>
    seen(element).queryByRole('heading', { name: 'Comments saved on this device' });
  await until(() => heading() !== null, 'the comments of earlier visits');
  return within(heading()?.closest('section') ?? null);
}

/** Whether nothing waits on this device. */
export const empty = async (): Promise<boolean> => (await diskOutbox.all()).length === 0;
