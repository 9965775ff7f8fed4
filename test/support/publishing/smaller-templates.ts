/** Templates and style sheets of the script-tag build without what no reader sees. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync, Visitor, type Plugin } from 'vite';
import { smallStyles } from '../../../src/prerender/small-styles.js';
import { edited, type Edit } from './edited.js';
import { root } from './root.js';

/** Our custom properties that nobody else names; those that a script or a theme names stay. */
const OWN = /--_(?!tone|dragged)[a-z-]+/g;

/** All of them, from the sources: the bundler comes to them in another order each time. */
const names = new Set(
  readdirSync(join(root, 'src/elements'))
    .filter((file) => /tokens|styles/.test(file))
    .flatMap((file) => readFileSync(join(root, 'src/elements', file), 'utf8').match(OWN) ?? []),
);

/** A letter for each, so that the same sources make the same script. */
const letters = new Map(
  [...names]
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .map((name, at) => [name, `--_${(at + 10).toString(36)}`]),
);

/** Stands for an expression in a template. */
const HOLE = '\0';

function smallerNames(css: string): string {
  return css.replace(OWN, (name) => letters.get(name) ?? name);
}

/** A style sheet as the script has it. */
function smallerStyles(css: string): string {
  return smallStyles(smallerNames(css));
}

/** Elements that begin and end a line: no reader sees a space beside them. */
const LINES =
  '(?:</?(?:div|fieldset|form|h[1-6]|label|legend|li|ol|option|p|path|rect|select|textarea|ul)\\b(?:"[^"]*"|[^">])*>)';
const besideLines = new RegExp(`(${LINES}) | (?=${LINES})`, 'g');

/** A button begins and ends a line inside it, if not around it. */
const insideButtons = /(<button\b(?:"[^"]*"|[^">])*>) | (?=<\/button)/g;

/** A line break and its indentation in HTML are one space to a reader, or none. */
function smallerMarkup(markup: string): string {
  // "/>" keeps its space: behind an unquoted value the slash would be part of it.
  return markup
    .replace(/[ \n\r\t]+/g, ' ')
    .replace(/ >/g, '>')
    .replace(besideLines, '$1')
    .replace(insideButtons, '$1');
}

/**
 * What a template must not have, because the small ones of the script-tag build do not know it: an
 * entity, a comment, an element without an end that does not say so, two expressions in an attribute,
 * one in a tag's name, and one where only text can stand.
 */
const unknownInTemplates =
  /&#?\w+;|<!|<(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:"[^"]*"|[^">])*(?<!\/)>|="[^"]*\$\{\}[^"]*\$\{\}|<\/?\$|<(?:script|style|textarea|title)\b[^>]*>[^<]*\$\{\}/i;

/** Takes needless white space out of the templates; no minifier looks into strings. */
export function smallerTemplates(): Plugin {
  const smaller: Partial<Record<string, (text: string) => string>> = {
    css: smallerStyles,
    html: smallerMarkup,
  };
  return {
    name: 'civic-smaller-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !/\b(?:html|css)`/.test(code)) return undefined;
      const edits: Edit[] = [];
      const fail = (why: string): never => this.error(why);
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shrink = tag.type === 'Identifier' ? smaller[tag.name] : undefined;
          if (shrink === undefined) return;
          const texts = quasi.quasis.map(({ value }) => value.raw);
          const written = texts.join('${}');
          if ((shrink === smallerStyles ? /\$\{\}/ : unknownInTemplates).test(written))
            fail(`The small templates do not know all of ${written}`);
          // In one: a tag with an expression among its attributes is one tag.
          const shrunk = shrink(texts.join(HOLE)).split(HOLE);
          for (const [at, { value, start, end }] of quasi.quasis.entries()) {
            // The element's range may include its delimiters: find the text itself.
            const from = code.indexOf(value.raw, start);
            if (from < 0 || from > end) continue;
            edits.push({ start: from, end: from + value.raw.length, text: shrunk[at] ?? '' });
          }
        },
      }).visit(parseSync(basename(id), code).program);
      return { code: edited(code, edits), map: null };
    },
  };
}
