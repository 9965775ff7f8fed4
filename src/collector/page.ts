/** The collector's few pages: complete without a script, and unable to run one. */
import { escaped } from '../embed/escaped.js';
import { sha256 } from './sha256.js';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; overflow-wrap: anywhere; }
main { max-inline-size: 42rem; margin-inline: auto; padding: 2.5rem 1rem; }
h1 { margin: 0 0 1.5rem; font-size: 1.75rem; line-height: 1.25; }
p, ul, dl { margin: 0 0 1rem; }
ul { padding-inline-start: 1.5rem; }
dl { border-block: 1px solid GrayText; padding-block: 1rem; }
dt { font-weight: 600; }
dd { margin: 0 0 1rem; }
dd:last-child { margin: 0; }
.reference { font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.refused { border-inline-start: 4px solid; padding-inline-start: 1rem; }
label { display: block; font-weight: 600; margin-block-end: 0.5rem; }
textarea { box-sizing: border-box; inline-size: 100%; min-block-size: 12rem; padding: 0.5rem; font: inherit; }
button { min-block-size: 2.75rem; padding: 0.5rem 1.5rem; font: inherit; font-weight: 600; }
a { color: LinkText; }
.way a { display: inline-block; padding-block: 0.625rem; }
a:focus-visible, button:focus-visible, textarea:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media print { textarea { border: 0; } main { padding: 0; } }
`;

/** A style sheet's hash, as a content security policy names it. */
export async function styleHash(style: string): Promise<string> {
  const bytes = (await sha256(style)).match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
}

async function contentSecurityPolicy({ posts = false, frames = "'none'" }: Page): Promise<string> {
  const hash = await styleHash(STYLE);
  return [
    `style-src 'sha256-${hash}'`,
    "default-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
    `form-action ${posts ? "'self'" : "'none'"}`,
  ].join('; ');
}

/** What a page shows. */
export interface Page {
  /** The language of the page's own words. */
  language: string;
  /** Where it is not from left to right. */
  direction?: 'rtl' | undefined;
  title: string;
  /** HTML in which everything that is not ours was {@link escaped}. */
  body: string;
  status?: number;
  /** Whether it has a form, which posts to the collector alone. */
  posts?: boolean;
  /** Whose frames it may stand in. Default: nobody's. */
  frames?: string;
  headers?: Record<string, string>;
}

/** A page as an answer. */
export async function pageResponse(page: Page): Promise<Response> {
  const { language, direction, title, body, status, headers } = page;
  const html = `<!doctype html>
<html lang="${escaped(language)}"${direction ? ` dir="${direction}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return new Response(html, {
    status: status ?? 200,
    headers: {
      'cache-control': 'no-store',
      'vary': 'Accept, Accept-Language',
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await contentSecurityPolicy(page),
      // No other site learns a reference; the page's own form says where it comes from.
      'referrer-policy': 'same-origin',
    },
  });
}
