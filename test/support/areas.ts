/**
 * What a finger and an eye find in a widget, by our own rectangles: targets too small or too close,
 * words cut off, words that lie over each other. Each check answers with what it finds wrong.
 */
import { rootOf } from './roots.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';

/** The widget's elements that a selector finds. */
export function within(element: CivicFeedback, selector: string): HTMLElement[] {
  return [...rootOf(element).querySelectorAll<HTMLElement>(selector)];
}

/** An element's beginning, to know it by in a message. */
export function named(element: Element): string {
  return element.outerHTML.slice(0, 120).replace(/<!--.*?-->/g, '');
}

const CONTROLS = 'a, button, input:not([hidden]), select, textarea, summary';

/** Everything that takes the focus. */
export function controls(element: CivicFeedback): HTMLElement[] {
  return within(element, CONTROLS);
}

/** A link in a sentence is as high as the sentence's line (WCAG 2.5.8 excepts it). */
function inSentence(target: Element): boolean {
  const block = target.closest('p, li');
  return target.matches('a') && block?.textContent.trim() !== target.textContent.trim();
}

/** Where a press counts: a box's label belongs to it. */
function area(target: Element): DOMRect {
  const own = target.getBoundingClientRect();
  const label = target.matches('[type="radio"], [type="checkbox"]')
    ? (target as HTMLInputElement).labels?.[0]?.getBoundingClientRect()
    : undefined;
  if (!label) return own;
  const left = Math.min(own.left, label.left);
  const top = Math.min(own.top, label.top);
  return new DOMRect(
    left,
    top,
    Math.max(own.right, label.right) - left,
    Math.max(own.bottom, label.bottom) - top,
  );
}

/** How far apart two areas are, in CSS pixels; 0 where they touch. */
function gap(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down, 0);
}

/** Targets of less than 44 by 44 pixels. */
export function smallTargets(element: CivicFeedback): string[] {
  return controls(element)
    .filter((target) => !inSentence(target))
    .filter((target) => {
      const { width, height } = area(target);
      return width < 43.9 || height < 43.9;
    })
    .map(named);
}

/** Targets less than 8 pixels from the next; boxes with their labels stand row by row. */
export function closeTargets(element: CivicFeedback): string[] {
  const buttons = within(
    element,
    'button, select, summary, textarea, input:not([type="radio"], [type="checkbox"], [hidden])',
  );
  return buttons.flatMap((one, at) =>
    buttons
      .slice(at + 1)
      .filter((other) => gap(area(one), area(other)) < 7.9)
      .map((other) => `${named(one)} and ${named(other)}`),
  );
}

/** What stands outside the window, or is cut off. */
export function cutOff(element: CivicFeedback): string[] {
  return within(element, '*')
    .filter((each) => !each.closest('.visually-hidden, svg, [hidden], option'))
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      const { display, overflowY, letterSpacing, wordSpacing, whiteSpace, fontSize } =
        getComputedStyle(each);
      // The space behind a line's last letter may stick out, nothing is in it; and where spaces are
      // kept, so does in Firefox a space at which the line was broken.
      const space = parseFloat(fontSize) / 2 + (parseFloat(wordSpacing) || 0);
      const spare =
        1 + 2 * (parseFloat(letterSpacing) || 0) + (whiteSpace === 'pre-wrap' ? space : 0);
      const words = each.matches('button, label, legend, p, dd, li');
      const cut =
        each.scrollWidth > each.clientWidth + spare ||
        (overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1);
      const outside = left < -0.5 || right > window.innerWidth + 0.5;
      return width > 0 && (outside || (words && display !== 'inline' && cut));
    })
    .map(named);
}

/**
 * Spaces a widget's text as a reader's own style sheet does, in every root: lines, paragraphs, letters
 * and words (WCAG 1.4.12). What it returns takes that back.
 */
export function spaceOut(element: CivicFeedback): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  const root = element.shadowRoot ?? document;
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

interface Written {
  block: Element;
  words: string;
  rect: DOMRect;
}

function blockAround(text: Text): Element | undefined {
  let at = text.parentElement;
  while (at && getComputedStyle(at).display === 'inline') at = at.parentElement;
  return at ?? undefined;
}

/** Every line of words, by the middle of its height: where its letters are. */
function lines(element: CivicFeedback): Written[] {
  const found: Written[] = [];
  const texts = document.createTreeWalker(rootOf(element), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const block = blockAround(text);
    // What sticks to the window's edge stands over whatever was scrolled there.
    const aside = text.parentElement?.closest('.visually-hidden, option, textarea, style, .idle');
    if (!block || aside || text.data.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, top, width, height } of range.getClientRects())
      if (width > 0)
        found.push({
          block,
          words: text.data.trim(),
          rect: new DOMRect(left, top + height * 0.25, width, height * 0.5),
        });
  }
  return found;
}

const cross = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

/** Words that lie over other words, or over a control that they are no part of. */
export function overlaps(element: CivicFeedback): string[] {
  const all = lines(element);
  const boxes = controls(element).filter((each) => !each.closest('.idle') && !inSentence(each));
  return all.flatMap(({ block, words, rect }, at) => [
    ...all
      .slice(at + 1)
      .filter((other) => other.block !== block && cross(rect, other.rect))
      .map((other) => `“${words}” and “${other.words}”`),
    ...boxes
      .filter((box) => !box.contains(block) && !block.contains(box))
      .filter((box) => cross(rect, box.getBoundingClientRect()))
      .map((box) => `“${words}” and ${named(box)}`),
  ]);
}

/** Words that do not begin where the page's lines begin: on the right of an Arabic page. */
export function misaligned(element: CivicFeedback): string[] {
  const rightToLeft = getComputedStyle(element).direction === 'rtl';
  return within(element, 'p, dd, dt, li, legend, label, .description, h2, h3, h4')
    .filter((each) => !each.closest('.visually-hidden, [hidden], .choices, .actions'))
    .filter((each) => !['inline', 'flex', 'grid'].includes(getComputedStyle(each).display))
    .filter((each) => {
      const { textAlign, direction } = getComputedStyle(each);
      const start = direction === 'rtl' ? 'right' : 'left';
      const side = textAlign === 'start' ? start : textAlign.replace('-webkit-', '');
      return each.textContent.trim() !== '' && side !== (rightToLeft ? 'right' : 'left');
    })
    .map(named);
}
