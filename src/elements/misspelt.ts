/** What an editor wrote in a tag that `read-markup.ts` has no place for: the check tells of it. */
import type { LitElement } from 'lit';

/** The names of the parts that are read. */
const PARTS = [
  ...['question', 'question-hint', 'comment', 'comment-hint', 'public-records', 'privacy'],
  ...['post', 'service-requests', 'next'],
] as const;

/** The name of a part that is read: whoever reads one has it in the list. */
export type PartName = (typeof PARTS)[number];

/** Attributes of any element that are no property of it by that name, and those of frameworks. */
const USUAL =
  /^(class|tab|data|aria|item|exportparts|contenteditable|accesskey|no-shadow$)|[^a-z-]/;

/**
 * Parts and attributes (with an @) that no tag has, so that what is misspelt is not lost in silence.
 *
 * @param written - what the editor wrote inside the tag, where that is not all there is
 */
export function misspelt(host: Element, written = host): string[] {
  const { observedAttributes } = host.constructor as typeof LitElement;
  const parts = [...written.querySelectorAll('[data-part]')].map(
    (element) => element.getAttribute('data-part') as PartName,
  );
  return [
    ...parts.filter((name) => !PARTS.includes(name)),
    ...host
      .getAttributeNames()
      .filter(
        (name) =>
          !(name in HTMLElement.prototype || observedAttributes.includes(name) || USUAL.test(name)),
      )
      .map((name) => `@${name}`),
  ];
}
