/** Pages whose style sheets were written with no thought of a widget, and what the widget should look like there. */

/** A page by what it says of everything on it. */
export interface StyledPage {
  name: string;
  css: string;
  /** Attributes of `html`. */
  html?: string;
  /**
   * Where the widget rightly differs from how it is on a plain page: why, and the plain page that it is
   * to be like instead.
   */
  like?: Like;
  /** The same for `no-shadow`, where that is different; `css` left out: it works, and its looks are the page's. */
  light?: Like | { why: string; css?: undefined } | 'plain';
}

/** A plain page with a little said on it. */
export interface Like {
  why: string;
  css: string;
  html?: string;
}

/** What a reset takes from the tag itself is the page's to take: the height of a line. */
const RESET: Like = {
  why: 'the tag has the line height of the page, because a reset takes ours from it',
  css: 'civic-feedback { line-height: inherit }',
};

/** A page that says "!important" about everything says it with the one word that is left to partners. */
const IMPORTANT = {
  why: 'without a shadow root "!important" is how a page styles the form: ours may not weigh more',
};

/** Every page; "plain" is compared with a page that has no style sheet at all. */
export const STYLED_PAGES: readonly StyledPage[] = [
  {
    name: 'a reset',
    css: 'body *, body ::before, body ::after { all: unset }',
    like: RESET,
    light: 'plain',
  },
  {
    name: 'a reset that insists',
    css: 'body *, body ::before, body ::after { all: unset !important }',
    like: RESET,
    light: IMPORTANT,
  },
  {
    name: 'the reset of 2008',
    css: `html, body, div, span, h1, h2, h3, p, a, abbr, ol, ul, li, fieldset, form, label, legend, table,
      caption, dl, dt, dd { margin: 0; padding: 0; border: 0; outline: 0; font-size: 100%;
      vertical-align: baseline; background: transparent }
      ol, ul { list-style: none } :focus { outline: 0 } body { margin: 8px }`,
  },
  {
    name: 'content-box for everything',
    css: '*, ::before, ::after { box-sizing: content-box !important }',
    light: IMPORTANT,
  },
  {
    name: 'border-box for everything',
    css: '*, ::before, ::after { box-sizing: border-box }',
  },
  {
    name: 'a root of 62.5 %, mended on the body',
    css: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  },
  {
    name: 'a root of 62.5 %, and nothing more',
    css: 'html { font-size: 62.5% }',
    like: {
      why: 'the text of the page is 10 px high, and the form takes the size of the page’s text',
      css: 'body { font-size: 10px }',
    },
  },
  { name: 'a huge line height', css: 'body { line-height: 3 }' },
  {
    name: 'a huge line height on everything',
    css: '* { line-height: 3 }',
    like: {
      why: 'what a page says of the tag itself goes in: so do readers who need more space (WCAG 1.4.12)',
      css: 'civic-feedback { line-height: 3 }',
    },
    light: 'plain',
  },
  {
    name: 'labels that float',
    css: 'label { float: left; width: 30%; text-align: right; clear: left }',
  },
  {
    name: 'fields that the page insists on',
    css: `input, textarea, select { width: 90px !important; height: 20px !important; border: 0 !important;
        background: lime !important; appearance: none !important; font: 9px serif !important }
      button { all: unset !important; float: right !important }
      fieldset { border: 5px solid red !important; padding: 3em !important }
      legend { float: left !important; font-size: 3em !important }
      label { float: left !important; width: 30% !important }
      form { display: flex !important }`,
    light: IMPORTANT,
  },
  {
    name: 'headings, paragraphs and lists in the page’s own way',
    css: `h1, h2, h3, h4 { font: italic 60px serif; text-transform: uppercase; color: red }
      p { text-indent: 4em; margin: 3em } ol, ul { list-style: square; padding-left: 6em; margin: 2em }
      li::before { content: '>'; } a { color: inherit; text-decoration: none; display: block }
      svg { width: 100%; height: auto } [hidden] { display: block } .hint, .error, .row, .field, .count { display: none }`,
  },
  {
    name: 'a page from right to left',
    css: '',
    html: 'dir="rtl"',
    like: {
      why: 'the form stands from right to left, as one does whose tag says so itself',
      css: 'body { direction: rtl }',
    },
  },
  {
    name: 'centred text',
    css: 'body { text-align: center; letter-spacing: normal; white-space: normal }',
  },
];
