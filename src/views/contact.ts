import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';
import { sentence } from './sentence.js';

/** Whether the consultation names any other way to answer or to ask. */
export function hasContact({ email, phone, post }: Consultation['contact']): boolean {
  return [email, phone, post].some(Boolean);
}

/** The ways to reach staff, as a list. */
export function contactList(
  { email, phone, post }: Consultation['contact'],
  messages: Messages,
): TemplateResult {
  const way = (write: (address: string) => string, address: unknown): TemplateResult =>
    html`<li>${sentence(write, address)}</li>`;
  const link = (href: string, words: string): TemplateResult =>
    html`<a href=${href}><bdi>${words}</bdi></a>`;
  return html`<ul class="ways" part="contact" role="list">
    ${email && way(messages.writeTo, link(`mailto:${email}`, email))}${
      phone && way(messages.call, link(`tel:${phone.replace(/[^+\d]/g, '')}`, phone))
    }${post && way(messages.post, html`<bdi>${post}</bdi>`)}
  </ul>`;
}

/** Below the form and after it: where to ask, and where a service request belongs instead. */
export function contactView(
  contact: Consultation['contact'],
  messages: Messages,
): TemplateResult | typeof nothing {
  const { serviceRequests } = contact;
  if (!hasContact(contact) && !serviceRequests) return nothing;
  return html`<div class="contact">
    ${
      hasContact(contact)
        ? html`<p><b>${messages.questions}</b></p>
            ${contactList(contact, messages)}`
        : nothing
    }${
      serviceRequests &&
      html`<p>
        <a href=${serviceRequests.url}
          ><bdi>${serviceRequests.label ?? messages.serviceRequests}</bdi></a
        >
      </p>`
    }
  </div>`;
}
