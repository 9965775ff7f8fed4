/** The tag to paste: ordinary HTML that says the consultation to people, too. */
import type { ConsultationInput, Demand } from '../../src/contract/consultation.js';
import { inLink } from '../../src/embed/in-link.js';
import { ENGLISH, type AllMessages } from '../../src/embed/plain-words.js';
import { directionOf } from './languages.js';
import { LOOK_PROPERTIES, SCRIPT, type Embed, type Look } from './embed.js';
import { hasPlainForm, plainInside } from './plain-inside.js';
import { wayOf } from './presets.js';
import { themeAddress } from './themes.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '&quot;')}"`;

/** An attribute; none for what is not said. */
function attribute(name: string, value: string | number | boolean | undefined): string[] {
  if (value === undefined || value === false || value === '') return [];
  return [value === true ? name : `${name}=${quoted(String(value))}`];
}

function fieldsWith(about: ConsultationInput['about'], demand: Demand): string {
  return (['role', 'name', 'email'] as const).filter((name) => about?.[name] === demand).join(' ');
}

/** The look as a style attribute's text, or as the rule that says the same. */
export function lookStyle(look: Look): string {
  return (Object.keys(LOOK_PROPERTIES) as (keyof Look)[])
    .flatMap((name) => (look[name] ? [`${LOOK_PROPERTIES[name]}: ${look[name]}`] : []))
    .join('; ');
}

/** What every tag says, whether it says the consultation too or a file does. */
function attributesOfTheWay(embed: Embed): string[] {
  const { endpoint, source, drafts, kiosk, dragHandles, noShadow, look } = embed;
  const { format, idempotent, unconfirmed } = wayOf(embed);
  return [
    ...attribute('endpoint', endpoint.address),
    ...attribute('format', format === 'json' ? undefined : format),
    ...attribute('idempotent', idempotent),
    ...attribute('unconfirmed', unconfirmed),
    ...attribute('source', source),
    ...attribute('drafts', drafts),
    ...attribute('kiosk', kiosk),
    ...attribute('drag-handles', dragHandles),
    ...attribute('no-shadow', noShadow),
    ...attribute('style', lookStyle(look)),
  ];
}

/**
 * The language of a tag that says all of the consultation. English is what a page is in that says
 * nothing; a tag that names a file follows the language of its page.
 */
function attributesOfTheLanguage({ language = 'en' }: ConsultationInput): string[] {
  if (language === 'en') return [];
  return [
    ...attribute('lang', language),
    ...attribute('dir', directionOf(language) === 'rtl' ? 'rtl' : undefined),
  ];
}

function attributesOfTheQuestion({ id, window, question, ...rest }: ConsultationInput): string[] {
  const { comment, about } = rest;
  return [
    ...attribute('consultation', id),
    ...attribute('mode', question.mode),
    ...attribute('limit', question.limit),
    ...attribute('minimum', question.minimum),
    ...attribute('scale', question.scale),
    ...attribute('points', question.points),
    ...attribute('required', question.required),
    ...attribute('priority-comments', question.comments),
    ...attribute('shuffle', question.shuffle),
    ...attribute('opens', window.opens),
    ...attribute('closes', window.closes),
    ...attribute('time-zone', window.timeZone),
    ...attribute('grace', window.graceMinutes),
    ...attribute('hold', window.holdHours),
    ...attribute('comment-required', comment?.required),
    ...attribute('comment-limit', comment?.maximumLength),
    ...attribute('about', fieldsWith(about, 'optional')),
    ...attribute('about-required', fieldsWith(about, 'required')),
  ];
}

const part = (name: string, text: string | undefined): string[] =>
  text ? [`<p data-part="${name}">${escaped(text)}</p>`] : [];

const linkPart = (name: string, link: { url: string; label?: string } | undefined): string[] =>
  link
    ? [
        `<p data-part="${name}"><a href=${quoted(link.url)}>${escaped(link.label ?? link.url)}</a></p>`,
      ]
    : [];

const way = (words: string, scheme: string, address: string | undefined): string[] =>
  address
    ? [`<p>${words} <a href=${quoted(scheme + inLink(address))}>${escaped(address)}</a></p>`]
    : [];

/** What stands inside the tag, line by line; first of all the form that is there before the script. */
function inside(embed: Embed, words: AllMessages, form: string | undefined): string[] {
  const content = hasPlainForm(embed) ? plainInside(embed, words) : written(embed);
  return form === undefined ? content : [form, ...content];
}

/** The consultation in an editor's own words, line by line. */
function written(embed: Embed): string[] {
  const { definition, level } = embed;
  const { title, introduction, question, comment, notices, contact, next } = definition;
  const heading = `h${String(level)}`;
  return [
    `<${heading}>${escaped(title)}</${heading}>`,
    ...(introduction?.split(/\n\s*\n/) ?? []).map((text) => `<p>${escaped(text)}</p>`),
    '<ol>',
    ...question.priorities.map(({ id, label, description }) => {
      const small = description ? ` <small>${escaped(description)}</small>` : '';
      return `  <li data-id=${quoted(id)}>${escaped(label)}${small}</li>`;
    }),
    '</ol>',
    ...part('question', question.label),
    ...part('question-hint', question.hint),
    ...part('comment', comment?.label),
    ...part('comment-hint', comment?.hint),
    ...part('public-records', notices?.publicRecords),
    ...linkPart('privacy', notices?.privacy),
    ...way('Or write to', 'mailto:', contact?.email),
    ...way('Or call', 'tel:', contact?.phone),
    ...part('post', contact?.post),
    ...linkPart('service-requests', contact?.serviceRequests),
    ...part('next', next),
  ];
}

function tag(attributes: readonly string[], lines: readonly string[]): string {
  return [
    '<civic-feedback',
    ...attributes.map((each) => `  ${each}`),
    '>',
    ...lines.map((line) => `  ${line}`),
    '</civic-feedback>',
  ].join('\n');
}

/**
 * The tag that says all of the consultation itself.
 *
 * @param words - the catalog of a plain form's own words
 * @param form - the form that is there before the script, if it is to be
 */
export function tagWithMarkup(embed: Embed, words = ENGLISH, form?: string): string {
  const { definition } = embed;
  const attributes = [
    ...attributesOfTheLanguage(definition),
    ...attributesOfTheWay(embed),
    ...attributesOfTheQuestion(definition),
  ];
  return tag(attributes, inside(embed, words, form));
}

/** The tag for a consultation that is in a file; its markup is for who has no script. */
export function tagWithFile(embed: Embed, address: string, words = ENGLISH, form?: string): string {
  const attributes = [...attribute('src', address), ...attributesOfTheWay(embed)];
  return tag(attributes, inside(embed, words, form));
}

/**
 * The lines that load the widget and, before it, the theme: a form is not to change its look.
 *
 * @param after - further scripts to load together with the widget's
 */
export function loadingLines(
  { script = SCRIPT, theme }: Embed,
  after: readonly string[] = [],
): string {
  return [
    ...(theme ? [`<link rel="stylesheet" href=${quoted(themeAddress(theme, script))}>`] : []),
    `<script type="module" src=${quoted(script)}></script>`,
    ...after.map((address) => `<link rel="modulepreload" href=${quoted(address)}>`),
  ].join('\n');
}
