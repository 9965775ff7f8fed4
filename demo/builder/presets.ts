/** The endpoints that docs/recipes has, with what a tag must say for each. */
import type { Format } from '../../src/delivery/send.js';
import type { Embed } from './embed.js';

/** The endpoints that the builder knows. */
export type PresetName =
  'collector' | 'apps-script' | 'formspree' | 'netlify' | 'basin' | 'cgi' | 'other';

/** How submissions go to an endpoint: what `civic-feedback check` would print. */
export interface Way {
  format: Format;
  idempotent: boolean;
  unconfirmed: boolean;
}

/** An endpoint that the builder knows. */
export interface Preset extends Way {
  label: string;
  /** What its addresses look like. */
  example: string;
  address: RegExp;
  /** What it can promise, for whoever chooses. */
  promise: string;
  /** Its page in docs/recipes. */
  recipe?: string;
  /** Other sites that answer for it: a content security policy must name them too. */
  answers?: string;
  /** Whether it answers a plain form with a page: a receipt, or what is wrong. */
  plain?: true;
}

const once = 'It counts each comment once, however often a phone has to send it.';
const maybeTwice =
  'It confirms, but a comment that is sent again because an answer was lost may count twice. The id is in every one: take duplicates out by it when you count.';
const json: Way = { format: 'json', idempotent: false, unconfirmed: false };

/** By name. */
export const PRESETS: Record<PresetName, Preset> = {
  'collector': {
    ...json,
    label: 'Our own collector',
    example: 'https://collect.example.gov/consultations/park-plan/submissions',
    address: /\/consultations\/[^/]+\/submissions$/,
    // The widget knows the collector by its address.
    promise: once,
    plain: true,
  },
  'apps-script': {
    ...{ format: 'text', idempotent: true, unconfirmed: false },
    label: 'A Google spreadsheet (Apps Script)',
    example: 'https://script.google.com/macros/s/YOUR_DEPLOYMENT/exec',
    address: /^https:\/\/script\.google\.com\/.+\/exec$/,
    promise: once,
    recipe: 'apps-script',
    answers: 'https://script.googleusercontent.com',
  },
  'formspree': {
    ...{ format: 'form', idempotent: false, unconfirmed: false },
    label: 'Formspree',
    example: 'https://formspree.io/f/YOUR_FORM',
    address: /^https:\/\/formspree\.io\/f\/[^/]+$/,
    promise: `${maybeTwice} Switch the form’s captcha off.`,
    recipe: 'formspree',
  },
  'basin': {
    ...{ format: 'form', idempotent: false, unconfirmed: false },
    label: 'Basin',
    example: 'https://usebasin.com/f/YOUR_FORM',
    address: /^https:\/\/usebasin\.com\/f\/[^/]+$/,
    promise: `${maybeTwice} Leave reCAPTCHA, hCaptcha and Turnstile off for this form.`,
    recipe: 'basin',
  },
  'netlify': {
    ...json,
    idempotent: true,
    label: 'Netlify (a function on your site)',
    example: 'https://www.example.gov/.netlify/functions/submissions',
    address: /\/\.netlify\/functions\/[^/]+$/,
    promise:
      'Netlify Forms cannot be used: whatever is sent, it answers with a page that says thanks, so nobody could know whether a comment arrived. A function on the same site can be the endpoint, and counts each comment once.',
    recipe: 'netlify',
  },
  'cgi': {
    ...{ format: 'text', idempotent: true, unconfirmed: false },
    label: 'A CGI program on your web host',
    example: 'https://www.example.gov/cgi-bin/comments.py',
    address: /\/cgi-bin\/[^/]+$/,
    promise: once,
    recipe: 'cgi',
  },
  'other': {
    ...json,
    label: 'Another endpoint',
    example: 'https://comments.example.gov/submissions',
    address: /./,
    promise:
      'Whoever runs it says what it can promise: npx civic-feedback check ADDRESS prints what to choose below.',
  },
};

/** How an embed's submissions go to its endpoint. */
export function wayOf({ endpoint }: Embed): Way {
  const { preset, format = 'json', idempotent = false, unconfirmed = false } = endpoint;
  return preset === 'other' ? { format, idempotent, unconfirmed } : PRESETS[preset];
}

/** The preset for an endpoint that a tag names; "other" where no other says the same. */
export function presetFor(address: string, way: Way): PresetName {
  const names = Object.keys(PRESETS) as PresetName[];
  return (
    names.find((name) => {
      const { format, idempotent, unconfirmed, address: pattern } = PRESETS[name];
      return (
        name !== 'other' &&
        pattern.test(address) &&
        format === way.format &&
        unconfirmed === way.unconfirmed &&
        // Where the address says it, the attribute is no more than a repetition.
        (idempotent === way.idempotent || name === 'collector')
      );
    }) ?? 'other'
  );
}
