/** What an editor takes away: the tag, the definition, and what the site's policy must allow. */
import { beyondMarkup } from './beyond-markup.js';
import { cspLines } from './csp-lines.js';
import type { Embed } from './embed.js';
import { definitionFile } from './embed-from-text.js';
import { lookStyle, scriptLine, tagWithFile, tagWithMarkup } from './markup-from-embed.js';

/** What an embed without mistakes comes to. */
export interface Result {
  /** The script's line and the tag. */
  tag: string;
  /** The definition as JSON. */
  definition: string;
  /** The file's name. */
  fileName: string;
  /** The directives of a content security policy, one a line. */
  policy: string;
  /** The look as a rule for a style sheet; empty where the page's own holds. */
  rule: string;
  /** What only the file can say; where there is something, the tag names the file. */
  beyond: string[];
  /** Where the file must be for the tag to find it. */
  address: string;
}

/** Makes everything that is pasted somewhere. */
export function resultOf(embed: Embed): Result {
  const beyond = beyondMarkup(embed);
  const fileName = `${embed.definition.id}.json`;
  const address = embed.definitionAddress ?? `/civic-feedback/${fileName}`;
  const withFile = beyond.length > 0;
  const tag = withFile ? tagWithFile(embed, address) : tagWithMarkup(embed);
  const style = lookStyle(embed.look);
  return {
    tag: `${scriptLine(embed)}\n\n${tag}\n`,
    definition: definitionFile(embed),
    fileName,
    policy: `${cspLines(embed, withFile ? address : undefined).join(';\n')}\n`,
    rule: style && `civic-feedback { ${style}; }`,
    beyond,
    address,
  };
}
