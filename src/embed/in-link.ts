/**
 * A telephone number or an e-mail address as a link to it is written, so that the tag reads it back
 * as it was: with every space and bracket.
 */
export function inLink(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%40', '@')
    .replaceAll('%2B', '+');
}
