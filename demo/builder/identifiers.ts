/** Ids from words, for people who should not have to think of one. */

/** Most characters in an id that was made from words; 64 are allowed. */
const LONGEST = 40;

function slug(words: string): string {
  const latin = words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const whole = latin
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= LONGEST) return whole;
  // Between two words rather than inside one.
  return whole
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/**
 * An id for some words that none of `taken` is.
 *
 * @param otherwise - what it is made of where the words have no Latin letter or digit
 */
export function idFor(words: string, taken: ReadonlySet<string>, otherwise: string): string {
  const wanted = slug(words);
  const base = wanted || otherwise;
  for (let number = wanted ? 1 : taken.size + 1; ; number += 1) {
    const id = number === 1 && wanted ? base : `${base}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}
