/**
 * The name of a wording. Whoever has the same definition names it alike, the page, the collector, the
 * form before the script and the one without: a name must not follow the way in which somebody wrote
 * the definition down.
 */
import { canonicalJson } from './canonical-json.js';
import type { Consultation } from './consultation.js';
import { POINTS, SCALE } from './rating.js';
import { toJson } from './to-json.js';

/**
 * A short name for a wording: 32 bits of the text (FNV-1a). It tells a handful of editions apart,
 * and is no protection against somebody who wants two to look alike; it works where
 * `crypto.subtle` does not (pages without https).
 */
function wordingHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A text as HTML shows it and as a tag's markup is read: a run of white space is one space. */
const asShown = (field: unknown): unknown =>
  typeof field === 'string' ? field.replace(/\s+/g, ' ').trim() : field;

/**
 * Which wording a consultation is: the name that the city gives it, or else one made of all that a
 * resident reads and answers to, translations included, and of nothing else: the window, the contact
 * and what comes next may change within an edition. It is hashed as canonical JSON (RFC 8785), so
 * that the order of fields says nothing and the order of a list does, with its defaults filled in and
 * without white space that nobody sees.
 *
 * @param consultation - with its defaults, as it is written; one that `inLanguage` has translated
 *   brings its name along
 */
export function editionOf(consultation: Consultation): string {
  const { title, introduction, question, comment, about, notices } = consultation;
  const { edition, translations = {} } = consultation;
  const wording = {
    title,
    introduction,
    // What a question has no default for elsewhere goes without saying here, too.
    question: { scale: SCALE, points: POINTS, comments: false, shuffle: false, ...question },
    comment,
    about,
    notices,
    translations,
  };
  return edition ?? wordingHash(canonicalJson(JSON.parse(toJson(wording, asShown))));
}
