/** What goes, and what stays, with a change somewhere else in the form. */
import type { Embed } from './embed.js';
import { valueAt, withValue } from './path.js';

/** What belongs to one way of answering goes with it: nobody would see it any more. */
const OF_MODES: Partial<Record<string, readonly string[]>> = {
  limit: ['choose', 'rank'],
  minimum: ['choose', 'rank'],
  scale: ['rate'],
  points: ['allocate'],
};

/** Keeps a translation that has lost its last text, and drops what another mode has no field for. */
export function withWhatIsOpen(embed: Embed, changed: string): Embed {
  const [, tag] = /^definition\.translations\.([^.]+)\../.exec(changed) ?? [];
  const translation = ['definition', 'translations', tag ?? ''];
  if (tag !== undefined && valueAt(embed, translation) === undefined)
    return withValue(embed, translation, {}) as Embed;
  if (changed !== 'definition.question.mode') return embed;
  const mode = String(valueAt(embed, changed.split('.')));
  return Object.entries(OF_MODES).reduce(
    (rest, [field, modes]) =>
      modes?.includes(mode)
        ? rest
        : (withValue(rest, ['definition', 'question', field], undefined) as Embed),
    embed,
  );
}
