/** Drafts in the browser's storage: the one place that touches it. */

/** Where drafts are kept: until the tab is closed, or on the device. */
export const DRAFT_PLACES = ['sessionStorage', 'localStorage'] as const;

/** One of {@link DRAFT_PLACES}. */
export type DraftPlace = (typeof DRAFT_PLACES)[number];

/** A storage that is denied, full or broken is none: the form works on without drafts. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The figure is the record's version: a widget never touches what a newer one has made. */
const key = (consultation: string): string => `civic-feedback draft 1 ${consultation}`;

/** What is kept of this consultation. */
export function storedDraft(place: DraftPlace, consultation: string): string | null | undefined {
  return attempt(() => globalThis[place].getItem(key(consultation)));
}

/** Keeps this text instead, or nothing. */
export function storeDraft(place: DraftPlace, consultation: string, text?: string): void {
  attempt(() => {
    const storage = globalThis[place];
    if (text) storage.setItem(key(consultation), text);
    else storage.removeItem(key(consultation));
  });
}
