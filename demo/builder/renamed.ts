/** Translations are filed under the ids of priorities: they go along with a new one. */
import type { Embed } from './embed.js';
import { valueAt, withValue } from './path.js';

const TRANSLATIONS = ['definition', 'translations'];

/** The same embed, with what was translated of the priority `from` filed under `to`. */
export function withRenamed(embed: Embed, from: string, to: string): Embed {
  const tags = Object.keys(Object(valueAt(embed, TRANSLATIONS)) as object);
  return tags.reduce<Embed>((rest, tag) => {
    const texts = [...TRANSLATIONS, tag, 'question', 'priorities'];
    const text = valueAt(rest, [...texts, from]);
    if (text === undefined || valueAt(rest, [...texts, to]) !== undefined) return rest;
    return withValue(withValue(rest, [...texts, to], text), [...texts, from], undefined) as Embed;
  }, embed);
}
