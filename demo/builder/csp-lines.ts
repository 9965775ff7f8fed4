/** What a page's content security policy must allow for an embed. */
import { SCRIPT, type Embed } from './embed.js';
import { PRESETS } from './presets.js';

function sourceOf(address: string): string {
  return /^[a-z]+:\/\//i.test(address) && URL.canParse(address)
    ? new URL(address).origin
    : "'self'";
}

/**
 * The directives, one a line. Nothing is said of styles, images and frames, because the widget needs
 * none; `trusted-types` matters only to a page that enforces them.
 *
 * @param definition - where the definition's file is, if the tag has one
 */
export function cspLines({ script = SCRIPT, endpoint }: Embed, definition?: string): string[] {
  const { preset, address } = endpoint;
  const connects = [definition, address, PRESETS[preset].answers]
    .filter((each) => each !== undefined)
    .map(sourceOf);
  return [
    `script-src ${sourceOf(script)}`,
    ...(connects.length > 0 ? [`connect-src ${[...new Set(connects)].join(' ')}`] : []),
    'trusted-types lit-html',
  ];
}
