/**
 * What takes over a form that was there before the script, drawn by a server or by the builder, with
 * all that somebody has entered meanwhile. A chunk of its own: only tags that come with a shadow root
 * ask for it. See docs/decisions/0019-drawn-before-the-script.md.
 */
import type { ReactiveController } from 'lit';
import type { PriorityAnswer } from '../contract/answers.js';
import type { Mode } from '../contract/consultation.js';
import { NO_OPINION } from '../contract/rating.js';
import type { Desk } from './desk.js';
import type { DrawnElement } from './drawn-element.js';
import { graft } from './graft.js';
import { EMPTY, readFields } from './text-answers.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What was ticked or written as an answer, by the names that a plain form posts. */
function readAnswer(root: ParentNode, mode: Mode | undefined): PriorityAnswer | undefined {
  const all = (selector: string): HTMLInputElement[] => [
    ...root.querySelectorAll<HTMLInputElement>(selector),
  ];
  const byId = <Value>(group: string, fields: HTMLInputElement[], read: (text: string) => Value) =>
    Object.fromEntries(fields.map(({ name, value }) => [name.slice(group.length), read(value)]));
  const number = (text: string): number => Number(text);
  if (mode === 'rate') {
    const rated = all('[name^="ratings."]:checked');
    const read = (text: string) => (/^\d$/.test(text) ? Number(text) : NO_OPINION);
    return rated.length > 0 ? { mode, ratings: byId('ratings.', rated, read) } : undefined;
  }
  if (mode === 'allocate') {
    // What is no number is told to the field's own listener, once it has one.
    const given = all('[name^="points."]').filter(({ value }) => /^\d{1,6}$/.test(value));
    return given.length > 0 ? { mode, points: byId('points.', given, number) } : undefined;
  }
  const ticked = all('[name=priorities]:checked').map(({ value }) => value);
  if (mode !== 'choose' || ticked.length === 0) return undefined;
  return { mode, chosen: ticked.filter((id) => id !== '') };
}

/** Waits until the form can be drawn, reads what stands, and puts the drawing in its place. */
class TakeOver implements ReactiveController {
  readonly #host: DrawnElement;
  readonly #root: HTMLElement & { activeElement?: Element | null };
  #old: ChildNode[] | undefined;
  /** Whether it was taken over. A kiosk that clears the form has it drawn anew, and nothing taken. */
  #taken = false;
  /** Whether something was entered, that no keeper of drafts has been told of. */
  #entered = false;

  constructor(host: DrawnElement, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
  }

  hostUpdate(): void {
    const host = this.#host as DrawnElement & { readonly state?: string };
    if (this.#taken) return;
    host.early = false;
    // What is asked, or the words for it, may still be on the way, or not to be had: what stands can be sent.
    host.early = /loading|misconfigured/.test(host.state ?? '');
    if (host.early) return;
    this.#taken = true;
    const old = [...this.#root.childNodes];
    // Lit's own mark is no part of what came with the page.
    this.#old = old.filter((node) => node instanceof Element || node instanceof Text);
    if (host.desk) this.#read(host.desk);
  }

  /** Takes what was entered for what is drawn now: with it in it. */
  #read(desk: Desk): void {
    const { picker } = desk.parts;
    desk.text = readFields(this.#root, EMPTY);
    const answer = readAnswer(this.#root, picker.state?.mode);
    if (answer) picker.start(answer);
    this.#entered = !!answer || JSON.stringify(desk.text) !== JSON.stringify(EMPTY);
    if (this.#entered) desk.started = true;
  }

  hostUpdated(): void {
    const old = this.#old;
    this.#old = undefined;
    if (old) this.#take(old);
    const { drafts } = this.#host.desk ?? {};
    if (!this.#entered || !drafts || !this.#host.desk) return;
    this.#entered = false;
    // It is as if it had been typed just now, but that the form was there from the beginning.
    drafts.changed = true;
    this.#host.desk.shownAt = 0;
  }

  #take(old: readonly ChildNode[]): void {
    const root = this.#root;
    const focused = root.activeElement as Control | null | undefined;
    const { selectionStart = null, selectionEnd = null } = (focused ??
      {}) as Partial<HTMLTextAreaElement>;
    const pairs = graft(root, old);
    // What could not be taken over is given back: the focus and the caret in the field of that name.
    if (focused && !focused.isConnected && focused.id) {
      const field = root.querySelector<HTMLTextAreaElement>(`#${CSS.escape(focused.id)}`);
      field?.focus({ preventScroll: true });
      // What is no text any more has no caret.
      if (selectionStart !== null && typeof field?.selectionStart === 'number')
        field.setSelectionRange(selectionStart, selectionEnd);
    }
    // What the reading has not understood is told as if it were typed now.
    for (const [drawn, stands] of pairs as ReadonlyMap<Control, Control>) {
      if (!('value' in drawn) || (drawn as Element).localName === 'button') continue;
      const same = (drawn as HTMLInputElement).checked === (stands as HTMLInputElement).checked;
      if (same && (drawn.value === stands.value || /radio|checkbox|select/.test(drawn.type)))
        continue;
      for (const type of ['input', 'change'])
        stands.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (this.#entered) this.#host.desk?.host.answered();
  }
}

/** Takes over what stands in a host's root, as soon as all of it is there and it can be drawn. */
export function draw(host: DrawnElement, root: HTMLElement): void {
  // In a page that comes in parts the parser goes on where it is, and not where it would be by what has
  // been drawn meanwhile: the form had each field twice. The slot is the last that is written. A page that was
  // stopped halfway has no more to come either, though it is never said to be loaded.
  if (document.readyState === 'loading' && root.lastElementChild?.localName !== 'slot') {
    const again = (): void => {
      draw(host, root);
    };
    document.addEventListener('readystatechange', again, { once: true });
    return;
  }
  // All of Lit draws before what came with the page, and keeps its place by that: it will be gone.
  host.renderOptions.renderBefore = null;
  host.addController(new TakeOver(host, root));
  host.requestUpdate();
}
