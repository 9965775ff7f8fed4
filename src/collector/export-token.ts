/** The token of the staff: it opens the exports, and withdraws after the close. */
import type { Exchange } from './exchange.js';
import { sha256 } from './sha256.js';

/** Whether both are the same, in a time that does not tell how far they agree. */
async function sameToken(given: string, expected: string): Promise<boolean> {
  const [one, other] = await Promise.all([sha256(given), sha256(expected)]);
  let difference = 0;
  for (let index = 0; index < one.length; index += 1)
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  return difference === 0;
}

/** Whether the request carries the token. Without a configured one none does. */
export async function hasToken({ request, exportToken }: Exchange): Promise<boolean> {
  if (exportToken === undefined || exportToken === '') return false;
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return given !== undefined && (await sameToken(given, exportToken));
}
