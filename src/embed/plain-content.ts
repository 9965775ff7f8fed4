/** All that stands inside the tag where people may be without scripts: words, the plain form, other ways. */
import type { Consultation } from '../contract/consultation.js';
import { escaped } from './escaped.js';
import { inLink } from './in-link.js';
import { linkTo } from './link-to.js';
import { plainForm, sentenceAround } from './plain-form.js';
import { plainWords, type PlainOptions, type PlainWords } from './plain-words.js';

/** How the content is to be written. */
export interface PlainContentOptions extends PlainOptions {
  /** The heading's level. Default: 2. */
  level?: 1 | 2 | 3 | 4;
}

/** The heading and the introduction. */
export function plainHead({ consultation, own }: PlainWords, level: number): string {
  const tag = `h${String(level)}`;
  const paragraphs = (consultation.introduction ?? '')
    .split(/\n\s*\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => `\n<p>${own(text.trim())}</p>`);
  return `<${tag}>${own(consultation.title)}</${tag}>${paragraphs.join('')}`;
}

function way(href: string, text: string): string {
  return `<a href="${escaped(href)}"><bdi>${escaped(text)}</bdi></a>`;
}

/** What happens next, and whom to ask; empty where the consultation says neither. */
export function plainFoot({ consultation, messages, own }: PlainWords): string {
  const { email, phone, post, serviceRequests } = consultation.contact;
  const { next } = consultation;
  const ways = [
    email !== undefined && sentenceAround(messages.writeTo, way(`mailto:${inLink(email)}`, email)),
    phone !== undefined && sentenceAround(messages.call, way(`tel:${inLink(phone)}`, phone)),
    post !== undefined &&
      sentenceAround(messages.post, `<span data-part="post">${own(post)}</span>`),
    serviceRequests &&
      linkTo(
        serviceRequests.url,
        own(serviceRequests.label ?? messages.serviceRequests),
        'service-requests',
      ),
  ].filter((each): each is string => typeof each === 'string');
  return [
    ...(next === undefined
      ? []
      : [`<p><b>${escaped(messages.whatNext)}</b></p>`, `<p data-part="next">${own(next)}</p>`]),
    ...(ways.length === 0 ? [] : [`<p><b>${escaped(messages.questions)}</b></p>`]),
    ...ways.map((each) => `<p>${each}</p>`),
  ].join('\n');
}

/**
 * Everything for the inside of a `<civic-feedback>`, as HTML: the heading, the introduction, the
 * plain form and the other ways to answer. The tag reads the consultation from it, so that it needs
 * `consultation`, `mode`, `closes`, `time-zone` and the other attributes, but neither `src` nor a
 * second list.
 */
export function plainContent(
  consultation: Consultation,
  endpoint: string,
  { level = 2, ...options }: PlainContentOptions = {},
): string {
  const plain = plainWords(consultation, options);
  const foot = plainFoot(plain);
  return `${plainHead(plain, level)}
${plainForm(consultation, endpoint, options)}${foot === '' ? '' : `\n${foot}`}`;
}
