/** The rows of a ranking as they stand on the screen: which is whose, and where a pointer is. */
import type { RankState } from '../pickers/rank.js';
import { notRanked } from '../pickers/rank.js';
import type { Place } from '../pickers/drop.js';

/** The rows of one of the two lists, or of both, from the top. */
export function rowsIn(root: ParentNode, list: 'ol' | 'ul' | ':is(ol, ul)'): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`fieldset > ${list} .row`)];
}

/** The id of the priority that a row shows now: rows stay, and change their words. */
export function idOf(row: Element): string | undefined {
  return row.querySelector<HTMLElement>('[data-id]')?.dataset.id;
}

/** The row that shows a priority now. */
export function rowOf(root: ParentNode, id: string): HTMLElement | undefined {
  return rowsIn(root, ':is(ol, ul)').find((row) => idOf(row) === id);
}

/** The place for a priority that is held at this height of the window, in CSS pixels. */
export function placeAt(root: ParentNode, id: string, y: number): Place {
  const heading = root.querySelector('[part~="not-ranked"]');
  // Whoever goes a little too far down with the last one does not take it out.
  if (heading && y > heading.getBoundingClientRect().bottom) return 'not-ranked';
  const above = rowsIn(root, 'ol').filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return idOf(row) !== id && top + height / 2 < y;
  });
  return above.length + 1;
}

/** Draws the line where a priority will stand in this order: at its neighbour, or below the hint. */
export function markLanding(root: ParentNode, id: string, state: RankState): void {
  const [ids, heading] = state.ranked.includes(id)
    ? [state.ranked, 'ranked']
    : [notRanked(state), 'not-ranked'];
  const at = ids.indexOf(id);
  const [before, after] = [ids[at - 1], ids[at + 1]];
  if (after !== undefined) rowOf(root, after)?.classList.add('lands-before');
  else if (before !== undefined) rowOf(root, before)?.classList.add('lands-after');
  else root.querySelector(`[part~="${heading}"] + p`)?.classList.add('lands-after');
}

/** Takes the line away. */
export function clearLanding(root: ParentNode): void {
  for (const each of root.querySelectorAll('.lands-before, .lands-after'))
    each.classList.remove('lands-before', 'lands-after');
}
