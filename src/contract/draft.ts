/** A draft as it is kept between two visits of one tab, or of one device: text, that anybody may have written. */
import type { Answers } from './answers.js';
import { isText } from './is-text.js';
import { prioritiesIn } from './priorities-in.js';
import { canonicalAnswers } from './seal.js';
import { toJson } from './to-json.js';

/** Most UTF-16 units of a kept draft that are read. */
export const DRAFT_MAXIMUM = 262_144;

/** Milliseconds for which a draft is offered: 30 days. */
export const DRAFT_LIFE = 30 * 86_400_000;

/**
 * Answers as a kept draft; `undefined` where there is nothing to keep. No id is in it, neither a
 * person's nor a submission's: what is made of it is sealed anew.
 *
 * @param savedAt - milliseconds since the epoch, by this device's clock
 */
export function writeDraft(answers: Answers, savedAt: number): string | undefined {
  return Object.keys(answers).length > 0 ? toJson({ savedAt, answers }) : undefined;
}

/** The answers of a kept draft; `undefined` where it is none, too large or too old. Never throws. */
export function readDraft(text: string | null | undefined, now: number): Answers | undefined {
  if (!text || text.length > DRAFT_MAXIMUM) return undefined;
  try {
    const { savedAt, answers } = JSON.parse(text) as { savedAt: number; answers: Answers };
    // Whatever is not text where text belongs throws here.
    const draft = canonicalAnswers(answers);
    const ids: unknown = prioritiesIn(draft.priorities);
    const sound = Array.isArray(ids) && ids.every(isText);
    return sound && now - savedAt < DRAFT_LIFE ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** A draft with what was entered since in front of it: nothing of either is lost. */
export function joinDrafts(before: Answers | undefined, since: Answers): Answers {
  const comment = [before?.comment, since.comment].filter(Boolean).join('\n\n');
  return canonicalAnswers({
    ...before,
    ...since,
    comment,
    priorityComments: { ...before?.priorityComments, ...since.priorityComments },
    about: { ...before?.about, ...since.about },
  });
}
