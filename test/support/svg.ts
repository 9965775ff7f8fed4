/** A picture in docs/images as a test reads it: elements with their attributes and their words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packed.js';

/** The pictures, and the page on which each is read. */
export const PICTURES = {
  'states.svg': 'docs/developers.md',
  'floors.svg': 'docs/architecture.md',
  'submission.svg': 'docs/reliability.md',
} as const;

/** One element. */
export interface Drawn {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What is written in it; empty where it holds elements. */
  words: string;
}

/** A picture's source. */
export const source = (picture: string): string =>
  readFileSync(join(root, 'docs/images', picture), 'utf8');

/** Every element of a picture, in the order in which they are drawn. */
export function drawn(svg: string): Drawn[] {
  return [...svg.matchAll(/<([a-z]+)((?:\s[\w-]+="[^"]*")*)\s*\/?>([^<]*)/gi)].map(
    ([, name = '', attributes = '', words = '']) => ({
      name,
      words: words.trim(),
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
    }),
  );
}

/** The elements that have an attribute, by its value. */
export function having(svg: string, attribute: string): Map<string, Drawn> {
  return new Map(
    drawn(svg).flatMap((each) => {
      const value = each.attributes[attribute];
      return value === undefined ? [] : [[value, each] as const];
    }),
  );
}
