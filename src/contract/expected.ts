/**
 * What the rules for a consultation expect, in an editor's English. A rule speaks a code and its
 * figures, such as `text 300`: the words are asked for only where something is wrong.
 */
const WORDS: Record<string, (...figures: string[]) => string> = {
  'text': (maximum) => (maximum ? `text of 1 to ${maximum} characters` : 'text'),
  'count': (minimum = '', maximum = '') => `a whole number from ${minimum} to ${maximum}`,
  'list': (noun = '', maximum = '') => `a list of 2 to ${maximum} ${noun}`,
  'word': (...words) => words.map((word) => `"${word}"`).join(' or '),
  'boolean': () => 'true or false',
  'id': () => 'an id: lower-case letters, digits and hyphens, at most 64',
  'own-id': () => 'an id that no other priority has',
  'link': () => 'a link: https:, mailto:, tel: or relative',
  'when': () => 'a date such as 2025-12-22, or with a time 2025-12-22T17:00',
  'after': (opens = '') => `a moment after the opening (${opens})`,
  'time-zone': () => 'an IANA time zone such as America/New_York',
  'e-mail': () => 'an e-mail address',
  'endpoint': () => 'an https: address without user name and password',
  'language': () => 'a language tag such as en or es-US',
  'by-id': () => 'an object with the ids as keys',
  'translation': () => 'the texts in that language: an object',
  'translations': () => 'texts by language tag: { es: { title, … } }',
  'limit': (most = '') => `at most ${most}, the number of priorities`,
  'minimum': (most = '') => `at most ${most}, as many as may be chosen`,
  'window': () => 'the window: { closes, timeZone }',
  'question': () => 'the question: { mode, priorities }',
  'consultation': () => 'a consultation: an object',
};

/** A rule's code in words; a code that is none is said as it is. */
export function expectedWords(code: string): string {
  const [name = '', ...figures] = code.split(' ');
  return Object.hasOwn(WORDS, name) ? (WORDS[name]?.(...figures) ?? code) : code;
}

/** What is said of a field that means nothing where it stands. */
export function unknownWords(path: readonly (string | number)[]): string {
  return path.join('.') === 'question.limit'
    ? 'with "rate" and "allocate" there is no limit, so it does nothing'
    : 'no consultation has this field';
}
