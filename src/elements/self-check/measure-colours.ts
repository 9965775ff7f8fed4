/** The contrast of all that a widget shows, as the page has it now. */
import type { ColourFacts } from '../../checking/facts.js';
import { contrast, groundsOf } from './colours.js';

interface Seen {
  kind: ColourFacts['kind'];
  colour: string;
  grounds: string[] | undefined;
  words: string;
}

/** Most characters of a text that are quoted. */
const QUOTED = 40;

const quoted = (words: string): string => {
  const text = words.replace(/\s+/g, ' ').trim();
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
};

/** Large text needs less: 24 pixels, or 18.66 in bold (WCAG 2.2, "large scale"). */
function kindOf({ fontSize, fontWeight }: CSSStyleDeclaration): 'text' | 'large text' {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 'large text' : 'text';
}

function isShown(element: Element): boolean {
  // What cannot be used now need not be read as well (1.4.3, "inactive").
  return (
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible' &&
    !element.closest('.visually-hidden, [aria-disabled=true], :disabled, option')
  );
}

/** Every text of the form, with its colour and what is behind it. */
function texts(root: Node, canvas: string): Seen[] {
  const found: Seen[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.trim() === '' || !parentElement || !isShown(parentElement)) continue;
    const style = getComputedStyle(parentElement);
    found.push({
      kind: kindOf(style),
      colour: style.color,
      grounds: groundsOf(parentElement, canvas),
      words: quoted(data),
    });
  }
  return found;
}

/** Fields and the button that sends: their edges, against what is around them. */
function edges(root: ParentNode, canvas: string): Seen[] {
  return [...root.querySelectorAll('[part~=input], [part~=submit]')].flatMap((each) => {
    const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(each);
    const { parentElement } = each;
    if (!isShown(each) || !parentElement || parseFloat(borderInlineStartWidth) < 1) return [];
    const words = quoted(each.textContent.trim() || (each.getAttribute('name') ?? 'a field'));
    const grounds = groundsOf(parentElement, canvas);
    return [{ kind: 'edge', colour: borderInlineStartColor, grounds, words }];
  });
}

/**
 * Measures everything that is drawn; what has the same colours is one.
 *
 * @param canvas - the page's own ground, where nobody has set one
 */
export function measureColours(root: ParentNode & Node, canvas: string): ColourFacts[] {
  const alike = new Map<string, Seen[]>();
  for (const each of [...texts(root, canvas), ...edges(root, canvas)]) {
    const key = [each.kind, each.colour, ...(each.grounds ?? ['picture'])].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { kind, colour, grounds, words } = first;
    const more = others.length > 0 ? ` and ${String(others.length)} more of the same colour` : '';
    const what = `the ${kind} ${kind === 'edge' ? 'of ' : ''}${words}${more}`;
    return [{ what, kind, ...(grounds && { contrast: contrast(colour, ...grounds) }) }];
  });
}
