/** What an editor takes away: the tag, the definition, and what the site's policy must allow. */
import { ENGLISH } from '../../src/embed/plain-words.js';
import { beyondMarkup } from './beyond-markup.js';
import { cspLines, formActionSource } from './csp-lines.js';
import { earlyForm, whyNotEarly } from './early.js';
import { earlyScripts } from './early-scripts.js';
import type { Embed } from './embed.js';
import { definitionFile } from './embed-from-text.js';
import { loadingLines, lookStyle, tagWithFile, tagWithMarkup } from './markup-from-embed.js';

/** What an embed without mistakes comes to. */
export interface Result {
  /** The lines of the theme and the script, and the tag. */
  tag: string;
  /** The definition as JSON. */
  definition: string;
  /** The file's name. */
  fileName: string;
  /** The directives of a content security policy, one a line. */
  policy: string;
  /** What the policy's `form-action`, where it has one, must allow too; empty without a form that a browser sends by itself. */
  formAction: string;
  /** Whether the form is in the tag, to be there before the script. */
  early: boolean;
  /** Why that cannot be; `undefined` where it can. */
  notEarly: string | undefined;
  /** Whether the policy lacks the hash of the form's styles, because it was not to be had. */
  lacksHash: boolean;
  /** The look as a rule for a style sheet; empty where the page's own holds. */
  rule: string;
  /** What only the file can say; where there is something, the tag names the file. */
  beyond: string[];
  /** Where the file must be for the tag to find it. */
  address: string;
}

/**
 * Makes everything that is pasted somewhere.
 *
 * @param words - the catalog of the words around the consultation's own
 * @param sourceOf - what a policy must say of a style sheet in the page, as far as that is known
 */
export function resultOf(
  written: Embed,
  words = ENGLISH,
  sourceOf: (style: string) => string | undefined = () => undefined,
): Result {
  const notEarly = whyNotEarly(written, words);
  const embed = { ...written, early: written.early === true && notEarly === undefined };
  const beyond = beyondMarkup(embed, words);
  const fileName = `${embed.definition.id}.json`;
  const address = embed.definitionAddress ?? `/civic-feedback/${fileName}`;
  const withFile = beyond.length > 0;
  const early = embed.early ? earlyForm(embed, words) : undefined;
  const source = early && sourceOf(early.style);
  const tag = withFile
    ? tagWithFile(embed, address, words, early?.template)
    : tagWithMarkup(embed, words, early?.template);
  const style = lookStyle(embed.look);
  return {
    tag: `${loadingLines(embed, early ? earlyScripts(embed) : [])}\n\n${tag}\n`,
    definition: definitionFile(embed),
    fileName,
    policy: `${cspLines(embed, withFile ? address : undefined, source).join(';\n')}\n`,
    formAction: formActionSource(embed),
    early: early !== undefined,
    notEarly,
    lacksHash: early !== undefined && source === undefined,
    rule: style && `civic-feedback { ${style}; }`,
    beyond,
    address,
  };
}
