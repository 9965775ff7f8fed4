/** The form in the page before its script, as a tag can have it: a declarative shadow root. */
import { primaryLanguage } from '../../src/contract/in-language.js';
import type { AllMessages } from '../../src/embed/plain-words.js';
import { prerender, type Prerendered } from '../../src/prerender/index.js';
import type { Embed } from './embed.js';
import { PRESETS } from './presets.js';

/**
 * Why this form cannot be there before its script, in words for an editor; `undefined` where it can.
 *
 * @param words - the catalog of the form's own words
 */
export function whyNotEarly(
  { definition, noShadow = false }: Embed,
  words: AllMessages,
): string | undefined {
  if (noShadow)
    return 'The form is part of the page itself (no-shadow): what else stands in the page would be its own.';
  if (definition.question.shuffle)
    return 'Each person is shown the priorities in an order of their own, which nobody knows before.';
  if (words.language !== primaryLanguage(definition.language ?? 'en'))
    return 'The form’s own words are not there in the language that you write in.';
  return undefined;
}

/** Whether its form's endpoint takes a form that a browser sends by itself. */
export function isSentEarly({ endpoint, early = false }: Embed): boolean {
  return early && PRESETS[endpoint.preset].plain === true;
}

/** The form as text. */
export function earlyForm(embed: Embed, words: AllMessages): Prerendered {
  const { definition, endpoint, level, source } = embed;
  return prerender(definition, {
    messages: words,
    source,
    level,
    // Where nothing takes a posted form, the button waits for the script.
    endpoint: isSentEarly(embed) ? endpoint.address : undefined,
  });
}
