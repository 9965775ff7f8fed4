/** Which addresses a consultation may name. Configuration is data: it never becomes a script. */

/**
 * Whether a link may be drawn: `https:`, `mailto:`, `tel:`, or relative to the page. Everything
 * else (`javascript:`, `data:`, `http:` to another host, and what is no text) is refused.
 */
export function isSafeLink(link: unknown): boolean {
  // Callers without types give what they have: `null` would be a page beside this one.
  if (typeof link !== 'string') return false;
  // Browsers drop control characters and leading spaces before they look for a scheme.
  if (/[\u0000-\u0020\u007F]/.test(link) || link === '') return false;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(link)?.[1]?.toLowerCase();
  return scheme === undefined || ['https', 'mailto', 'tel'].includes(scheme);
}
