/** The checks of contrast, against what a theme may well do wrong: each finds it, and nothing before. */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { broken } from '../support/axe.js';
import { faintEdges, faintFocus, groundOf } from '../support/contrast.js';
import { cambridgeTag, place } from '../support/elements.js';
import { FACES } from '../support/states.js';
import { THEMED, undress, wear } from './support-themes.js';

interface Defect {
  /** The page, of those with a theme. */
  page: string;
  face: string;
  /** What the theme would say. */
  rule: string;
  check: (element: CivicFeedback) => string[] | Promise<string[]>;
}

const DEFECTS: Record<string, Defect> = {
  'hints in the palest grey of the system': {
    page: 'U.S. Web Design System',
    face: 'open, with boxes',
    rule: 'civic-feedback { --civic-quiet: #a9aeb1 }',
    check: broken,
  },
  'white words on a pale button': {
    page: 'GOV.UK',
    face: 'open, with a ranking begun',
    rule: 'civic-feedback::part(submit) { background: #5fb99a }',
    check: broken,
  },
  'errors for light pages alone': {
    page: 'Bootstrap, dark',
    face: 'refused, with a ranking',
    rule: 'civic-feedback { --civic-error: #b3210f }',
    check: broken,
  },
  'words of errors on a tint of their own colour': {
    page: 'Bootstrap',
    face: 'refused, with boxes',
    rule: 'civic-feedback::part(summary) { background: #f8d7da }',
    check: broken,
  },
  'the borders that Bootstrap has itself': {
    page: 'Bootstrap',
    face: 'open, with ratings',
    rule: 'civic-feedback::part(input) { border-color: var(--bs-border-color) }',
    check: (element) => faintEdges(element, groundOf(element)),
  },
  'GOV.UK’s yellow without the black': {
    page: 'GOV.UK',
    face: 'open, with one to choose',
    rule: 'civic-feedback { --civic-focus: #ffdd00 }',
    check: (element) => faintFocus(element, groundOf(element)),
  },
  'a focus that cannot be seen in the dark': {
    page: 'plain, dark',
    face: 'open, with a ranking begun',
    rule: 'civic-feedback { --civic-focus: #0b3c5f }',
    check: (element) => faintFocus(element, groundOf(element)),
  },
};

describe('The checks of a theme', () => {
  const style = document.createElement('style');
  afterEach(async () => {
    style.remove();
    await undress();
  });

  for (const [what, { page, face, rule, check }] of Object.entries(DEFECTS))
    it(`find ${what}, and nothing before it was there`, async () => {
      const themed = THEMED[page];
      if (!themed) throw new Error(`There is no page ${page}.`);
      await wear(themed);
      const element = await (FACES[face] ?? place)(cambridgeTag());
      expect((await check(element)).join('\n'), 'before').to.equal('');
      style.textContent = rule;
      document.head.append(style);
      expect(await check(element)).not.to.deep.equal([]);
    });
});
