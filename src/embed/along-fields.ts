/** What a posted form says that nobody enters: which words were read, and in which mode they ask. */
import { editionOf } from '../contract/edition.js';
import { escaped } from './escaped.js';
import type { PlainWords } from './plain-words.js';

/** The fields, as HTML: one a line. */
export function alongFields({ consultation, messages, source }: PlainWords): string {
  const fields: Record<string, string | undefined> = {
    edition: editionOf(consultation),
    // What nobody answered has no `mode`, and what was answered may be asked in another by then.
    asked: consultation.question.mode,
    language: messages.language,
    source,
  };
  return Object.entries(fields)
    .map(([name, value]) =>
      value === undefined ? '' : `<input type="hidden" name="${name}" value="${escaped(value)}">\n`,
    )
    .join('');
}
