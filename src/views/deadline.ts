import { html, nothing, type TemplateResult } from 'lit';
import { phaseAt, type Deadline } from '../contract/deadline.js';
import { daysBetween, offsetAt } from '../contract/time-zone.js';
import type { Messages } from '../messages/messages.js';
import { sentence } from './sentence.js';

/** What the deadline's line needs. */
export interface DeadlineView {
  deadline: Deadline;
  /** Milliseconds since the epoch. */
  now: number;
  /** The reader's own IANA time zone. */
  readerZone: string;
  messages: Messages;
}

const glyph = html`<svg
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.6"
  aria-hidden="true"
>
  <rect y="3" rx="1.5" width="13" height="11.5" x="1.5" />
  <path d="M1.5 6.8h13M5 1v3.4M11 1v3.4" />
</svg>`;

function closing({ deadline, now, messages }: DeadlineView): (moment: string) => string {
  if (now >= deadline.closesAt) return messages.closed;
  const days = daysBetween(now, deadline.closesShownAt, deadline.timeZone);
  if (days < 1) return messages.closesToday;
  return days < 2 ? messages.closesTomorrow : messages.closes;
}

/** The same moment in the reader's time, where their clock differs from the city's just then. */
function readerLine(instant: number, view: DeadlineView): TemplateResult | typeof nothing {
  const { deadline, readerZone, messages } = view;
  if (offsetAt(instant, readerZone) === offsetAt(instant, deadline.timeZone)) return nothing;
  return html`<span class="reader">${messages.inYourTime(messages.at(instant, readerZone))}</span>`;
}

/** From when, or until when, comments are taken: one quiet line with the city's zone by name. */
export function deadlineView(view: DeadlineView): TemplateResult {
  const { deadline, now, messages } = view;
  const phase = phaseAt(deadline, now);
  const opens = phase === 'not-yet-open' ? deadline.opensAt : undefined;
  const instant = opens ?? deadline.closesShownAt;
  const moment = messages.at(instant, deadline.timeZone);
  const dateOnly = opens !== undefined && deadline.opensWithDate;
  const write = opens === undefined ? closing(view) : messages.opens;
  const shown = (words: string): TemplateResult =>
    html`<time datetime=${new Date(instant).toISOString()}>${words}</time>`;
  const line = dateOnly
    ? sentence((hole) => messages.opensDate(hole, moment.zone), shown(moment.date))
    : sentence(write, shown(messages.moment(moment)));
  return html`<p class="deadline" part="deadline">
    ${glyph}<span
      >${phase === 'closing-soon' ? html`<b>${line}</b>` : line}
      ${dateOnly ? nothing : readerLine(instant, view)}</span
    >
  </p>`;
}
