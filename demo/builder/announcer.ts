/** Milliseconds after which a sentence is said: what has the focus by then is spoken first. */
const AFTER_FOCUS = 150;

/** Says what was done, for whoever does not see it. */
export class Announcer {
  readonly element = document.createElement('p');
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.className = 'visually-hidden';
    this.element.setAttribute('role', 'status');
  }

  /** Says a sentence; the same one again, too, which a text that does not change would not. */
  say(words: string): void {
    this.clear();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.element.textContent = words;
    }, AFTER_FOCUS);
  }

  /** Takes away what was said: it is not so any more. */
  clear(): void {
    this.element.textContent = '';
  }
}
