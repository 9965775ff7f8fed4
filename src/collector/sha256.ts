/** SHA-256 (FIPS 180-4) of text, by the platform: under Node at once, in a worker by Web Cryptography. */

/** Node's own cryptography, where there is one: no thread to wait for. Node 20.16 and later. */
const found = (globalThis.process as typeof process | undefined)?.getBuiltinModule('node:crypto');
const node = typeof found?.hash === 'function' ? found : undefined;

/** The 32 bytes of the text's hash, of its UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
  if (node) return node.hash('sha256', text, 'buffer');
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
