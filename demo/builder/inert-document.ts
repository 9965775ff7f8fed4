/** Somebody's HTML, to be read and never to be shown. */

interface Policy {
  createHTML: (text: string) => string;
}

interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let policy: Policy | undefined;

/**
 * Under Trusted Types the parser takes no plain text. What it makes here is a document without a
 * window: no script in it runs, no image loads, and nothing of it is put on a page.
 */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return text;
  policy ??= trustedTypes.createPolicy('civic-builder', { createHTML: (html) => html });
  return policy.createHTML(text);
}

/** Under this name a tag's style attribute is found in an inert document. */
export const STYLE = 'data-civic-style';

/** A page's policy minds styles even in a document that is never shown: they are attributes like others. */
function withoutStyles(text: string): string {
  return text.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE}$2`));
}

/** Parses HTML into a document that does nothing. */
export function inertDocument(text: string): Document {
  return new DOMParser().parseFromString(trusted(withoutStyles(text)), 'text/html');
}
