/** Whatever somebody pastes or opens: a tag, a definition, or the builder's own file. */
import { judgeConsultation } from '../../src/contract/judge-consultation.js';
import { embedFor, type Embed } from './embed.js';
import { embedFromMarkup, NotRead, type ReadEmbed } from './embed-from-markup.js';
import { withValue } from './path.js';
import { presetFor, PRESETS } from './presets.js';
import { isTheme } from './themes.js';

/** The key by which the builder knows its own files; the value is the version. */
const MARK = 'civic-feedback-builder';

/** The builder's own file, to be opened by somebody else. */
export function fileFromEmbed(embed: Embed): string {
  return `${JSON.stringify({ [MARK]: 1, embed }, null, 2)}\n`;
}

/** The definition as a file: for a collector, or beside the tag. */
export function definitionFile({ definition, endpoint }: Embed): string {
  const address = endpoint.address ? { endpoint: endpoint.address } : {};
  // What the page's endpoint is relative to, a file does not know.
  const absolute = /^https?:/.test(endpoint.address ?? '') ? address : {};
  return `${JSON.stringify({ ...definition, ...absolute }, null, 2)}\n`;
}

function fromDefinition(written: Record<string, unknown>): ReadEmbed {
  // What a collector says of its clock is no part of the consultation.
  const definition = withValue(written, ['now'], undefined);
  const unknown = judgeConsultation(definition).broken.filter(({ code }) => code === 'unknown');
  const known = unknown.reduce<unknown>(
    (rest, { path }) => withValue(rest, path.map(String), undefined),
    definition,
  );
  const embed = embedFor(known);
  const { address = '' } = embed.endpoint;
  const fits = presetFor(address, PRESETS.collector);
  return {
    embed: address ? { ...embed, endpoint: { preset: fits, address } } : embed,
    notes: unknown.map(
      ({ path }) => `No consultation has the field ${path.join('.')}: it was left out.`,
    ),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a file of the builder's has what every embed has; what is in it, the form shows. */
function isEmbed(value: unknown): value is Embed {
  if (!isObject(value)) return false;
  const { definition, endpoint, look } = value;
  return (
    isObject(definition) &&
    isObject(look) &&
    isObject(endpoint) &&
    Object.hasOwn(PRESETS, String(endpoint.preset))
  );
}

/** Reads any of the three. Throws {@link NotRead}. */
export function embedFromText(text: string): ReadEmbed {
  const trimmed = text.trim();
  if (trimmed === '') throw new NotRead('There is nothing to read yet.');
  if (!trimmed.startsWith('{')) return embedFromMarkup(trimmed);
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (error) {
    throw new NotRead(`This is no JSON: ${(error as Error).message}`);
  }
  if (!isObject(value) || !(MARK in value)) return fromDefinition(value as Record<string, unknown>);
  if (!isEmbed(value.embed)) throw new NotRead('This file was not made by the builder.');
  const { definition, level, theme, ...rest } = value.embed;
  const read = embedFor(definition);
  const heading = [2, 3, 4].includes(level) ? level : read.level;
  const worn = isTheme(theme) ? { theme } : {};
  const embed = { ...read, ...rest, ...worn, level: heading, definition: read.definition };
  return { embed, notes: [] };
}
