/** What stands in somebody's tag and its form does not show: people meet it only where no script runs. */
import { oneLine } from '../../src/contract/one-line.js';

/** Enough of a text to find it by. */
const LONGEST = 60;

const quoted = ({ textContent }: Element): string => {
  const words = oneLine(textContent) ?? '';
  return `“${words.slice(0, LONGEST)}${words.length > LONGEST ? '…' : ''}”`;
};

/** The links of a tag that its form does not have, and what stands behind the list and is no part; in words. */
export function notShown(tag: Element): string[] {
  // The first of each is a link in the form too, as `readMarkup` has it.
  const ways = ['mailto:', 'tel:'].map((way) => tag.querySelector(`a[href^="${way}"]`));
  // With a plain form, what stands around that is for who has no script, and made so.
  const behind = tag.querySelector('form') ? [] : [...tag.querySelectorAll(':is(ol, ul) ~ *')];
  const texts = behind.filter(
    (element) =>
      oneLine(element.textContent) !== undefined &&
      !element.closest('[data-part]') &&
      !element.querySelector('[data-part]') &&
      !ways.some((link) => element.contains(link)),
  );
  const links = [...tag.querySelectorAll('a[href]')].filter(
    (link) =>
      !link.closest('[data-part=privacy], [data-part=service-requests]') &&
      !ways.includes(link) &&
      !texts.some((text) => text.contains(link)),
  );
  return [
    ...links.map((link) => `${quoted(link)} is no link in the form: its words stay, at most.`),
    ...texts.map((text) => `${quoted(text)} has no place in the form: it was left out.`),
  ];
}
