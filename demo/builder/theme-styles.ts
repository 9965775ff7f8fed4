/** The themes' files as text, for the preview: adopted, they need nothing of a policy. */
import bootstrap from '../../src/themes/bootstrap.css?raw';
import govuk from '../../src/themes/govuk.css?raw';
import plain from '../../src/themes/plain.css?raw';
import uswds from '../../src/themes/uswds.css?raw';
import type { ThemeName } from './themes.js';

/** By the theme's name. */
export const THEME_STYLES: Record<ThemeName, string> = { bootstrap, govuk, plain, uswds };
