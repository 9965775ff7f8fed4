/** What a text seems to say that identifies somebody, most sensitive first. */
export type PersonalData = 'social-security' | 'phone' | 'email';

/*
 * Each pattern takes a time that grows with the text's length alone: none has a part that can be
 * repeated without end and may also fail behind it. Grouping is asked for where digits alone would
 * be a year, a date, a price or a ticket's number.
 */
const PATTERNS: readonly (readonly [PersonalData, RegExp])[] = [
  // 078-05-1120
  ['social-security', /\b\d{3}[- ]\d\d[- ]\d{4}\b/],
  // (617) 555-0123, 617.555.0123, 6175550123: North America's plan. Or + and 9 digits or more.
  ['phone', /(?<![\d$.,-])\(?[2-9]\d\d\)?[-. ]?[2-9]\d\d[-. ]?\d{4}\b|\+\d([-. ()]{0,2}\d){8}/],
  // One letter before the @ is enough to know, and to look for more would take long.
  ['email', /\S@[\p{L}\p{N}-]+\.\p{L}{2}/u],
];

/**
 * The most sensitive kind of personal data that a text seems to contain; `undefined` for none. A
 * guess from the form of words: it may ask somebody to look again, and must never keep them from
 * sending.
 */
export function personalDataIn(text: string): PersonalData | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}
