/**
 * What of docs/developers.md is made: tables from the element manifest, and code that is a file of an
 * example application. It stands between `<!-- made: ... -->` and `<!-- /made -->`.
 */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
  elementsOf,
  settable,
  type Declaration,
  type Described,
  type Manifest,
} from './manifest.js';
import { root } from './root.js';

/** The guide. */
export const GUIDE = join(root, 'docs/developers.md');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const words = (text = ''): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** A type without what every one of them may be. */
function typeOf({
  type,
  parsedType,
}: {
  type?: { text: string };
  parsedType?: { text: string };
}): string {
  return code((parsedType ?? type)?.text.replace(/ \| undefined$/, '') ?? '');
}

function named(list: Described[] = [], kind: string): string {
  return table(
    [kind, 'is'],
    list.map(({ name, description }) => [code(name), words(description)]),
  );
}

type Piece = (element: Declaration, manifest: Manifest) => string;

/** The tables that a guide can ask for. */
const pieces: Partial<Record<string, Piece>> = {
  'attributes': ({ attributes = [] }) =>
    table(
      ['attribute', 'type', 'property', 'is'],
      attributes.map((attribute) => [
        code(attribute.name),
        typeOf(attribute),
        attribute.fieldName === attribute.name ? 'the same' : code(attribute.fieldName ?? ''),
        words(attribute.description),
      ]),
    ),
  'properties': (element) =>
    table(
      ['property', 'type', 'is'],
      settable(element)
        .filter(({ name }) => !element.attributes?.some(({ fieldName }) => fieldName === name))
        .map((member) => [code(member.name), typeOf(member), words(member.description)]),
    ),
  'read-only properties': ({ members = [] }) =>
    table(
      ['property', 'type', 'is'],
      members
        .filter(({ kind, readonly }) => kind === 'field' && readonly)
        .map((member) => [code(member.name), typeOf(member), words(member.description)]),
    ),
  'methods': ({ members = [] }) =>
    table(
      ['method', 'does'],
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, parameters = [], description }) => {
          const given = parameters.map((each) => `${each.name}: ${each.type?.text ?? ''}`);
          return [code(`${name}(${given.join(', ')})`), words(description)];
        }),
    ),
  'events': ({ events = [] }, { modules }) => {
    const classes = modules.flatMap(({ declarations }) => declarations);
    return table(
      ['event', 'class', 'has', 'says'],
      events.map(({ name, type, description }) => {
        const fields = classes.find((each) => each.name === type?.text)?.members ?? [];
        const has = fields.map((field) => code(field.name)).join(', ');
        return [code(name), code(type?.text ?? ''), has, words(description)];
      }),
    );
  },
  'parts': ({ cssParts }) => named(cssParts, 'part'),
  'custom properties': ({ cssProperties }) => named(cssProperties, 'property'),
  'states': ({ cssStates }) => named(cssStates, 'state'),
  'slots': ({ slots = [] }) =>
    named(
      slots.map((slot) => ({ ...slot, name: slot.name || 'the tag’s content' })),
      'slot',
    ),
};

/** What stands in a place: `file PATH`, or `civic-feedback events`. */
function made(what: string, manifest: Manifest): string {
  const [first = '', ...rest] = what.split(' ');
  if (first === 'file') {
    const path = rest.join(' ');
    const text = readFileSync(join(root, path), 'utf8').trimEnd();
    // "ts" is for what readers copy as it is; what belongs to an application is compiled there.
    const language = extname(path).slice(1).replace(/^ts$/, 'typescript');
    return `\`\`\`${language}\n${text}\n\`\`\``;
  }
  const element = elementsOf(manifest).find(({ tagName }) => tagName === first);
  const piece = pieces[rest.join(' ')];
  if (!element || !piece)
    throw new Error(`docs/developers.md asks for ${what}: nothing makes that.`);
  return piece(element, manifest);
}

/** The guide, with everything in it as the sources are now. */
export async function upToDate(guide: string): Promise<string> {
  const path = join(root, 'dist/custom-elements.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const text = guide.replace(
    /(<!-- made: (.+?) -->)[\s\S]*?(<!-- \/made -->)/g,
    (_, begin: string, what: string, end: string) =>
      `${begin}\n\n${made(what, manifest)}\n\n${end}`,
  );
  return format(text, { ...(await resolveConfig(GUIDE)), parser: 'markdown' });
}
