/** Everything that is wrong with an embed: the widget's own judge, and what only the tag has. */
import { judgeConsultation } from '../../src/contract/judge-consultation.js';
import { isSecureEndpoint } from '../../src/contract/secure-endpoint.js';
import { collectorAddress } from '../../src/delivery/collector-address.js';
import { explained } from '../../src/elements/explain.js';
import { LOOK_PROPERTIES, SCRIPT, type Embed, type Look } from './embed.js';
import { PRESETS } from './presets.js';
import { siteOf } from './site-of.js';

/** One mistake: the field, and what to do. */
export interface Mistake {
  /** The field's place in the embed, such as `definition.window.closes`. */
  path: string;
  words: string;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What the look's values must be for a browser to take them. */
const VALUES: Record<keyof Look, [property: string, expected: string]> = {
  accent: ['color', 'a colour such as #6b2c91'],
  width: ['max-inline-size', 'a width such as 42rem or 600px'],
  radius: ['border-radius', 'a radius such as 4px or 0'],
};

function inTheLook(look: Look): Mistake[] {
  return (Object.keys(LOOK_PROPERTIES) as (keyof Look)[]).flatMap((name) => {
    const [property, expected] = VALUES[name];
    const value = look[name];
    const fits =
      value === undefined ||
      (globalThis.CSS.supports(`(${property}:${value}) and (color:red)`) &&
        !/[;{}"]|\/\*/.test(value));
    return fits ? [] : [{ path: `look.${name}`, words: `Expected ${expected}` }];
  });
}

function inTheEndpoint({ endpoint, definition }: Embed): Mistake[] {
  const { preset, address } = endpoint;
  const { example, address: pattern } = PRESETS[preset];
  const path = 'endpoint.address';
  if (address === undefined)
    return [{ path, words: `Missing, expected an address such as ${example}` }];
  // A page's own site, too: then the address has no site in it.
  if (!isSecureEndpoint(address, 'https://page.example/'))
    return [{ path, words: 'Expected an https: address without user name and password' }];
  // A policy would read them as its own, and no host's name has them.
  if (/[;,]/.test(siteOf(address) ?? ''))
    return [{ path, words: 'Expected an address whose site has a name without ; and ,' }];
  if (!pattern.test(address)) return [{ path, words: `Expected an address such as ${example}` }];
  if (/YOUR_[A-Z]+/.test(address))
    return [{ path, words: 'Expected your own form’s address: YOUR_… stands for it here' }];
  // The collector refuses what is for another consultation than its address says.
  const { id } = definition as Partial<typeof definition>;
  const filed = preset === 'collector' ? collectorAddress(address)?.split('/').at(-1) : undefined;
  if (id !== undefined && filed !== undefined && filed !== id)
    return [
      {
        path,
        words: `It is the address of “${filed}”, and the consultation’s id is “${id}”: one of them must change`,
      },
    ];
  return [];
}

function inThePage({ script = SCRIPT }: Embed): Mistake[] {
  // A folder, a page, or a file on somebody's own computer loads nothing, and nothing tells of it.
  const fits =
    isSecureEndpoint(script, 'https://page.example/') &&
    /^[^\s\\]+\.m?js(?:[?#][^\s\\]*)?$/.test(script);
  return fits
    ? []
    : [{ path: 'script', words: `Expected the address of a script such as ${SCRIPT}` }];
}

/** Finds every mistake: the consultation's, the look's, the endpoint's, the page's. */
export function mistakesIn(embed: Embed): Mistake[] {
  const { definition, look } = embed;
  const { broken } = judgeConsultation(definition);
  const asked = broken.map((rule) => ({
    path: ['definition', ...rule.path].join('.'),
    words: sentence(explained(rule, false).expected),
  }));
  return [...asked, ...inTheLook(look), ...inTheEndpoint(embed), ...inThePage(embed)];
}
