import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { emulateMedia, resize } from '../support/browser.js';
import { cambridgeTag, place, seen, write } from '../support/elements.js';
import { FACES } from '../support/states.js';
import { rootOf } from '../support/roots.js';

const root = document.documentElement;
const inside = (element: CivicFeedback, selector: string): HTMLElement[] => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];
const name = (element: Element): string =>
  element.outerHTML.slice(0, 120).replace(/<!--.*?-->/g, '');

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

/** What stands outside the window, or is cut off. */
function clipped(element: CivicFeedback): string[] {
  return inside(element, '*')
    .filter((each) => !each.closest('.visually-hidden, svg, [hidden], option'))
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      const cut =
        each.matches('button, label, legend, p, dd') && each.scrollWidth > each.clientWidth + 1;
      const shown = getComputedStyle(each).display !== 'inline' && cut;
      return width > 0 && (left < -0.5 || right > window.innerWidth + 0.5 || shown);
    })
    .map(name);
}

afterEach(async () => {
  root.style.cssText = '';
  root.dir = '';
  await emulateMedia({});
  await resize(800, 600);
});

describe('a finger', () => {
  for (const [face, show] of Object.entries(FACES))
    it(`finds targets of 44 by 44 pixels at any width: ${face} (point 35)`, async () => {
      const element = await show();
      for (const width of [320, 768, 1280]) {
        await resize(width, 800);
        const small = inside(element, 'a, button, input:not([hidden]), select, textarea, summary')
          .filter((target) => !inSentence(target))
          .filter((target) => {
            const { width: across, height } = area(target);
            return across < 43.9 || height < 43.9;
          });
        expect(small.map(name), `${String(width)} px`).to.deep.equal([]);
      }
    });

  for (const [face, show] of Object.entries(FACES))
    it(`does not press the button beside the one it means, 8 pixels away: ${face}`, async () => {
      const element = await show();
      for (const width of [320, 768, 1280]) {
        await resize(width, 800);
        // What sticks to the window's edge stands over whatever was scrolled there.
        window.scrollTo(0, 0);
        const buttons = inside(
          element,
          'button, select, summary, textarea, input:not([type], [hidden])',
        );
        const close = buttons.flatMap((one, at) =>
          buttons
            .slice(at + 1)
            .filter((other) => gap(area(one), area(other)) < 7.9)
            .map((other) => `${name(one)} and ${name(other)}`),
        );
        expect(close, `${String(width)} px`).to.deep.equal([]);
      }
    });
});

describe('a small window', () => {
  for (const [face, show] of Object.entries(FACES))
    it(`cuts nothing off at 320 by 256 pixels, with text spaced out and twice as large: ${face} (point 36)`, async () => {
      await resize(320, 256);
      const element = await show();
      expect(clipped(element), 'as it is').to.deep.equal([]);
      root.style.cssText = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
      expect(clipped(element), 'spaced').to.deep.equal([]);
      root.style.cssText = 'font-size: 200%';
      expect(clipped(element), 'twice as large').to.deep.equal([]);
      root.style.cssText = 'font-size: 200%; letter-spacing: 0.12em; word-spacing: 0.16em';
      expect(clipped(element), 'both').to.deep.equal([]);
      root.dir = 'rtl';
      expect(clipped(element), 'both, from right to left').to.deep.equal([]);
      expect(root.scrollWidth).to.be.at.most(320);
    });
});

/** A colour as the screen shows it, as WCAG's relative luminance. */
function luminance(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data]
    .map((each) => each / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('what the eye follows', () => {
  it('is a thick outline on whatever has the focus, on light and on dark ground (point 37)', async () => {
    const element = await place(cambridgeTag({ mode: 'choose', limit: '3' }));
    root.style.cssText = 'color-scheme: light dark';
    for (const [colorScheme, ground] of [
      ['light', '#fff'],
      ['dark', '#121212'],
    ] as const) {
      await emulateMedia({ colorScheme });
      for (const control of inside(element, 'a, button, input:not([hidden]), select, textarea')) {
        control.focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
        expect(outlineStyle, name(control)).to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        expect(contrast(outlineColor, ground), `${colorScheme} ${name(control)}`).to.be.at.least(3);
      }
    }
  });

  it('is borders, ticks, errors and the focus in forced colours too (point 38)', async () => {
    const element = await (FACES['refused, with boxes'] ?? place)(cambridgeTag());
    await emulateMedia({ forcedColors: 'active' });
    for (const control of inside(element, 'button, textarea, select')) {
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
      expect(borderTopStyle, name(control)).to.equal('solid');
      expect(parseFloat(borderTopWidth)).to.be.above(0);
      expect(borderTopColor).not.to.match(/^rgba\(.* 0\)$/);
      control.focus();
      expect(getComputedStyle(control).outlineStyle, name(control)).to.equal('solid');
    }
    for (const box of inside(element, '[type="checkbox"]'))
      expect(getComputedStyle(box).appearance).to.equal('auto');
    for (const wrong of inside(element, '.bad'))
      expect(getComputedStyle(wrong).borderInlineStartWidth).to.equal('4px');
    expect(inside(element, '.bad')).to.have.length(2);
  });

  it('does not move where motion is not wanted (point 39)', async () => {
    const element = await place(cambridgeTag());
    await emulateMedia({ reducedMotion: 'reduce' });
    for (const each of inside(element, '*')) {
      const { transitionDuration, animationName } = getComputedStyle(each);
      expect([transitionDuration, animationName]).to.deep.equal(['0s', 'none']);
    }
  });

  it('goes from right to left where the page does, but for an e-mail address (point 40)', async () => {
    root.dir = 'rtl';
    const element = await (FACES['refused, with a ranking'] ?? place)(cambridgeTag());
    const [wrong] = inside(element, '.bad');
    expect(wrong && getComputedStyle(wrong).borderRightWidth).to.equal('4px');
    seen(element)
      .getByRole('button', { name: /^Add Engage/ })
      .click();
    await element.updateComplete;
    const [number] = inside(element, '.number');
    const [words] = inside(element, 'ol .words');
    expect(number?.getBoundingClientRect().left).to.be.above(
      words?.getBoundingClientRect().right ?? 0,
    );
    const email = seen(element).getByRole('textbox', { name: /^Email/ });
    write(email, 'דנה@example.com');
    expect(getComputedStyle(email).direction).to.equal('ltr');
  });

  it('is every answer and no button on paper (point 44)', async () => {
    const element = await (FACES.received ?? place)(cambridgeTag());
    await emulateMedia({ media: 'print' });
    const answers = inside(element, 'dd');
    expect(answers.length).to.be.above(5);
    for (const each of answers) expect(each.getClientRects()).to.have.length.above(0);
    for (const each of inside(element, 'button')) expect(each.getClientRects()).to.have.length(0);
  });
});
