/** A link to an address out of a consultation. */
import { isSafeLink } from '../contract/link.js';
import { escaped } from './escaped.js';

/**
 * The link as HTML. Whoever calls need not have checked the consultation, which may be somebody
 * else's: of an address that no page may link to, the words are left.
 */
export function linkTo(url: string, html: string, part: string): string {
  const href = isSafeLink(url) ? ` href="${escaped(url)}"` : '';
  return `<a data-part="${part}"${href}>${html}</a>`;
}
