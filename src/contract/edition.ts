/**
 * The name of a wording. Whoever has the same definition names it alike, the page, the collector, the
 * form before the script and the one without: a name must not follow the way in which somebody wrote
 * the definition down.
 */
import type { Consultation } from './consultation.js';
import { oneLine } from './one-line.js';
import { POINTS, SCALE } from './rating.js';
import { toJson } from './to-json.js';

/**
 * A short name for a wording: 32 bits of the text (FNV-1a, by code points). It tells a handful of
 * editions apart, and is no protection against somebody who wants two to look alike; it works where
 * `crypto.subtle` does not (pages without https).
 */
function wordingHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const each of text) hash = Math.imul(hash ^ (each.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * A field as it counts for the name: the fields of an object in the order of their names, a text as a
 * tag's markup would say it, and what is off, or none, not at all.
 */
function canonical(field: unknown): unknown {
  if (typeof field === 'string') return oneLine(field);
  // Names are letters, digits and hyphens: an entry as text sorts as its name does.
  return Object(field) === field && !Array.isArray(field)
    ? Object.fromEntries(Object.entries(field as object).sort())
    : field || undefined;
}

/**
 * Which wording a consultation is: the name that the city gives it, or else one made of all that a
 * resident reads and answers to, translations included, and of nothing else: the window, the contact
 * and what comes next may change within an edition. It is a hash of canonical JSON: the order of
 * fields says nothing and the order of a list does, defaults are filled in, and there is no white
 * space that nobody sees. RFC 8785 but for names that are whole numbers, as the ids of priorities can
 * be in a translation: no object of JavaScript has them anywhere but first, by size.
 *
 * @param consultation - with its defaults, as it is written; one that `inLanguage` has translated
 *   brings its name along
 */
export function editionOf(consultation: Consultation): string {
  const { question, translations = {} } = consultation;
  const wording = [
    consultation.title,
    consultation.introduction,
    // What a question has no default for elsewhere goes without saying here, too.
    { scale: SCALE, points: POINTS, ...question },
    consultation.comment,
    consultation.about,
    consultation.notices,
    translations,
  ];
  return consultation.edition ?? wordingHash(toJson(wording, canonical));
}
