/** The ready themes, by the names of their files in `themes` beside the scripts. */
export const THEME_NAMES = ['bootstrap', 'govuk', 'plain', 'uswds'] as const;

/** One of them. */
export type ThemeName = (typeof THEME_NAMES)[number];
