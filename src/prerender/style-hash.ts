/** What a strict content security policy wants of a style sheet that stands in the page. */

/** A source for `style-src`, such as `'sha256-…'`. Needs Web Cryptography, which browsers have over https. */
export async function styleSource(style: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
