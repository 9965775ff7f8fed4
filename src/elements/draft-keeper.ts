/** What becomes of a comment that was begun and not sent: kept until the tab closes, never shown unasked. */
import type { Answers } from '../contract/answers.js';
import { joinDrafts, readDraft, writeDraft } from '../contract/draft.js';
import { canonicalAnswers } from '../contract/seal.js';
import { DRAFT_PLACES, storedDraft, storeDraft, type DraftPlace } from '../delivery/draft-store.js';
import { clear } from './clear.js';
import type { Desk } from './desk.js';
import { CivicChangeEvent } from './events.js';
import { hear } from './hear.js';
import { isSure } from './keep.js';
import { EMPTY } from './text-answers.js';

/** How a page or a tab is left. */
const CALLS = ['pagehide', 'visibilitychange'] as const;

/** The draft of one form, and one that was found when the form was opened. */
export interface DraftKeeper {
  /** What was begun here before, until the person has said what becomes of it. */
  found?: Answers | undefined;
  /** Whether the person wants the draft to be kept on this device. */
  onDevice: boolean;
  /** Whether something has changed that is not written yet. */
  changed: boolean;
  /** Writes what has changed. */
  write: () => void;
  /** Goes along with the page, where it shows another consultation in the same tag. */
  follow: () => void;
  /** What waits in the outbox is no draft: its page was left while it was saved. */
  dropDraft: () => void;
  /** The person goes on with the draft that was found, or has it deleted. */
  decide: (goOn: boolean) => void;
  /** The person wants it kept on this device, or no more. */
  keep: (onDevice: boolean) => void;
}

/** Keeps the draft of a desk, and looks for one that was kept before. */
export function draftKeeper(desk: Desk): DraftKeeper {
  const { host, parts } = desk;
  let consultation = '';
  /** Where what was found was. */
  let foundIn: DraftPlace = DRAFT_PLACES[0];
  let step = desk.delivery.step;

  /** Where a draft may be: in the tab, on the device too; nowhere with "none", and with a word that is none of these. */
  const places = (): readonly DraftPlace[] => {
    // An attribute that was taken away is null.
    const drafts = (host.drafts as string | null) ?? 'tab';
    return DRAFT_PLACES.slice(0, host.kiosk ? 0 : ['tab', 'device'].indexOf(drafts) + 1);
  };

  /** What was begun before, and since. */
  const joined = (): Answers => joinDrafts(keeper.found, canonicalAnswers(desk.answers));

  /** Forgets all but this, which the person has not decided on yet. */
  const forget = (found?: Answers): void => {
    // What this form did not put on the device is another tab's.
    const own = keeper.onDevice || foundIn === DRAFT_PLACES[1];
    keeper.found = found;
    keeper.onDevice = keeper.changed = false;
    for (const place of DRAFT_PLACES.slice(0, own ? 2 : 1)) storeDraft(place, consultation);
  };

  /** What was sent is no draft any more; what was found, and not decided on, still is one. */
  const sent = (): void => {
    const { found } = keeper;
    forget(found);
    storeDraft(foundIn, consultation, found && writeDraft(found, Date.now()));
  };

  const write = (): void => {
    // Also what a password manager or a dictation program has written in, and said nothing.
    if (host.drawn) desk.read();
    const place = places()[Number(keeper.onDevice)];
    if (!keeper.changed || !place) return;
    keeper.changed = false;
    storeDraft(place, consultation, writeDraft(joined(), Date.now()));
  };

  const dropDraft = (): void => {
    forget();
    // What was typed since is a draft of its own.
    keeper.changed = true;
    write();
  };

  const look = (): void => {
    for (const place of places()) {
      const draft = readDraft(storedDraft(place, consultation), Date.now());
      // What is too old, or no draft, is not left lying about.
      if (!draft) storeDraft(place, consultation);
      else if (!keeper.found) {
        keeper.found = draft;
        foundIn = place;
      }
    }
  };

  /** What was begun stays where it is found again; where there is no such place, on the screen. */
  const leave = (): void => {
    write();
    const stored = DRAFT_PLACES.some((place) => storedDraft(place, consultation));
    if (stored || desk.sealed || !desk.started || desk.delivery.step === 'received') clear(desk);
    keeper.found = undefined;
    desk.courier?.arrived.splice(0);
    keeper.onDevice = keeper.changed = false;
  };

  const follow = (): void => {
    const id = parts.consultation.consultation?.id ?? consultation;
    if (id === consultation || desk.delivery.step === 'sending') return;
    if (consultation) leave();
    consultation = id;
    look();
  };

  const keeper: DraftKeeper = {
    onDevice: false,
    changed: false,
    write,
    follow,
    dropDraft,
    decide: (goOn) => {
      if (goOn) {
        const { priorities, priorityComments, comment = '', about } = joined();
        desk.text = { ...EMPTY, ...about, comment, priorityComments };
        desk.started = true;
        // Somebody who goes on with a comment is quick because most of it is there.
        desk.shownAt = 0;
        keeper.found = undefined;
        keeper.onDevice = foundIn === DRAFT_PLACES[1];
        parts.picker.start(priorities);
        host.dispatchEvent(new CivicChangeEvent());
      } else if (isSure(desk)) {
        dropDraft();
        parts.announcer.say(host.words.deleted);
      } else return;
      desk.focus = '[part=title]';
      host.requestUpdate();
    },
    keep: (onDevice) => {
      forget(keeper.found);
      keeper.onDevice = onDevice;
      keeper.changed = true;
      write();
      host.requestUpdate();
    },
  };

  host.addEventListener('civic-saved', sent);
  hear(host, CALLS, write);
  host.addController({
    hostDisconnected: write,
    hostUpdate() {
      const now = desk.delivery.step;
      // Once: the next draft may be another tab's.
      if (now !== step && now === 'received') sent();
      // The endpoint has refused what was saved: it is a draft again.
      if (now === 'refused') keeper.changed = true;
      step = now;
      follow();
    },
  });
  return keeper;
}
