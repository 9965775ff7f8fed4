/** What can be done with the list of priorities, where the focus goes then, and what is said. */
import type { Announcer } from './announcer.js';
import { idOf, type Form } from './form.js';
import type { Told } from './told.js';
import { PRIORITIES, type ListActions } from './views/priorities-view.js';

/** The list of priorities. */
export class PriorityList implements ListActions {
  readonly #form: Form;
  readonly #told: Told;
  readonly #announcer: Announcer;
  readonly #focus: (id: string) => void;
  /** The priorities that were removed, the last one last. */
  #removed: { index: number; item: unknown }[] = [];

  constructor(form: Form, told: Told, announcer: Announcer, focus: (id: string) => void) {
    this.#form = form;
    this.#told = told;
    this.#announcer = announcer;
    this.#focus = focus;
  }

  /** The priority that was removed last, and can be put back. */
  get removed(): unknown {
    return this.#removed.at(-1)?.item;
  }

  get #all(): unknown[] {
    return this.#form.valueAt(PRIORITIES) as unknown[];
  }

  /** Another list begins: what was removed is of the one before. */
  forget(): void {
    this.#removed = [];
  }

  readonly add = (): void => {
    const row = `${PRIORITIES}.${this.#all.length}`;
    this.#told.added(row);
    this.#form.set(PRIORITIES, [...this.#all, {}]);
    this.#focus(idOf(`${row}.label`));
  };

  readonly remove = (index: number): void => {
    const rest = this.#all.filter((_, other) => other !== index);
    const item = this.#all[index];
    // The focus goes on to the next one's button: a key that is held removes many.
    if (Object.keys(Object(item) as object).length > 0) this.#removed.push({ index, item });
    this.#told.renumber(PRIORITIES, (row) =>
      row === index ? undefined : row - Number(row > index),
    );
    this.#form.set(PRIORITIES, rest);
    const next = Math.min(index, rest.length - 1);
    this.#focus(next < 0 ? 'add-priority' : `${idOf(`${PRIORITIES}.${next}`)}-remove`);
    this.#announcer.say(`Priority ${index + 1} removed. ${rest.length} left.`);
  };

  readonly putBack = (): void => {
    const { index, item } = this.#removed.pop() ?? {};
    if (index === undefined) return;
    const at = Math.min(index, this.#all.length);
    this.#told.renumber(PRIORITIES, (row) => row + Number(row >= at));
    const all = this.#all;
    this.#form.set(PRIORITIES, [...all.slice(0, at), item, ...all.slice(at)]);
    this.#focus(idOf(`${PRIORITIES}.${at}.label`));
    this.#announcer.say(`Priority ${at + 1} is back.`);
  };

  readonly move = (index: number, by: 1 | -1): void => {
    const to = index + by;
    const moved = [...this.#all];
    if (to < 0 || to >= moved.length) {
      this.#announcer.say(by === 1 ? 'It is already last.' : 'It is already first.');
      return;
    }
    moved.splice(to, 0, ...moved.splice(index, 1));
    this.#told.renumber(PRIORITIES, (row) => (row === index ? to : row === to ? index : row));
    this.#form.set(PRIORITIES, moved);
    this.#focus(`${idOf(`${PRIORITIES}.${to}`)}-${by === 1 ? 'down' : 'up'}`);
    this.#announcer.say(`Now number ${to + 1} of ${moved.length}.`);
  };
}
