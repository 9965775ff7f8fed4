/** The files that a tag may ask for later: whether each of them can be had. */
import { isSpoken, primary } from '../../checking/judge-languages.js';
import type { Consultation } from '../../contract/consultation.js';
import { messagesFor } from '../../messages/catalogs.js';

/** What decides which files are asked for. */
export interface PartsNeeded {
  consultation: Consultation | undefined;
  language: string;
  dragHandles: boolean;
  noShadow: boolean;
  /** A form stands there that nobody has taken over. */
  prerendered: boolean;
  /** The definition is shared, and kept on the device. */
  shared: boolean;
}

/** The names of the files that could not be loaded. */
export async function missingParts(needed: PartsNeeded): Promise<string[]> {
  const { consultation, language, dragHandles, noShadow, prerendered, shared } = needed;
  const { mode, comments, shuffle } = consultation?.question ?? {};
  const modes = [mode === 'rate', mode === 'allocate', comments, shuffle].includes(true);
  const parts: Record<string, unknown> = {
    later: import('../later.js'),
    explain: import('../explain.js'),
    ...(modes && { modes: import('../modes.js') }),
    ...((consultation?.translations !== undefined || !isSpoken(language)) && {
      speak: import('../speak.js'),
    }),
    ...(prerendered && { 'take-over': import('../take-over.js') }),
    ...(shared && { 'kept-definition': import('../kept-definition.js') }),
    ...(dragHandles && { drag: import('../drag.js') }),
    ...(noShadow && { 'no-shadow': import('../no-shadow.js') }),
    [primary(language)]: messagesFor(language),
  };
  const names = Object.keys(parts);
  const ends = await Promise.allSettled(Object.values(parts));
  return names
    .filter((_, index) => ends[index]?.status === 'rejected')
    .map((name) => `civic-feedback.${name}.js`);
}
