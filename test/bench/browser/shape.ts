/** What a page of the bench asks: the same question for whoever is measured. */
import { cambridge } from '../../support/cambridge.js';

/** How priorities are given on a page, how many there are, how often the form stands on it, and amid what. */
export interface Shape {
  mode: 'choose' | 'rank';
  priorities: number;
  copies: number;
  /** The page around the form: a heading and a paragraph, or the whole of the demo's. */
  around: 'little' | 'city';
}

/** The Cambridge page's question. */
export const CAMBRIDGE: Shape = { mode: 'rank', priorities: 6, copies: 1, around: 'little' };

/** The question above the priorities. */
export const QUESTIONS = {
  choose: 'What matters most to you?',
  rank: 'Rank the priorities, most important first.',
};

/** What stands above every form. */
export const TITLE = 'Tell us what matters most';

/** So many priorities: Cambridge's six, and then the same again with a number. */
export function prioritiesOf({ priorities }: Shape): { id: string; label: string }[] {
  const { priorities: given } = cambridge.question;
  return Array.from({ length: priorities }, (_, index) => {
    const { id, label } = given[index % given.length] ?? { id: '', label: '' };
    const round = Math.floor(index / given.length) + 1;
    return round === 1 ? { id, label } : { id: `${id}-${round}`, label: `${label} (${round})` };
  });
}

/** The same text for each of the copies of a form on a page. */
export function copiesOf({ copies }: Shape, write: (copy: number) => string): string {
  return Array.from({ length: copies }, (_, copy) => write(copy)).join('\n');
}
