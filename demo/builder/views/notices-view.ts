/** What people should know, and the other ways to reach the city. */
import { html, type TemplateResult } from 'lit';
import type { Form } from '../form.js';
import { textField } from './fields.js';

/** A link's address and words; the address alone suggests words, which a tag needs. */
function linkFields(form: Form, path: string, what: string, suggested: string): TemplateResult {
  return html`${textField({
    form,
    path: `${path}.url`,
    label: `Address of ${what} (optional)`,
    hint: 'https:, or relative to the page.',
    written: (address) => {
      if (address && form.valueAt(`${path}.label`) === undefined)
        form.set(`${path}.label`, suggested);
    },
  })}
  ${textField({ form, path: `${path}.label`, label: `Words of the link to ${what}` })}`;
}

/** The notices, and what happens next. */
export function noticesView(form: Form): TemplateResult {
  return html`${textField({
    form,
    path: 'definition.notices.publicRecords',
    label: 'Public-records notice (optional)',
    hint: 'Shown above the button.',
    rows: 4,
  })}
  ${linkFields(form, 'definition.notices.privacy', 'your privacy statement', 'Privacy statement')}
  ${textField({
    form,
    path: 'definition.next',
    label: 'What happens next (optional)',
    hint: 'Shown with the receipt, and after the close.',
    rows: 3,
  })}`;
}

/** Other ways to answer or to ask. */
export function contactView(form: Form): TemplateResult {
  return html`${textField({
    form,
    path: 'definition.contact.email',
    label: 'Email address (optional)',
    kind: 'email',
  })}
  ${textField({ form, path: 'definition.contact.phone', label: 'Telephone (optional)' })}
  ${textField({ form, path: 'definition.contact.post', label: 'Postal address (optional)' })}
  ${linkFields(
    form,
    'definition.contact.serviceRequests',
    'where service requests belong',
    'Report a problem instead',
  )}`;
}
