/** What a page's content security policy must allow for an embed. */
import { SCRIPT, type Embed } from './embed.js';
import { hasPlainForm } from './plain-inside.js';
import { PRESETS } from './presets.js';
import { themeAddress } from './themes.js';

function sourceOf(address: string): string {
  return /^[a-z]+:\/\//i.test(address) && URL.canParse(address)
    ? new URL(address).origin
    : "'self'";
}

/**
 * The directives, one a line. Nothing is said of images and frames, nor of styles where there is no
 * theme, because the widget needs none; `trusted-types` matters only to a page that enforces them.
 *
 * @param definition - where the definition's file is, if the tag has one
 */
export function cspLines(
  { script = SCRIPT, endpoint, theme }: Embed,
  definition?: string,
): string[] {
  const { preset, address } = endpoint;
  const connects = [definition, address, PRESETS[preset].answers]
    .filter((each) => each !== undefined)
    .map(sourceOf);
  return [
    `script-src ${sourceOf(script)}`,
    ...(theme ? [`style-src ${sourceOf(themeAddress(theme, script))}`] : []),
    ...(connects.length > 0 ? [`connect-src ${[...new Set(connects)].join(' ')}`] : []),
    'trusted-types lit-html',
  ];
}

/**
 * What `form-action` must allow for the plain form, where a page's policy has that: not a line of its
 * own, because it would forbid every other form on the page. Empty where there is no plain form.
 */
export function formActionSource(embed: Embed): string {
  return hasPlainForm(embed) ? sourceOf(embed.endpoint.address ?? '') : '';
}
