/** What else people are asked: the comment, and who they are. */
import { html, type TemplateResult } from 'lit';
import type { Role } from '../../../src/contract/consultation.js';
import { idFor } from '../identifiers.js';
import { listAt, type Form } from '../form.js';
import { checkbox, selection, textField } from './fields.js';

/** The comment. */
export function commentView(form: Form): TemplateResult {
  return html`${checkbox({
    form,
    path: 'definition.comment.required',
    label: 'A comment must be written',
  })}
  ${textField({
    form,
    path: 'definition.comment.label',
    label: 'Label of the comment (optional)',
    hint: 'Otherwise “Your comment”, in each reader’s language.',
  })}
  ${textField({ form, path: 'definition.comment.hint', label: 'A hint below it (optional)' })}
  ${textField({
    form,
    path: 'definition.comment.maximumLength',
    label: 'Most characters (optional)',
    hint: '5,000 where nothing is said.',
    kind: 'number',
  })}`;
}

const DEMANDS = [
  { value: '', label: 'Not asked' },
  { value: 'optional', label: 'Asked, may be left out' },
  { value: 'required', label: 'Must be answered' },
];

const roleWords = ({ id, label }: Role): string => label ?? id;

/** Roles from lines; a role that was there keeps its id. */
function rolesFromLines(text: string, before: readonly Role[]): Role[] | undefined {
  const taken = new Set<string>();
  const roles = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const kept = before.find((role) => roleWords(role) === line && !taken.has(role.id));
      const role = kept ?? { id: idFor(line, taken, 'role'), label: line };
      taken.add(role.id);
      return role;
    });
  return roles.length > 0 ? roles : undefined;
}

/** What people may say about themselves. */
export function aboutView(form: Form): TemplateResult {
  const ask = (name: string, label: string): TemplateResult =>
    selection({ form, path: `definition.about.${name}`, label, options: DEMANDS });
  const path = 'definition.about.roles';
  const roles = listAt(form, path) as Role[];
  return html`${ask('role', 'I am a …')} ${ask('name', 'Name')} ${ask('email', 'Email address')}
    <details>
      <summary>Your own list of roles</summary>
      ${textField({
        form,
        path,
        label: 'Roles, one a line (optional)',
        hint: 'Otherwise: resident, city employee, researcher, journalist, student, community member, other, in each reader’s language.',
        rows: 5,
        read: () => roles.map(roleWords).join('\n'),
        write: (text) => rolesFromLines(text, roles),
      })}
    </details>`;
}
