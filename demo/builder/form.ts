/** What the views of the form can ask for and do. A place is a path such as `definition.title`. */
export interface Form {
  /** What is at a place. */
  valueAt: (path: string) => unknown;
  /** What is wrong at a place, once it is time to say so. */
  mistakeAt: (path: string) => string | undefined;
  /** Takes over what somebody enters; nothing, or an empty text, takes the field away. */
  set: (path: string, value: unknown) => void;
  /** The same at each key of somebody's typing, which is not to wait for what is shown of it. */
  type: (path: string, value: unknown) => void;
  /** Somebody has left a field: what was wrong there may be said from now on. */
  left: (path: string) => void;
}

/** The id of the control for a place. */
export function idOf(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** A list at a place; empty where there is none. */
export function listAt(form: Form, path: string): unknown[] {
  const list = form.valueAt(path);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** The text at a place, a number's too; empty where there is none. */
export function textAt(form: Form, path: string): string {
  const value = form.valueAt(path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The places of what an editor writes for readers, in the language of the consultation. */
const WRITTEN =
  /^definition\.(?:title|introduction|next|(?:question|comment)\.(?:label|hint)|question\.priorities\.\d+\.(?:label|description)|about\.roles|notices\.(?:publicRecords|privacy\.label)|contact\.(?:post|serviceRequests\.label))$/;

/** The language that the consultation is written in. */
export function ownLanguage(form: Form): string {
  return textAt(form, 'definition.language') || 'en';
}

/** The language of what is written at a place; `undefined` where it is an id, a figure or an address. */
export function languageAt(form: Form, path: string): string | undefined {
  return WRITTEN.test(path) ? ownLanguage(form) : undefined;
}
