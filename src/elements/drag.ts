/**
 * Dragging the rows of a ranking by a handle, with a mouse, a pen or a finger: an extra to the
 * buttons, which do the same, and hidden from who does not see it. A chunk of its own: only a page
 * whose editor asks for handles loads it.
 *
 * Nothing changes before the drop. Until then a row is only shown elsewhere, so whatever ends a drag
 * otherwise (Esc, a pointer that is taken away, a window of another size, a form that is disabled)
 * has nothing to undo.
 */
import { nothing, render, type ReactiveController } from 'lit';
import { drop } from '../pickers/drop.js';
import type { FocusTarget, Outcome } from '../pickers/picker.js';
import type { RankState } from '../pickers/rank.js';
import { handleView } from '../views/handle.js';
import { adoptStyles } from './adopt-styles.js';
import { dragStyles } from './drag.styles.js';
import { clearLanding, idOf, markLanding, placeAt, rowOf, rowsIn } from './drag-rows.js';
import { scrollAtEdge } from './drag-scroll.js';
import type { PickerController, PickerHost } from './picker-controller.js';

/** CSS pixels that a pointer goes before it drags: a tap, or a hand that trembles, does nothing. */
const SLACK = 5;

/** A priority that is held by its handle. */
interface Held {
  id: string;
  pointer: number;
  /** Where the pointer came down, and where it is, from the window's top. */
  from: number;
  y: number;
  /** From the row's top to the pointer. */
  offset: number;
  /** Whether it has gone far enough to be a drag. */
  drags: boolean;
  /** Ends the listening. */
  listening: AbortController;
}

/** Draws the handles after each drawing of the rows, and follows the one pointer that holds one. */
class Dragging implements ReactiveController {
  readonly #host: PickerHost;
  readonly #picker: PickerController;
  #held: Held | undefined;
  /** Where the focus goes with the next drawing. */
  #focus: FocusTarget | undefined;

  constructor(host: PickerHost, picker: PickerController) {
    this.#host = host;
    this.#picker = picker;
  }

  get #root(): HTMLElement | DocumentFragment {
    return this.#host.renderRoot;
  }

  /** The ranking, where it can be dragged in now. */
  get #ranking(): RankState | undefined {
    const { state } = this.#picker;
    const asked = this.#host.dragHandles && state?.mode === 'rank';
    return asked && !this.#root.querySelector('fieldset:disabled') ? state : undefined;
  }

  hostUpdated(): void {
    const handle = this.#host.dragHandles ? handleView(this.#grasp) : nothing;
    for (const row of rowsIn(this.#root, ':is(ol, ul)')) {
      row.classList.toggle('movable', handle !== nothing);
      render(handle, row, { renderBefore: row.querySelector('.actions') });
    }
    this.#moveFocus();
    // Rows have changed their words: what is held may be in another one, or nowhere.
    if (this.#held) this.#follow();
  }

  hostDisconnected(): void {
    this.#letGo();
  }

  readonly #grasp = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const row = handle.closest<HTMLElement>('.row');
    const id = row && idOf(row);
    if (!row || id == null || !this.#ranking) return;
    // Another button, or a second finger: not meant.
    if (event.button !== 0 || !event.isPrimary || this.#held) return;
    handle.setPointerCapture(event.pointerId);
    const y = event.clientY;
    const listening = new AbortController();
    this.#held = {
      id,
      pointer: event.pointerId,
      from: y,
      y,
      offset: y - row.getBoundingClientRect().top,
      drags: false,
      listening,
    };
    // On the window: the row that it began in may go in the meantime.
    const options = { signal: listening.signal, capture: true };
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const)
      addEventListener(type, this.#pointed, options);
    addEventListener('keydown', this.#key, options);
    addEventListener('contextmenu', this.#menu, options);
    addEventListener('resize', this.#turned, options);
  };

  readonly #pointed = (event: PointerEvent): void => {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    const lost = event.type === 'pointermove' && event.buttons === 0;
    if (event.type === 'pointercancel' || lost) {
      this.#letGo();
      return;
    }
    held.y = event.clientY;
    if (!held.drags && Math.abs(held.y - held.from) > SLACK) {
      held.drags = true;
      this.#frame(held);
    }
    if (event.type === 'pointerup') this.#drop(held);
    else this.#follow();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What else Esc would do, such as to close a dialog around, was not meant.
    event.preventDefault();
    event.stopPropagation();
    this.#letGo();
  };

  /** A long press of a finger is a drag that has not begun yet. */
  readonly #menu = (event: Event): void => {
    event.preventDefault();
  };

  /** The window has another size, as when a phone is turned: other rows have come under the pointer. */
  readonly #turned = (): void => {
    this.#letGo();
  };

  /** What dropping it now would lead to. */
  #outcome({ id, y }: Held): Outcome<RankState> | undefined {
    const ranking = this.#ranking;
    return ranking?.all.includes(id) ? drop(ranking, id, placeAt(this.#root, id, y)) : undefined;
  }

  #drop(held: Held): void {
    const outcome = held.drags && this.#outcome(held);
    this.#letGo();
    if (!outcome || !outcome.announcement) return;
    this.#focus = this.#focusAfter(outcome);
    const { state, announcement } = outcome;
    this.#picker.settle({ state, announcement });
  }

  /** The focus goes with its button; where that goes, as after the button that does the same. */
  #focusAfter({ state, focus }: Outcome<RankState>): FocusTarget | undefined {
    const { activeElement } = this.#root.getRootNode() as ShadowRoot;
    if (!activeElement || !this.#root.contains(activeElement)) return undefined;
    const { control, id = '' } = (activeElement as HTMLElement).dataset;
    const stays = control !== undefined && (control === 'add') !== state.ranked.includes(id);
    if (stays) return { control, id } as FocusTarget;
    const goes = activeElement.matches('.row *') || state.ranked.length === 0;
    return goes && activeElement.closest('fieldset') ? focus : undefined;
  }

  #moveFocus(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    // The eye is on what was dropped: nothing scrolls.
    if (focus) this.#picker.find(focus)?.focus({ preventScroll: true });
  }

  /** Each frame of a drag: the page may scroll under a pointer that rests. */
  #frame(held: Held): void {
    if (this.#held !== held) return;
    const row = rowOf(this.#root, held.id);
    if (row) scrollAtEdge(row.querySelector('.handle') ?? row, held.y);
    this.#follow();
    requestAnimationFrame(() => {
      this.#frame(held);
    });
  }

  /** Shows what is held where the pointer is, and where it would land. */
  #follow(): void {
    const held = this.#held;
    if (!held) return;
    const outcome = this.#outcome(held);
    const row = outcome && rowOf(this.#root, held.id);
    if (!row) {
      this.#letGo();
      return;
    }
    this.#clear(row);
    if (!held.drags) return;
    row.classList.add('held');
    const shift = parseFloat(row.style.getPropertyValue('--_dragged')) || 0;
    const list = row.closest('fieldset')?.getBoundingClientRect() ?? new DOMRect();
    const { top, height } = row.getBoundingClientRect();
    const still = getComputedStyle(row).translate === 'none' ? top : top - shift;
    // Not beyond the question: what hangs over the page's end would make it longer.
    const to = Math.max(list.top, Math.min(held.y - held.offset, list.bottom - height));
    row.style.setProperty('--_dragged', `${String(to - still)}px`);
    if (outcome.state !== this.#ranking) markLanding(this.#root, held.id, outcome.state);
  }

  /** Takes away what a drag has drawn, but for the row that goes on being held. */
  #clear(but?: Element): void {
    clearLanding(this.#root);
    for (const each of this.#root.querySelectorAll<HTMLElement>('.held')) {
      if (each === but) continue;
      each.classList.remove('held');
      each.style.removeProperty('--_dragged');
    }
  }

  #letGo(): void {
    this.#held?.listening.abort();
    this.#held = undefined;
    this.#clear();
  }
}

const dragging = new WeakSet<PickerHost>();

/** Gives a host's rows their handles; from now on, with each drawing. Asking again changes nothing. */
export function drag(host: PickerHost, picker: PickerController): void {
  if (dragging.has(host)) return;
  dragging.add(host);
  adoptStyles(host, dragStyles);
  host.addController(new Dragging(host, picker));
  host.requestUpdate();
}
