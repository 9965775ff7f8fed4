/** What the elements tell the page: `Event` subclasses with named fields, bubbling and composed. */

/** How they all travel. */
export const travels: EventInit = { bubbles: true, composed: true };

/**
 * The person has changed an answer. What it is now, the element's `answers` (or `value`) says. While
 * somebody types the comment or who they are, it comes with the first key, then up to four times a
 * second, and at the latest before the comment is sent; at points and in a comment on one priority it
 * comes with every key. `answers` is never behind what is typed.
 */
export class CivicChangeEvent extends Event {
  constructor() {
    super('civic-change', travels);
  }
}

/** The consultation has mistakes that whoever edits the page can mend, or the widget has failed. */
export class CivicErrorEvent extends Event {
  /** Where each mistake is, and what was expected there, in an editor's English. */
  readonly problems: readonly { place: string; expected: string }[];

  constructor(problems: CivicErrorEvent['problems']) {
    super('civic-error', travels);
    this.problems = problems;
  }
}
