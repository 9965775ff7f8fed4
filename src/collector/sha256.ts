/** SHA-256 (FIPS 180-4) of text, by the platform's Web Cryptography: under Node and in a worker. */

/** The 32 bytes of the text's hash, of its UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
