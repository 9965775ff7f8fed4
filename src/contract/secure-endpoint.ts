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
