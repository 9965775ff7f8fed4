/**
 * The page for a frame: the widget, and in it, for where no script runs, the plain form. The
 * collector serves it for each consultation; dist/embed has one for a city to host itself.
 */
import { COLOUR } from './colour.js';
import { escaped } from './escaped.js';

/** The name of the `meta` element that lists the origins whose pages are told the height. */
export const PARENTS = 'civic-feedback-parents';

/** What makes a framed page. */
export interface EmbedPage {
  /** A BCP 47 tag. */
  language: string;
  direction?: 'rtl' | undefined;
  /** The consultation's title: a frame without a name is announced by it. */
  title: string;
  /** A colour such as `#6b2c91`; anything else is let go. */
  accent?: string | undefined;
  /** The address of a theme's style sheet. */
  theme?: string | undefined;
  /** The address of `civic-feedback.frame.js`; without one the page has no script. */
  script?: string | undefined;
  /** The origins that may frame it, or `*`. */
  parents: readonly string[] | '*';
  /** Comments for whoever edits the file; HTML of ours. */
  remark?: string;
  /** The inside of `main`: HTML in which everything that is not ours was escaped. */
  body: string;
}

/**
 * The page's style sheet. It has no background of its own and no unit of the window's height: the
 * frame is made as high as the page.
 */
export function embedStyle(accent?: string): string {
  // Nothing can be escaped in a style sheet.
  const coloured = accent !== undefined && COLOUR.test(accent);
  return `
:root { color-scheme: light; }${coloured ? `\ncivic-feedback { --civic-accent: ${accent}; }` : ''}
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: CanvasText; overflow-wrap: anywhere; }
main { display: flow-root; padding: 0.25rem; max-inline-size: 42rem; }
h1, h2 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
p, ul, form { margin: 0 0 1rem; }
ul { padding-inline-start: 1.5rem; }
li { margin-block-end: 0.5rem; }
fieldset { min-inline-size: 0; margin: 0 0 1.5rem; border: 0; padding: 0; }
fieldset fieldset { margin-block-end: 1rem; }
legend { padding: 0; margin-block-end: 0.5rem; font-weight: 600; }
small { display: block; font-size: 0.9375rem; font-weight: 400; }
label { font-weight: 600; }
li label, fieldset fieldset label { display: flow-root; font-weight: 400; padding-block: 0.5rem; }
textarea, select, input:not([type=checkbox], [type=radio]) { box-sizing: border-box; max-inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem; font: inherit; border: 1px solid GrayText; border-radius: 4px; }
textarea, input:is([type=text], [type=email]) { inline-size: 100%; }
input:is([type=checkbox], [type=radio]) { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; vertical-align: middle; }
form button { min-block-size: 2.75rem; padding: 0.5rem 1.5rem; font: inherit; font-weight: 600; }
:is(a, button, input, select, textarea):focus-visible { outline: 3px solid; outline-offset: 2px; }
@media print { form button { display: none; } main { padding: 0; } }
`;
}

/**
 * The page as HTML. Its links open beside it: in a frame most pages refuse to be shown, and the form
 * would be gone, with what was written.
 */
export function embedPage(page: EmbedPage): string {
  const { language, direction, title, accent, theme, script, parents, body, remark = '' } = page;
  const dir = direction === undefined ? '' : ` dir="${direction}"`;
  const list = parents === '*' ? parents : parents.join(' ');
  return `<!doctype html>
<html lang="${escaped(language)}"${dir}>
<head>
<meta charset="utf-8">
<base target="_blank">
${remark}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="${PARENTS}" content="${escaped(list)}">
<title>${escaped(title)}</title>
${theme === undefined ? '' : `<link rel="stylesheet" href="${escaped(theme)}">\n`}<style>${embedStyle(accent)}</style>
${script === undefined ? '' : `<script type="module" src="${escaped(script)}"></script>\n`}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
