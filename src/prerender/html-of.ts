/**
 * A template of our views as text. Lit draws into a page, and marks there the places that it must find
 * again; here is no page, and whoever takes the form over finds its elements without marks.
 */
import { noChange, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { escaped } from '../embed/escaped.js';

/** What `html` and `svg` return. */
interface Template {
  strings: readonly string[];
  values: readonly unknown[];
}

/** What a directive's call returns; Lit gives the first of its two names in each build. */
const directiveOf = (value: object): unknown =>
  Object.entries(value).find(([name]) => name.startsWith('_$litDirective'))?.[1];

const LIVE = directiveOf(live(''));
const KEYED = directiveOf(keyed('', ''));

/** The end of a template's text where an expression is an attribute's value, or a part of it. */
const ATTRIBUTE = /\s([.?@]?)([\w-]+)=("[^"]*)?$/;

/** A line break and its indentation in HTML are one space to a reader. */
const small = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/ >/g, '>');

/** The value that an expression stands for; of directives, those that our views use are known. */
function plain(value: unknown): unknown {
  const directive = typeof value === 'object' && value !== null && directiveOf(value);
  if (!directive) return value;
  const { values } = value as Template;
  if (directive === LIVE) return values[0];
  if (directive === KEYED) return values[1];
  throw new TypeError('This directive is not known here.');
}

/** Text, a template, or a list of either, as HTML. All that is not the template's own is escaped. */
export function htmlOf(given: unknown): string {
  const value = plain(given);
  if (value === nothing || value === noChange || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(htmlOf).join('');
  if (typeof value !== 'object') return text(value);
  if ('strings' in value && 'values' in value) return templateOf(value as Template);
  throw new TypeError('This is neither text nor a template.');
}

function text(value: unknown): string {
  const words = value as string | number | boolean | null | undefined;
  return escaped(words === null || words === undefined ? '' : String(words));
}

/** An attribute with its value, as Lit would set it on a new element; most are not set at all. */
function attributeOf(
  kind: string,
  name: string,
  values: readonly unknown[],
  around: string[],
): string {
  const value = values[0];
  if (kind === '?') return value ? ` ${name}=""` : '';
  // Who listens is not here yet, and nothing was written or ticked yet.
  if (kind !== '' || values.includes(nothing)) return '';
  const written = values.map((each, index) => text(each) + (around[index + 1] ?? ''));
  return ` ${name}="${around[0] ?? ''}${written.join('')}"`;
}

function templateOf({ strings, values }: Template): string {
  const rest = strings.map(small);
  let html = rest[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    let next = rest[index + 1] ?? '';
    const [found, kind = '', name = '', quoted] = ATTRIBUTE.exec(html) ?? [];
    if (found === undefined) {
      html += htmlOf(values[index]) + next;
      continue;
    }
    html = html.slice(0, -found.length);
    const parts = [plain(values[index])];
    const around = [quoted?.slice(1) ?? ''];
    if (quoted !== undefined) {
      // The value goes on, over further expressions, until its quotation mark.
      while (!next.includes('"')) {
        around.push(next);
        index += 1;
        parts.push(plain(values[index]));
        next = rest[index + 1] ?? '"';
      }
      const end = next.indexOf('"');
      around.push(next.slice(0, end));
      next = next.slice(end + 1);
    }
    html += attributeOf(kind, name, parts, around) + next;
  }
  return html;
}
