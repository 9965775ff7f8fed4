/** `<civic-feedback>` in each of its faces, with an answer in every kind of field where there is one. */
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { loadSpeak } from '../../src/elements/load-later.js';
import { cambridge } from './cambridge.js';
import {
  cambridgeTag,
  commentField,
  counted,
  OPEN,
  place,
  seen,
  send,
  settled,
  shows,
  write,
} from './elements.js';
import { ADDRESS, Endpoint, offline, silence, status } from './endpoint.js';
import { FakeTime, until } from './fake-time.js';
import { handled } from './handles.js';
import { rootOf } from './roots.js';

/** Ranks the first three of the six, and writes a comment and an e-mail address. */
async function filledIn(html = cambridgeTag(), collector = endpoint()): Promise<CivicFeedback> {
  const element = await place(html, { fetch: collector.fetch });
  const page = seen(element);
  for (const { label } of cambridge.question.priorities.slice(0, 3)) {
    page.queryByRole('button', { name: `Add ${label}` })?.click();
    await element.updateComplete;
  }
  for (const control of rootOf(element).querySelectorAll<HTMLElement>(
    '[data-control=more], .rating li:nth-child(2) input',
  ))
    control.click();
  await element.updateComplete;
  write(
    commentField(element),
    'More bus lanes, and Pneumonoultramicroscopicsilicovolcanoconiosis.',
  );
  page.queryAllByRole('button', { name: /^Add a comment about/ })[1]?.click();
  write(page.getByRole('textbox', { name: /^Email/ }), 'ada.lovelace@mathematics.example.edu');
  await counted(element);
  return element;
}

const endpoint = (): Endpoint => new Endpoint(cambridge, () => OPEN);
const at = (moment: string): Promise<CivicFeedback> =>
  place(cambridgeTag(), { clock: () => Date.parse(moment) });

async function sent(ends: 'not-sent' | 'saved' | 'received'): Promise<CivicFeedback> {
  const collector = endpoint();
  // Also when the courier tries again, a few seconds later.
  if (ends === 'saved') collector.instead(...Array.from({ length: 99 }, () => offline));
  if (ends === 'not-sent') collector.instead(status(404));
  const element = await filledIn(undefined, collector);
  await send(element, ends);
  return element;
}

async function sending(): Promise<CivicFeedback> {
  const collector = endpoint();
  collector.instead(silence);
  const element = await filledIn(undefined, collector);
  seen(element).getByRole('button', { name: 'Send your feedback' }).click();
  await shows(element, 'sending');
  return element;
}

/** Somebody sends ratings without one, and a comment about a priority that is too long. */
async function unrated(): Promise<CivicFeedback> {
  const element = await place(
    cambridgeTag({
      'mode': 'rate',
      'required': true,
      'priority-comments': true,
      'comment-limit': '10',
    }),
  );
  const page = seen(element);
  page.getAllByRole('button', { name: /^Add a comment about/ })[1]?.click();
  await element.updateComplete;
  write(page.getByRole('textbox', { name: /^Your comment about/ }), 'More bus lanes. '.repeat(200));
  await send(element, 'refused');
  return element;
}

async function refused(mode: string, limit?: string): Promise<CivicFeedback> {
  const tag = {
    mode,
    limit,
    'required': true,
    'points': '3',
    'comment-limit': '10',
  } as const;
  const element = await filledIn(cambridgeTag(tag));
  if (mode === 'rank') seen(element).getByRole('button', { name: 'Start again' }).click();
  await send(element, 'refused');
  return element;
}

/** Somebody comes back to a comment that was begun in this tab, and that says who they are. */
async function begunBefore(): Promise<CivicFeedback> {
  const visit = (): Promise<CivicFeedback> => place(cambridgeTag({ drafts: 'device' }));
  const before = await visit();
  write(commentField(before), 'Call me: 617-555-0123');
  before.remove();
  const element = await visit();
  write(commentField(element), 'Write to ada.lovelace@mathematics.example.edu');
  await counted(element);
  return element;
}

/** Two comments of earlier visits are on the device: one waits for the network, one for the person. */
async function onTheDevice(): Promise<CivicFeedback> {
  const visit = (...answers: Parameters<Endpoint['instead']>): Promise<CivicFeedback> => {
    const collector = endpoint();
    collector.instead(...answers);
    return place(cambridgeTag(), { fetch: collector.fetch });
  };
  const nobody = Array.from({ length: 99 }, () => offline);
  for (const [answers, ends] of [
    [[status(404)], 'not-sent'],
    [nobody, 'saved'],
  ] as const) {
    const element = await visit(...answers);
    write(commentField(element), 'More bus lanes.');
    await send(element, ends);
    element.remove();
  }
  const element = await visit(...nobody);
  const heading = (): unknown =>
    seen(element).queryByRole('heading', { name: 'Comments saved on this device' });
  await until(() => heading() !== null, 'the comments of earlier visits');
  return element;
}

/** Ratings and a comment about a priority have come back as a receipt. */
async function ratingsReceived(): Promise<CivicFeedback> {
  const definition = {
    ...cambridge,
    question: { ...cambridge.question, mode: 'rate' as const, comments: true },
  };
  const collector = new Endpoint(definition, () => OPEN);
  const element = await filledIn(
    cambridgeTag({ 'mode': 'rate', 'priority-comments': true }),
    collector,
  );
  write(seen(element).getByRole('textbox', { name: /^Your comment about/ }), 'In the evening.');
  await send(element, 'received');
  return element;
}

/** The deadline passes while somebody is writing. */
async function overtaken(): Promise<CivicFeedback> {
  const time = new FakeTime(Date.parse('2025-12-22T23:50:00-05:00'));
  try {
    const collector = new Endpoint(cambridge, () => time.now);
    const element = await place(cambridgeTag(), {
      clock: () => time.now,
      fetch: collector.fetch,
    });
    write(commentField(element), 'Half a sent');
    commentField(element).focus();
    await time.pass(11 * 60_000);
    await element.updateComplete;
    return element;
  } finally {
    time.stop();
  }
}

/** A page in Spanish, of a city that has translated its title and no more. */
async function halfTranslated(): Promise<CivicFeedback> {
  const definition: ConsultationInput = {
    ...cambridge,
    question: { ...cambridge.question, mode: 'allocate', comments: true },
    translations: { es: { title: 'Borrador del Plan de Datos Abiertos (2026–2028)' } },
  };
  const element = await place(
    `<div lang="es"><civic-feedback endpoint="${ADDRESS}"></civic-feedback></div>`,
    { definition, fetch: new Endpoint(definition, () => OPEN).fetch },
  );
  await loadSpeak();
  await until(() => element.words.language === 'es', 'words in Spanish');
  await settled(element);
  rootOf(element).querySelector<HTMLElement>('[data-control=more]')?.click();
  await element.updateComplete;
  return element;
}

/** Nobody has touched the kiosk for four minutes. */
async function leftAlone(): Promise<CivicFeedback> {
  const time = new FakeTime(OPEN);
  try {
    const element = await filledIn(cambridgeTag({ kiosk: true }));
    await time.pass(4 * 60_000);
    await element.updateComplete;
    return element;
  } finally {
    time.stop();
  }
}

/** Every face by its name: a promise of the widget on the page. */
export const FACES: Record<string, () => Promise<CivicFeedback>> = {
  'before it opens': () => at('2025-12-01T12:00:00-05:00'),
  'open, with a ranking begun': () => filledIn(),
  'open, with a ranking to drag': async () =>
    handled(await filledIn(cambridgeTag({ 'drag-handles': true }))),
  'open, with boxes': () => filledIn(cambridgeTag({ mode: 'choose', limit: '3' })),
  'open, with one to choose': () => filledIn(cambridgeTag({ mode: 'choose', limit: '1' })),
  'open, with ratings': () => filledIn(cambridgeTag({ 'mode': 'rate', 'priority-comments': true })),
  'open, with points to share': () =>
    filledIn(cambridgeTag({ 'mode': 'allocate', 'priority-comments': true })),
  'closing soon': () => at('2025-12-22T12:00:00-05:00'),
  'open, with a draft found and personal data in the comment': begunBefore,
  'a kiosk, about to be cleared': leftAlone,
  'while it sends': sending,
  'refused, with a ranking': () => refused('rank'),
  'refused, with boxes': () => refused('choose', '3'),
  'refused, with points': () => refused('allocate'),
  'refused, with ratings and a comment on a priority': unrated,
  'after the deadline passed': overtaken,
  'with comments of earlier visits on the device': onTheDevice,
  'half translated': halfTranslated,
  'not sent': () => sent('not-sent'),
  'saved on the device': () => sent('saved'),
  'received': () => sent('received'),
  'received, with ratings': ratingsReceived,
  'closed': () => at('2025-12-24T12:00:00-05:00'),
};
