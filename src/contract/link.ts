/** Which addresses a consultation may name. Configuration is data: it never becomes a script. */

/**
 * Whether a link may be drawn: `https:`, `mailto:`, `tel:`, or relative to the page. Everything
 * else (`javascript:`, `data:`, `http:` to another host) is refused.
 */
export function isSafeLink(link: string): boolean {
  // Browsers drop control characters and leading spaces before they look for a scheme.

  if (/[\u0000-\u0020\u007F]/.test(link) || link === '') return false;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(link)?.[1]?.toLowerCase();
  return scheme === undefined || ['https', 'mailto', 'tel'].includes(scheme);
}

/**
 * Whether comments may be sent to this address: `https:`, or `http:` to this machine, without a
 * user name and password in it.
 */
export function isSecureEndpoint(endpoint: string, base?: string): boolean {
  let url: URL;
  try {
    url = new URL(endpoint, base);
  } catch {
    return false;
  }
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return (
    url.protocol === 'http:' &&
    /^(?:localhost|127(?:\.\d+){3}|\[::1\]|.+\.localhost)$/.test(url.hostname)
  );
}
