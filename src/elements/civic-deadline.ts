import { html, type TemplateResult } from 'lit';
import { deadlineOf, type Deadline } from '../contract/deadline.js';
import { deadlineView } from '../views/deadline.js';
import { styles } from './civic-deadline.styles.js';
import { Clock } from './clock.js';
import { DrawnElement } from './drawn-element.js';
import { LanguageController } from './language-controller.js';
import { Ticking } from './ticking.js';
import { Timers } from './timers.js';

/**
 * The deadline alone, for a page that asks in its own way.
 *
 * @summary Until when comments are taken, in the city's time and in the reader's.
 * @slot - The deadline as text; shown until the element is there, and whenever it cannot be.
 * @attr {boolean} no-shadow - Draws into the page instead of a shadow root; read when the element first comes to a page.
 * @csspart deadline - The line.
 * @cssprop --civic-ink - Colour of text. Default: the page's.
 * @cssprop --civic-quiet - Colour of hints, notices and borders of fields. Default: 78 % of the text's.
 */
export class CivicDeadline extends DrawnElement {
  /** What its own root looks like. */
  static override styles = styles;
  static override properties = {
    opens: {},
    closes: {},
    timeZone: { attribute: 'time-zone' },
    clock: { attribute: false },
  };

  /** When comments open: a date, a local date-time or an instant. */
  opens: string | undefined;
  /** When comments close; a date means through the end of that day. */
  closes: string | undefined;
  /** The IANA time zone in which both are read, such as `America/New_York`. */
  timeZone: string | undefined;
  /** A clock, in milliseconds since the epoch, instead of the visitor's. */
  clock: (() => number) | undefined;

  readonly #language = new LanguageController(this);
  readonly #clock = new Clock(this);

  constructor() {
    super();
    new Ticking(this, this.#clock, new Timers(this));
  }

  /** The window as instants; `undefined` while an attribute is missing or cannot be read. */
  get deadline(): Deadline | undefined {
    const { opens, closes, timeZone } = this;
    if (closes === undefined || timeZone === undefined) return undefined;
    return deadlineOf({
      // Lit sets a property to null when its attribute is removed.
      opens: opens ?? undefined,
      closes,
      timeZone,
      graceMinutes: 0,
      holdHours: 0,
    });
  }

  protected override render(): TemplateResult {
    const { deadline } = this;
    if (!deadline || this.#language.pending || !this.drawn) return html`<slot></slot>`;
    return deadlineView({
      deadline,
      now: this.#clock.now,
      readerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      messages: this.#language.messages,
    });
  }
}
