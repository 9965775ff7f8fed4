/** A tag that somebody has already, read back into the form. */
import '../../src/elements/civic-feedback.define.js';
import { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { misspelt } from '../../src/elements/misspelt.js';
import { readMarkup } from '../../src/elements/read-markup.js';
import { withStraightQuotes } from './as-pasted.js';
import { embedFor, LOOK_PROPERTIES, SCRIPT, type Embed, type Look } from './embed.js';
import { inertDocument, STYLE } from './inert-document.js';
import { notShown } from './not-shown.js';
import { presetFor, PRESETS } from './presets.js';
import { themeAddress, themeIn } from './themes.js';

/** What was read, and what of it has no place in the form. */
export interface ReadEmbed {
  embed: Embed;
  notes: string[];
}

/** Why nothing could be read, in words for whoever pasted it. */
export class NotRead extends Error {}

/** The tag's attributes as the widget reads them: a widget that is on no page reads them. */
function attributesOf(tag: Element): CivicFeedback {
  const widget = document.createElement('civic-feedback');
  for (const name of CivicFeedback.observedAttributes) {
    const value = tag.getAttribute(name);
    if (value !== null) widget.setAttribute(name, value);
  }
  return widget;
}

function lookOf(style: string): Look {
  return Object.fromEntries(
    Object.entries(LOOK_PROPERTIES).flatMap(([name, property]) => {
      const [, value] = new RegExp(`(?:^|;)\\s*${property}\\s*:([^;]+)`).exec(style) ?? [];
      return value === undefined ? [] : [[name, value.trim()]];
    }),
  );
}

/** What nothing is read from, in words: `misspelt` names an attribute behind an @, and a part. */
function noteOf(name: string): string {
  return name.startsWith('@')
    ? `There is no attribute ${name.slice(1)}: it was left out.`
    : `There is no part ${name}: its words were left out.`;
}

/** The script of ours that a page loads; of a page with one script that, whatever it is called. */
function scriptIn(page: ParentNode): string | undefined {
  const modules = [...page.querySelectorAll('script[type=module][src]')];
  const addresses = modules.map((script) => script.getAttribute('src') ?? '');
  const scripts = addresses.filter((address) => /\.m?js(?:[?#]|$)/.test(address));
  const ours = scripts.find((address) => /(?:^|\/)civic-feedback[^/]*$/.test(address));
  return ours ?? (scripts.length === 1 ? scripts[0] : undefined);
}

/** The HTML that somebody meant, and what was amiss with it, in words. */
function meant(text: string): { html: string; notes: string[] } {
  // Pasted where words are written, a tag is shown on the page instead of doing something.
  const shown = !/<civic-feedback[\s>]/i.test(text) && /&lt;civic-feedback[\s&]/i.test(text);
  const written = shown ? inertDocument(text).body.textContent : text;
  const html = withStraightQuotes(written);
  return {
    html,
    notes: [
      ...(shown
        ? [
            'The tag stands there as text, which people see instead of the form. Paste the new one where your system takes HTML (often “Source” or “Code”).',
          ]
        : []),
      ...(html === written
        ? []
        : [
            'The quotes in the tag are curly (“ ”), and a browser reads only straight ones ("). They were read as straight: paste the new tag over the old one.',
          ]),
    ],
  };
}

/** Reads the first tag in a piece of HTML. Throws {@link NotRead}. */
export function embedFromMarkup(text: string): ReadEmbed {
  const { html, notes } = meant(text);
  const read = inertDocument(html);
  const [tag, ...others] = read.querySelectorAll('civic-feedback');
  if (!tag) throw new NotRead('There is no <civic-feedback> tag in this text.');
  const src = tag.getAttribute('src');
  if (src !== null)
    throw new NotRead(
      `This tag follows the definition at ${src}. Open that file here instead: it has all of the consultation.`,
    );
  const widget = attributesOf(tag);
  // In a document without a window the tag is no widget; its class knows which attributes there are.
  Object.defineProperty(tag, 'constructor', { value: CivicFeedback });
  const markup = readMarkup(tag, widget);
  if (!markup) throw new NotRead('The tag has neither a heading nor a list of priorities.');

  notes.push(...misspelt(tag).map(noteOf), ...notShown(tag));
  if (others.length > 0)
    notes.push(`There are ${others.length + 1} tags in this text: the first one was read.`);
  const language = tag.closest('[lang]')?.getAttribute('lang');
  const embed = embedFor({ ...markup.input, ...(language && { language }) });
  const { endpoint = '', format, idempotent, unconfirmed } = widget;
  const { source, drafts, kiosk, dragHandles } = widget;
  const preset = presetFor(endpoint, { format, idempotent, unconfirmed });
  const script = scriptIn(read) ?? SCRIPT;
  const worn = themeIn(read);
  if (worn && worn.address !== themeAddress(worn.theme, script))
    notes.push(
      `The line of the theme names ${worn.address}: the new one names ${themeAddress(worn.theme, script)}, beside the script.`,
    );
  const plain = PRESETS[preset].plain && tag.querySelector('form') !== null;
  return {
    notes,
    embed: {
      ...embed,
      endpoint: {
        preset,
        ...(endpoint && { address: endpoint }),
        ...(preset === 'other' && { format, idempotent, unconfirmed }),
        ...(plain && { plain }),
      },
      look: lookOf(tag.getAttribute(STYLE) ?? ''),
      level: markup.level,
      ...(worn && { theme: worn.theme }),
      script,
      ...(source && { source }),
      ...(drafts !== 'tab' && { drafts }),
      ...(kiosk && { kiosk }),
      ...(dragHandles && { dragHandles }),
      ...(tag.hasAttribute('no-shadow') && { noShadow: true }),
      ...(tag.querySelector(':scope > template[shadowrootmode]') && { early: true }),
    },
  };
}
