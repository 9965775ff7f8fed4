/** SHA-256 (FIPS 180-4) of text, by the platform: under Node at once, in a worker by Web Cryptography. */

/** Node's own cryptography, where there is one: no thread to wait for. Node 20.16 and later. */
const found = (globalThis.process as typeof process | undefined)?.getBuiltinModule('node:crypto');
const node = typeof found?.hash === 'function' ? found : undefined;

/** The hash of the text's UTF-8, as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  if (node) return node.hash('sha256', text, 'hex');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
