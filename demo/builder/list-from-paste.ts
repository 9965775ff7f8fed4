/** Priorities from a list in somebody's document: one a line, with or without numbers and bullets. */
import { idFor } from './identifiers.js';

/** What documents put before an item, with the space behind it. */
const BULLET =
  /^\s*(?:[-–—*•◦▪●○■‣·§\uF0B7\uF0A7]|o(?=\t)|\(?\d{1,3}[.)]|\(?(?:[a-z]|[ivx]{1,4})[.)])(?:\s+|$)/i;

/** What stands in brackets at the end describes the rest. */
const DESCRIBED = /^(.*\S)\s*[(（]([^()（）]+)[)）]\s*\.?$/u;

/** One priority as it was pasted. */
export interface PastedPriority {
  id: string;
  label: string;
  description?: string;
}

/** The items, each on one line. In a list with bullets, a line without one goes on with the item before. */
function items(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\u2028/).filter((line) => line.trim() !== '');
  const bulleted = BULLET.test(lines[0] ?? '');
  const found: string[] = [];
  for (const line of lines) {
    const words = line.replace(BULLET, '').replace(/\s+/g, ' ').trim();
    if (bulleted && !BULLET.test(line)) found.push(`${found.pop() ?? ''} ${words}`.trim());
    else found.push(words);
  }
  return found.filter((item) => item !== '');
}

/** Reads a pasted list. Each priority gets an id of its own, made from its words. */
export function listFromPaste(text: string): PastedPriority[] {
  const taken = new Set<string>();
  return items(text).map((item) => {
    const [, label = item, description] = DESCRIBED.exec(item) ?? [];
    const id = idFor(label, taken, 'priority');
    taken.add(id);
    return { id, label, ...(description !== undefined && { description: description.trim() }) };
  });
}
