/** Pages that have a design system and the widget's theme for it, as their style sheets make them. */
import { emulateMedia } from '../support/browser.js';

/** A page with a theme. */
export interface Themed {
  /** The theme's name: its file in src/themes. */
  theme: string;
  /** The design system's own style sheet, from its npm package. */
  system?: string;
  /** A style sheet of the page's own. */
  css?: string;
  /** What the system's page has on its root element. */
  attributes?: Record<string, string>;
  /** What the page's reader prefers. */
  colorScheme: 'light' | 'dark';
}

const BOOTSTRAP = '/node_modules/bootstrap/dist/css/bootstrap.min.css';
const USWDS = '/node_modules/@uswds/uswds/dist/css/uswds.min.css';
const GOVUK = '/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css';

/** Each theme in every look that its design system has. The first two systems have no dark one. */
export const THEMED: Record<string, Themed> = {
  'U.S. Web Design System': { theme: 'uswds', system: USWDS, colorScheme: 'light' },
  // A reader who prefers dark is shown the same.
  'U.S. Web Design System, preferred dark': {
    theme: 'uswds',
    system: USWDS,
    colorScheme: 'dark',
  },
  'GOV.UK': {
    theme: 'govuk',
    system: GOVUK,
    attributes: { class: 'govuk-template' },
    colorScheme: 'light',
  },
  'Bootstrap': { theme: 'bootstrap', system: BOOTSTRAP, colorScheme: 'light' },
  'Bootstrap, dark': {
    theme: 'bootstrap',
    system: BOOTSTRAP,
    attributes: { 'data-bs-theme': 'dark' },
    colorScheme: 'dark',
  },
  'plain': {
    theme: 'plain',
    css: ':root { color-scheme: light dark; background: Canvas }',
    colorScheme: 'light',
  },
  'plain, dark': {
    theme: 'plain',
    css: ':root { color-scheme: light dark; background: Canvas }',
    colorScheme: 'dark',
  },
};

/** The names of all themes. */
export const THEMES = [...new Set(Object.values(THEMED).map(({ theme }) => theme))];

/** Where a theme's file is on the test page. */
export const addressOf = (theme: string): string => `/src/themes/${theme}.css`;

function linked(href: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  return new Promise((resolve, reject) => {
    link.onload = () => {
      resolve(link);
    };
    link.onerror = () => {
      reject(new Error(`${href} cannot be had.`));
    };
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  });
}

/** What takes the test page back to what it was. */
let undo: (() => void)[] = [];

/** Every page has margins; and GOV.UK's font is only GOV.UK's, so that it is not asked for. */
const PAGE = `
  body { padding: 16px }
  civic-feedback { font-family: arial, sans-serif !important }`;

/** Makes the test page one of these; without a theme where none is named. */
export async function wear({
  theme,
  system,
  css = '',
  attributes = {},
  colorScheme,
}: Omit<Themed, 'theme'> & Partial<Themed>): Promise<void> {
  const root = document.documentElement;
  await emulateMedia({ colorScheme });
  const page = document.createElement('style');
  page.textContent = PAGE + css;
  document.head.append(page);
  undo.push(() => {
    page.remove();
  });
  for (const href of [system, theme === undefined ? undefined : addressOf(theme)]) {
    if (href === undefined) continue;
    const link = await linked(href);
    undo.push(() => {
      link.remove();
    });
  }
  for (const [name, value] of Object.entries(attributes)) {
    root.setAttribute(name, value);
    undo.push(() => {
      root.removeAttribute(name);
    });
  }
}

/** Makes it a page like any other again. */
export async function undress(): Promise<void> {
  for (const each of undo) each();
  undo = [];
  await emulateMedia({});
}
