/** What a page's content security policy must allow for an embed. */
import { SCRIPT, type Embed } from './embed.js';
import { isSentEarly } from './early.js';
import { hasPlainForm } from './plain-inside.js';
import { PRESETS } from './presets.js';
import { siteOf } from './site-of.js';
import { themeAddress } from './themes.js';

function sourceOf(address: string): string {
  return siteOf(address) ?? "'self'";
}

/**
 * The directives, one a line. Nothing is said of images and frames, nor of styles where there is
 * neither a theme nor a form before the script, because the widget needs none; `trusted-types` matters only to a page that enforces them.
 *
 * @param definition - where the definition's file is, if the tag has one
 * @param style - the source of the style sheet that stands in the tag, if there is one
 */
export function cspLines(
  { script = SCRIPT, endpoint, theme }: Embed,
  definition?: string,
  style?: string,
): string[] {
  const { preset, address } = endpoint;
  const connects = [definition, address, PRESETS[preset].answers]
    .filter((each) => each !== undefined)
    .map(sourceOf);
  const styles = [...(theme ? [sourceOf(themeAddress(theme, script))] : []), style ?? []].flat();
  return [
    `script-src ${sourceOf(script)}`,
    ...(styles.length > 0 ? [`style-src ${styles.join(' ')}`] : []),
    ...(connects.length > 0 ? [`connect-src ${[...new Set(connects)].join(' ')}`] : []),
    'trusted-types lit-html',
  ];
}

/**
 * What `form-action` must allow for a form that the browser sends by itself, where a page's policy has
 * that: not a line of its own, because it would forbid every other form on the page. Empty where there
 * is no such form.
 */
export function formActionSource(embed: Embed): string {
  return hasPlainForm(embed) || isSentEarly(embed) ? sourceOf(embed.endpoint.address ?? '') : '';
}
