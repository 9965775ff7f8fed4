/** The windows and the readers' preferences that every face of the widget is taken in. */
import type { MediaPreferences } from '../support/browser.js';

/** Widths of a window in CSS pixels: a small phone, a tablet, a desk. */
export const WIDTHS = [320, 768, 1280] as const;

/** How a page is shown to a reader. */
export interface Look {
  name: string;
  media: MediaPreferences;
  dir?: 'rtl';
  lang?: string;
  /** Not compared: its letters come from whatever font the machine has. */
  onlyToLookAt?: true;
}

/** Every look. The comparison's right-to-left page has English words, in the font that we bring. */
export const LOOKS: readonly Look[] = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'rtl', media: { colorScheme: 'light' }, dir: 'rtl' },
  { name: 'forced-colours', media: { forcedColors: 'active' } },
  {
    name: 'arabic',
    media: { colorScheme: 'light' },
    dir: 'rtl',
    lang: 'ar',
    onlyToLookAt: true,
  },
];
