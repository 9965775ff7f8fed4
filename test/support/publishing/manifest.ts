/** What is used of the element manifest: https://github.com/webcomponents/custom-elements-manifest. */

/** What everything in the manifest has. */
export interface Described {
  name: string;
  description?: string | undefined;
}

/** A type as it is written, and where that is only a name, what it stands for. */
export interface Typed extends Described {
  type?: { text: string };
  parsedType?: { text: string };
  default?: string;
}

/** An attribute, and the property that it sets. */
export interface Attribute extends Typed {
  fieldName?: string;
}

/** A property or a method. */
export interface Member extends Typed {
  kind: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  /** Of a method. */
  parameters?: Typed[];
}

/** A class: of an element, where it has a tag, or of an event. */
export interface Declaration extends Described {
  kind: string;
  summary?: string;
  superclass?: { name: string; package?: string; module?: string };
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: Typed[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Typed[];
  cssStates?: Described[];
}

/** The whole manifest. */
export interface Manifest {
  modules: { kind: string; path: string; declarations: Declaration[]; exports: object[] }[];
}

/** The elements of a manifest, by their tags' names. */
export function elementsOf({ modules }: Manifest): (Declaration & { tagName: string })[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter((each): each is Declaration & { tagName: string } => each.tagName !== undefined)
    .sort((one, other) => one.tagName.localeCompare(other.tagName));
}

/** What a page can set: the properties that are neither read only nor the class's own. */
export function settable({ members = [] }: Declaration): Member[] {
  return members.filter((member) => member.kind === 'field' && !member.readonly && !member.static);
}

/** The words that a type has to choose from; none where it is more than words. */
export function choicesOf({ type, parsedType }: Typed): string[] {
  const text = (parsedType ?? type)?.text ?? '';
  const parts = text.split(' | ').filter((part) => part !== 'undefined');
  return parts.every((part) => /^'[^']*'$/.test(part))
    ? parts.map((part) => part.slice(1, -1))
    : [];
}
