/** Code that stands in a guide: tests run exactly what readers copy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced piece of code in a guide, such as the first `python` of `docs/recipes/cgi.md`. */
export function snippet(guide: string, language: string, index = 0): string {
  const text = readFileSync(join(root, guide), 'utf8');
  const fences = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)];
  const code = fences.filter(([, name]) => name === language)[index]?.[2];
  if (code === undefined) throw new Error(`${guide} has no ${language} snippet ${String(index)}`);
  return code;
}
