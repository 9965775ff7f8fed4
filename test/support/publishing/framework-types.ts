/**
 * Types of the tags in templates: dist/react.d.ts, vue.d.ts and svelte.d.ts, each with an empty module
 * beside it, so that importing it does nothing anywhere. All of them say the same, in dist/tags.d.ts:
 * which properties, attributes and events a tag has.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementsOf, settable, type Declaration, type Manifest } from './manifest.js';

const MADE = '// Made by `npm run build` from custom-elements.json.';

const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

const comment = (text = ''): string => `  /** ${text.replace(/\s+/g, ' ').trim()} */\n`;

/** A property has the type that the class says. */
function properties(element: Declaration): string {
  const own = settable(element);
  // What stands in the class above all three, and reflects an attribute.
  const inherited = (element.attributes ?? [])
    .filter(({ fieldName }) => fieldName && !own.some(({ name }) => name === fieldName))
    .map(({ fieldName = '', description }) => ({ name: fieldName, description }));
  return [...inherited, ...own]
    .map(
      ({ name, description }) =>
        `${comment(description)}  ${quoted(name)}?: ${element.name}['${name}'] | undefined;\n`,
    )
    .join('');
}

/** An attribute whose name is not its property's is set as text, or as what that property takes. */
function attributes(element: Declaration): string {
  return (element.attributes ?? [])
    .filter(({ name, fieldName }) => name !== fieldName)
    .map(({ name, fieldName = name, description, type }) => {
      const text = type?.text.includes('number') ? ' | `${number}`' : '';
      const on = type?.text === 'boolean' ? " | ''" : '';
      return `${comment(description)}  '${name}'?: ${element.name}['${fieldName}']${text}${on} | undefined;\n`;
    })
    .join('');
}

function events(element: Declaration): string {
  return (element.events ?? [])
    .map(
      ({ name, description, type }) =>
        `${comment(description)}  '${name}': ${type?.text ?? 'Event'};\n`,
    )
    .join('');
}

function tags(elements: Declaration[]): string {
  const classes = elements.map(({ name }) => name);
  const kinds = elements.flatMap((element) =>
    (element.events ?? []).map(({ type }) => type?.text ?? 'Event'),
  );
  const parts = elements.map(
    (element) => `/** The properties of \`<${element.tagName ?? ''}>\`. */
export interface ${element.name}Properties {
${properties(element)}}

/** Its attributes that have another name than their property. */
export interface ${element.name}Attributes {
${attributes(element)}}

/** Its events. */
export interface ${element.name}Events {
${events(element)}}
`,
  );
  return `${MADE}
import type { ${[...new Set([...classes, ...kinds])].sort().join(', ')} } from './index.js';

${parts.join('\n')}`;
}

/** The lines that name each tag in a framework's own list of them. */
function listed(elements: Declaration[], kind: string): string {
  return elements
    .map(
      ({ tagName = '', name, summary }) =>
        `    ${comment(summary).trim()}\n    '${tagName}': ${kind}<${name}, ${name}Properties, ${name}Attributes, ${name}Events>;\n`,
    )
    .join('');
}

/** What every framework's file begins with. */
function imports(elements: Declaration[]): string {
  const names = elements.flatMap(({ name }) =>
    ['Attributes', 'Events', 'Properties'].map((part) => `${name}${part}`),
  );
  return `import type { ${elements.map(({ name }) => name).join(', ')} } from './index.js';
import type {
  ${names.join(',\n  ')},
} from './tags.js';`;
}

const react = (elements: Declaration[]): string => `${MADE}
import type { HTMLAttributes, Key, ReactNode, Ref } from 'react';
${imports(elements)}

/** A tag in JSX. React listens to \`civic-submit\` by the name \`oncivic-submit\`. */
type Tag<Element, Properties, Attributes, Events> = Properties &
  Attributes & { [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined } & Omit<
    HTMLAttributes<Element>,
    keyof Properties | keyof Attributes
  > & {
    class?: string | undefined;
    children?: ReactNode;
    key?: Key | null | undefined;
    ref?: Ref<Element> | undefined;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${listed(elements, 'Tag').replace(/^/gm, '  ').trimEnd()}
    }
  }
}
`;

const vue = (elements: Declaration[]): string => `${MADE}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imports(elements)}

/** A tag in a template. */
type Tag<Element, Properties, Attributes, Events> = new () => Element & {
  $props: Properties &
    Attributes &
    Omit<HTMLAttributes, keyof Properties | keyof Attributes> &
    PublicProps;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${listed(elements, 'Tag').trimEnd()}
  }
}
`;

const svelte = (elements: Declaration[]): string => `${MADE}
import type { HTMLAttributes } from 'svelte/elements';
${imports(elements)}

/** A tag in markup. Svelte listens to \`civic-submit\` by the name \`oncivic-submit\`. */
type Tag<Element extends EventTarget, Properties, Attributes, Events> = Properties &
  Attributes & { [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined } & Omit<
    HTMLAttributes<Element>,
    keyof Properties | keyof Attributes
  >;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${listed(elements, 'Tag').trimEnd()}
  }
}
`;

/** Writes them all into a folder. */
export async function frameworkTypes(manifest: Manifest, folder: string): Promise<void> {
  const elements = elementsOf(manifest);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tags.d.ts'), tags(elements));
  for (const [name, write] of Object.entries({ react, vue, svelte })) {
    await writeFile(join(folder, `${name}.d.ts`), write(elements));
    await writeFile(
      join(folder, `${name}.js`),
      '// Types alone: there is nothing to run.\nexport {};\n',
    );
  }
}
