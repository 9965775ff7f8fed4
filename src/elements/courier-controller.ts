/** The courier's rounds: when he sets out, whose submissions he carries, and who hears of it. */
import type { ReactiveController } from 'lit';
import type { Submission } from '../contract/submission.js';
import type { Outcome } from '../delivery/answer.js';
import { attempt, carry, save, type Carried } from '../delivery/courier.js';
import { released } from '../delivery/courier-plan.js';
import { diskOutbox, memoryOutbox, type Outbox } from '../delivery/outbox.js';
import type { OutboxEntry } from '../delivery/outbox-entry.js';
import { attendForm } from './attend-form.js';
import { clear } from './clear.js';
import { conclude, isUnchanged, type Kept } from './conclude.js';
import { CivicReceivedEvent, CivicRefusedEvent, CivicSavedEvent } from './delivery-events.js';
import type { Desk } from './desk.js';
import { CALLS, hear } from './hear.js';
import { EndpointTime } from './endpoint-time.js';
import { Timers } from './timers.js';

/** What one tab tells the others: how an attempt ended; without it, that an entry was deleted. */
interface News {
  id: string;
  carried?: Carried;
}

/** Carries this device's submissions to this consultation, those of earlier visits too. */
export class CourierController implements ReactiveController {
  readonly #desk: Desk;
  readonly #timers: Timers;
  readonly #memory = memoryOutbox();
  #channel: BroadcastChannel | undefined;

  /** What waits or is parked, except for the submission that the form still shows. */
  entries: OutboxEntry[] = [];
  /** How submissions of earlier visits arrived. */
  arrived: Outcome[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#timers = new Timers(desk.host);
    desk.host.addController(this);
    hear(desk.host, CALLS, () => void this.look(true));
  }

  hostConnected(): void {
    try {
      this.#channel = new BroadcastChannel('civic-feedback');
      this.#channel.onmessage = ({ data }: MessageEvent<News>) => {
        this.#hear(data);
        void this.look();
      };
    } catch {
      // Firefox has none where it keeps nothing of a website: there is nothing to share with a tab either.
    }
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  get #outboxes(): Outbox[] {
    return this.#desk.host.kiosk ? [this.#memory] : [diskOutbox, this.#memory];
  }

  /** Looks through the outbox, and carries what is due. */
  async look(hurry = false): Promise<void> {
    // Before the courier asks who is there: it is told first where the page shows another consultation.
    this.#desk.drafts?.follow();
    const { host, parts, sealed } = this.#desk;
    const consultation = parts.consultation.consultation?.id;
    const entries: OutboxEntry[] = [];
    let all = true as boolean;
    for (const outbox of this.#outboxes) {
      const found = await outbox.all().catch((): OutboxEntry[] => {
        all = false;
        return [];
      });
      const ours = found.filter(({ submission }) => submission.consultation === consultation);
      for (const { id } of ours) void this.#carry(outbox, id, hurry);
      entries.push(...ours);
    }
    const { drafts, delivery } = this.#desk;
    // What the browser has thrown away is sent by nobody. Where another tab has sent it, that is heard.
    if (
      all &&
      delivery.step === 'saved' &&
      sealed?.consultation === consultation &&
      sealed === this.#desk.sealed &&
      !entries.some(({ id }) => id === sealed?.id)
    )
      this.#desk.go({ step: 'not-sent', outcome: { kind: 'not-confirmed' } });
    const draft = JSON.stringify(drafts?.found);
    if (entries.some(({ submission }) => JSON.stringify(submission.answers) === draft))
      drafts?.dropDraft();
    const shown = this.entries.length;
    this.entries = entries.filter(({ id }) => id !== sealed?.id);
    const due = entries
      .filter(({ parked }) => !parked)
      .map(({ dueAt, claimedUntil }) => Math.max(dueAt, claimedUntil));
    if (due.length > 0)
      this.#timers.after('attempt', Math.min(...due) - Date.now() + 50, () => {
        void this.look();
      });
    // Mostly there is nothing, and nothing to draw.
    if (shown + this.entries.length > 0) host.requestUpdate();
  }

  async #carry(outbox: Outbox, id: string, hurry: boolean): Promise<void> {
    const { request } = this.#desk.host;
    const carried = await carry(outbox, id, request, hurry).catch(() => undefined);
    if (carried) this.#tell({ id, carried });
  }

  /** Saves a sealed submission, and makes the first attempt. */
  async deliver(entry: OutboxEntry, replaced?: string): Promise<Carried & Kept> {
    const { id } = entry;
    const { host } = this.#desk;
    let [outbox = this.#memory] = this.#outboxes;
    const claimed = await save(outbox, entry).catch(() => save((outbox = this.#memory), entry));
    const saved = outbox !== this.#memory;
    if (saved) host.dispatchEvent(new CivicSavedEvent(id));
    if (replaced !== undefined && replaced !== id) await this.#drop(replaced);
    const carried = claimed && (await attempt(outbox, claimed, host.request));
    if (carried?.outcome.kind === 'refused') await this.#drop(id);
    if (carried) this.#channel?.postMessage({ id, carried });
    void this.look();
    // Where another tab is at it, what it finds out will be heard.
    return { outcome: { kind: 'not-sent', reason: 'unreachable' }, left: entry, ...carried, saved };
  }

  /** Takes an entry from this device. */
  async remove(id: string): Promise<void> {
    await this.#drop(id);
    // Whoever deletes it here wants nothing of it left here.
    if (this.#desk.sealed?.id === id) this.#forget();
    this.#tell({ id });
    this.#desk.parts.announcer.say(this.#desk.host.words.deleted);
  }

  /** Lets a parked entry be tried again. */
  async release(id: string): Promise<void> {
    for (const outbox of this.#outboxes)
      await outbox
        .change(id, (found) => found && { ...released(found, Date.now()), attempts: 0 })
        .catch(() => undefined);
    await this.look(true);
  }

  async #drop(id: string): Promise<void> {
    for (const outbox of this.#outboxes) await outbox.change(id, () => null).catch(() => undefined);
  }

  #tell(news: News): void {
    this.#hear(news);
    this.#channel?.postMessage(news);
    void this.look();
  }

  /** Says how a later attempt ended, here or in another tab. */
  #hear(news: News): void {
    const { id, carried } = news;
    const desk = this.#desk;
    const { host, parts, sealed, delivery } = desk;
    if (sealed?.id === id) {
      // An attempt of our own that has not ended would say later what is no longer true.
      if (delivery.step === 'sending')
        this.#timers.after('news', 500, () => {
          this.#hear(news);
        });
      else if (delivery.step !== 'editing' && delivery.step !== 'received')
        this.#settle(sealed, carried);
    } else if (carried && !carried.left && this.entries.some((entry) => entry.id === id)) {
      // Whose comment it was, somebody else at a kiosk does not learn.
      if (!host.kiosk) {
        this.arrived.push(carried.outcome);
        parts.announcer.say(host.words.received);
      }
      host.dispatchEvent(new CivicReceivedEvent(id));
    }
  }

  /** The same for the submission that the form still shows. Takes no focus from elsewhere. */
  #settle(sealed: Submission, carried: Carried | undefined): void {
    const desk = this.#desk;
    const { host, parts } = desk;
    const { outcome, left } = carried ?? {};
    if (!outcome) {
      // Deleted in another tab. What was written since is nobody's but this form's.
      if (isUnchanged(desk, sealed.answers)) this.#forget();
      else {
        desk.sealed = undefined;
        desk.go({ step: 'editing' });
      }
    } else if (!left) {
      conclude(desk, outcome, sealed.answers);
      // A heading that takes the focus is read; who is elsewhere on the page stays there, and hears of it.
      if (this.#focusIsElsewhere()) parts.announcer.say(host.words.received);
    } else if (left.parked && outcome.kind === 'refused') {
      // An attempt before this one may have arrived: what is mended and sent replaces it.
      void this.#drop(sealed.id);
      conclude(desk, outcome, sealed.answers);
      this.#focusIsElsewhere();
    } else if (left.parked && (outcome.kind === 'not-sent' || outcome.kind === 'not-confirmed')) {
      desk.go({ step: 'not-sent', outcome });
      host.dispatchEvent(new CivicRefusedEvent(sealed.id, left.parked));
    }
  }

  /** Whether what would take the focus leaves it elsewhere on the page, where somebody is. */
  #focusIsElsewhere(): boolean {
    const desk = this.#desk;
    if (!desk.focus || desk.host.matches(':focus-within')) return false;
    desk.focus = undefined;
    return true;
  }

  /** Clears the form, and what of it was kept as a draft. */
  #forget(): void {
    const { drafts } = this.#desk;
    clear(this.#desk, '[part=title]');
    if (!drafts) return;
    drafts.changed = true;
    drafts.write();
  }
}

/** The desk's courier, and its ear to the endpoint's clock: they come when they are first needed. */
export function attend(desk: Desk): CourierController {
  attendForm(desk);
  desk.endpointTime ??= new EndpointTime(desk);
  return (desk.courier ??= new CourierController(desk));
}
