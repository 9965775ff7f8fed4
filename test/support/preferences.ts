/** What a reader's preferences ask of a widget, as checks that answer with what they find wrong. */
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { named, within } from './areas.js';

const unseen = /^rgba\(.*, 0\)$|^transparent$/;

/** In forced colours: buttons and fields without an edge, errors without a bar, a focus without an outline. */
export function lostInForcedColours(element: CivicFeedback): string[] {
  const edgeless = within(element, 'button, textarea, select, [part="input"]').filter((each) => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(each);
    return (
      borderTopStyle !== 'solid' || parseFloat(borderTopWidth) === 0 || unseen.test(borderTopColor)
    );
  });
  const unfocused = within(element, 'a, button, input:not([hidden]), select, textarea').filter(
    (each) => {
      each.focus();
      return getComputedStyle(each).outlineStyle !== 'solid';
    },
  );
  const unmarked = within(element, '.bad').filter(
    (each) => getComputedStyle(each).borderInlineStartWidth !== '4px',
  );
  const unlike = within(element, '[type="checkbox"], [type="radio"]').filter(
    (each) => getComputedStyle(each).appearance !== 'auto',
  );
  return [
    ...edgeless.map((each) => `no edge: ${named(each)}`),
    ...unfocused.map((each) => `no focus: ${named(each)}`),
    ...unmarked.map((each) => `no bar: ${named(each)}`),
    ...unlike.map((each) => `not the browser’s own box: ${named(each)}`),
  ];
}

/** What moves, where no motion is wanted. */
export function moving(element: CivicFeedback): string[] {
  return within(element, '*')
    .filter((each) => {
      const { transitionDuration, animationName } = getComputedStyle(each);
      return transitionDuration !== '0s' || animationName !== 'none';
    })
    .map(named);
}

/** On paper: answers that are missing, and buttons that are there. */
export function wrongOnPaper(element: CivicFeedback): string[] {
  const drawn = (each: Element): boolean => each.getClientRects().length > 0;
  return [
    ...within(element, 'dt, dd').filter((each) => !drawn(each)),
    ...within(element, 'button, select').filter(drawn),
  ].map(named);
}
