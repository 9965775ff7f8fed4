/** What an address may say about a page in a frame: data, checked, and let go where it is odd. */
import { COLOUR } from './colour.js';
import { THEME_NAMES, type ThemeName } from './theme-names.js';

/** How one page wants the framed form: its language, its name, its colour, its theme. */
export interface EmbedQuery {
  /** A BCP 47 tag. */
  lang?: string;
  /** Who put the frame on their page: counted by name. */
  source?: string;
  /** A colour such as `#6b2c91`. */
  accent?: string;
  /** A ready theme, for a frame on a page with that design system. */
  theme?: ThemeName;
}

/** What each parameter must look like, and an example for whoever wrote another thing. */
const RULES: Record<keyof EmbedQuery, [pattern: RegExp, expected: string]> = {
  lang: [/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}$/, 'a language such as es'],
  source: [/^[\p{L}\p{N}._:/-]{1,100}$/u, 'a name such as library.example.edu'],
  accent: [COLOUR, 'a colour such as #6b2c91'],
  theme: [new RegExp(`^(?:${THEME_NAMES.join('|')})$`), `one of ${THEME_NAMES.join(', ')}`],
};

/** What of these parameters holds; the others are in `mistakes`, in words for an editor. */
export function readEmbedQuery(parameters: URLSearchParams): {
  query: EmbedQuery;
  mistakes: string[];
} {
  const query: EmbedQuery = {};
  const mistakes: string[] = [];
  for (const name of Object.keys(RULES) as (keyof EmbedQuery)[]) {
    const [pattern, expected] = RULES[name];
    const value = parameters.get(name);
    if (!value) continue;
    // What has passed the theme's pattern is a theme's name.
    if (pattern.test(value)) query[name] = value as ThemeName;
    else mistakes.push(`${name}: expected ${expected}`);
  }
  return { query, mistakes };
}
