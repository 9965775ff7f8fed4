/** What an editor wrote inside a tag and the form does not show: people meet it only where no script runs. */
import { oneLine } from '../contract/one-line.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';

/** What may be a text of its own. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ol, ul, dl, table, blockquote';

/** Enough of a text to find it by. */
const LONGEST = 60;

function quoted(element: Element): string {
  const words = oneLine(element.textContent) ?? '';
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}”`;
}

/** The links that are links in the form too, as `readMarkup` finds them. */
function livingLinks(written: Element): Set<Element | null> {
  const inPart = (name: string): Element | null =>
    written.querySelector(`a[data-part="${name}"], [data-part="${name}"] a`);
  return new Set([
    written.querySelector('a[href^="mailto:"]'),
    written.querySelector('a[href^="tel:"]'),
    inPart('privacy'),
    inPart('service-requests'),
  ]);
}

/** The texts that are neither in the form nor around a link of the form's. */
function textsNotShown(written: Element, links: ReadonlySet<Element | null>): Element[] {
  const list = written.querySelector('ol, ul');
  const isBefore = (element: Element): boolean =>
    list !== null &&
    (element.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const blocks = [...written.querySelectorAll(BLOCKS)];
  const shown = [
    written.querySelector('h1, h2, h3, h4, h5, h6'),
    list,
    ...blocks.filter((block) => block.localName === 'p' && isBefore(block)),
    ...written.querySelectorAll('[data-part]'),
    ...links,
  ].filter((each) => each !== null);
  const left = blocks.filter(
    (block) =>
      oneLine(block.textContent) !== undefined &&
      !shown.some((each) => each.contains(block) || block.contains(each)) &&
      block.closest('[slot]') === null,
  );
  return left.filter((block) => !left.some((other) => other !== block && other.contains(block)));
}

/**
 * The links and the texts of a tag that its form does not have.
 *
 * @param written - what the editor wrote
 */
export function notShown(written: Element): DefinitionProblemWords[] {
  const living = livingLinks(written);
  // With a plain form, what stands around that is for who has no script, and made so.
  const texts = written.querySelector('form') ? [] : textsNotShown(written, living);
  const links = [...written.querySelectorAll('a[href]')].filter(
    (link) => !living.has(link) && !texts.some((text) => text.contains(link)),
  );
  return [
    ...links.map((link) => ({
      place: `link ${quoted(link)}`,
      expected:
        'the form has no link there; it has those of data-part="privacy" and data-part="service-requests", one mailto: and one tel:',
    })),
    ...texts.map((text) => ({
      place: `element ${text.localName} ${quoted(text)}`,
      expected:
        'it is read only where no script runs; for everybody it stands before the list, or in data-part="next"',
    })),
  ];
}
