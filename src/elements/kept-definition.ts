/**
 * A shared definition (`src`) that stays on the device after it was once had, for when the city's
 * server cannot be reached. A chunk of its own: asked for after the form is drawn, or could not be.
 */
import { html, type TemplateResult } from 'lit';
import { deadlineOf, phaseAt } from '../contract/deadline.js';
import { forgetDefinition, keepDefinition, keptDefinition } from '../delivery/definition-store.js';
import { keptForm } from '../messages/kept-form.js';
import type { Messages } from '../messages/messages.js';
import type { ConsultationHost } from './consultation-controller.js';
import type { Taken } from './definition.js';
import { AskingAgain } from './asking-again.js';

const all = new WeakMap<ConsultationHost, AskingAgain>();

const addressOf = ({ baseURI }: ConsultationHost, src = ''): string => new URL(src, baseURI).href;
const nowOf = ({ clock }: ConsultationHost): number => clock?.() ?? Date.now();

/** What is said above a form that was kept. */
function noteView({ language }: Messages, since: number): TemplateResult {
  const known = keptForm[language] ?? keptForm.en;
  const moment = new Date(since).toLocaleString(language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return html`<section class="summary kept" part="prompt"><p>${known?.(moment)}</p></section>`;
}

/** Keeps what the address has answered, once the check has found nothing grave; a kiosk's disk stays empty. */
export function keep(
  host: ConsultationHost,
  src: string | undefined,
  input: object,
  { consultation }: Taken,
): void {
  all.get(host)?.stop();
  const deadline = consultation && deadlineOf(consultation.window);
  if (!deadline) return;
  const kept = { input, since: nowOf(host), until: deadline.graceEndsAt };
  keepDefinition(addressOf(host, src), kept, !host.kiosk);
}

/**
 * What is shown where the address could not be asked: what it answered before, if that passes the
 * check and its deadline has not passed. Asks again by itself, in any case.
 *
 * @param src - what was asked: by now the tag may have another address
 * @param error - why there is no definition: what an address refuses for good is not shown either
 */
export async function keptInstead(
  host: ConsultationHost,
  src: string | undefined,
  error: unknown,
  check: (input: object) => Promise<Taken>,
): Promise<Pick<Taken, 'consultation' | 'note'> | undefined> {
  const again = all.get(host) ?? new AskingAgain(host);
  all.set(host, again);
  again.failed();

  const address = addressOf(host, src);
  const now = nowOf(host);
  // Not found, gone, forbidden: the city has taken it away. Too slow or too many (408, 429) it is not.
  const refused = /^status 4(?!08|29)/.test((error as Error).message);
  const kept = keptDefinition(address, now);
  const taken = kept && !refused ? await check(kept.input) : undefined;
  const { consultation, grave } = taken ?? {};
  const deadline = consultation && !grave ? deadlineOf(consultation.window) : undefined;
  if (!kept || !deadline || phaseAt(deadline, now) === 'closed') {
    forgetDefinition(address);
    return undefined;
  }
  return { consultation, note: (messages) => noteView(messages, kept.since) };
}
