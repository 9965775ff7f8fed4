/** The whole tag with its form in it, for a server that knows the consultation. */
import type { ConsultationInput } from '../contract/consultation.js';
import { escaped } from '../embed/escaped.js';
import { plainContent } from '../embed/plain-content.js';
import { drawable } from './drawable.js';
import { prerender, type PrerenderOptions } from './prerender.js';

/** How the tag is to be written. */
export interface PrerenderedTagOptions extends PrerenderOptions {
  /** The address of the shared consultation, which the widget asks as ever: the tag's `src`. */
  src: string;
  endpoint: string;
  /** Further attributes of the tag, such as `{ drafts: 'none' }`. */
  attributes?: Readonly<Record<string, string | boolean>>;
}

/**
 * The tag as HTML: the form in a declarative shadow root, and beside it the plain form, for browsers
 * that know no such root.
 */
export function prerenderedTag(
  definition: ConsultationInput,
  options: PrerenderedTagOptions,
): string {
  const { src, endpoint, source, messages, level = 2, attributes = {} } = options;
  const all: Record<string, string | boolean> = {
    src,
    endpoint,
    ...(source !== undefined && { source }),
    ...attributes,
  };
  const written = Object.entries(all).flatMap(([name, value]) => {
    if (!/^[a-z][a-z-]*$/.test(name)) throw new RangeError(`No attribute of a tag: ${name}`);
    if (value === false) return [];
    return value === true ? [name] : [`${name}="${escaped(value)}"`];
  });
  const { template } = prerender(definition, options);
  const { consultation, untranslated } = drawable(definition, messages?.language);
  const how = { source, messages, untranslated, level: level as 2 };
  const content = plainContent(consultation, endpoint, how);
  return `<civic-feedback ${written.join(' ')}>${template}
${content}
</civic-feedback>`;
}
