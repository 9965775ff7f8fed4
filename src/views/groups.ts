import { html } from 'lit';

/** From this many rows on they are put in groups. */
const MANY = 50;

/** How many rows a group has: each group costs something whenever anything is drawn. */
const GROUP = 20;

/**
 * The rows of a list; where they are many, in groups, of which the browser lays out only those that are
 * near what is seen. A group says nothing of its own: to a screen reader its rows, which say themselves
 * that they are rows, are those of one list.
 */
export function inGroups(rows: readonly unknown[]): readonly unknown[] {
  if (rows.length < MANY) return rows;
  return rows.flatMap((_, start) =>
    start % GROUP
      ? []
      : html`<div role="none" class="group">${rows.slice(start, start + GROUP)}</div>`,
  );
}
