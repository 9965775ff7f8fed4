/** The ready themes of docs/partners.md, and the line that an embed wears one by. */
import type { ThemeName } from '../../src/embed/theme-names.js';
import { SCRIPT } from './embed.js';

export type { ThemeName };

/** A ready theme. */
export interface Theme {
  label: string;
  /** Why the preview has it on a light ground alone, where it has. */
  light?: string;
}

const noDarkLook = 'This theme has no dark look, as the system that it is for: it stays light.';

/** By name. */
export const THEMES: Record<ThemeName, Theme> = {
  uswds: { label: 'U.S. Web Design System', light: noDarkLook },
  bootstrap: {
    label: 'Bootstrap 5',
    light:
      'This theme’s dark look is made of the colours of Bootstrap, which your page has and this one has not: here it stays light.',
  },
  govuk: { label: 'GOV.UK Design System', light: noDarkLook },
  plain: { label: 'No system: ink on paper, no colour' },
};

/** Whether there is a theme of this name. */
export function isTheme(name: unknown): name is ThemeName {
  return typeof name === 'string' && Object.hasOwn(THEMES, name);
}

/** Where a theme is: in the folder of the script. The scripts in `all` have it one folder up. */
export function themeAddress(name: ThemeName, script = SCRIPT): string {
  const folder = script.replace(/[?#].*$/, '').replace(/(?:(?<=\/)all\/)?[^/]*$/, '');
  return `${folder}themes/${name}.css`;
}

/** The theme that a page's first such line names, and the address by which it does. */
export function themeIn(page: ParentNode): { theme: ThemeName; address: string } | undefined {
  for (const link of page.querySelectorAll('link[rel~=stylesheet][href]')) {
    const address = link.getAttribute('href') ?? '';
    const [, theme] = /(?:^|\/)themes\/(\w+)\.css(?:[?#]|$)/.exec(address) ?? [];
    if (isTheme(theme)) return { theme, address };
  }
  return undefined;
}
