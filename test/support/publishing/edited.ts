/** Changes of a text at several places at once. */

/** What stands in the place of what was from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all of these changes, which must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  // From the end on, so that earlier places stay where they are.
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (before, { start, end, text: by }) => before.slice(0, start) + by + before.slice(end),
      text,
    );
}
