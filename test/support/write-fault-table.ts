/** `npm run fault-table`: writes the table of faults in docs/reliability.md anew; a test holds it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { badInputTable } from './bad-input-table.js';
import { faultTable } from './fault-table.js';

const path = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));

/** The guide with this table between its two marks. */
export async function withTable(guide: string): Promise<string> {
  const [before, rest] = guide.split('<!-- faults -->');
  const [, after] = rest?.split('<!-- /faults -->') ?? [];
  if (after === undefined) throw new Error('docs/reliability.md has lost the marks of its table.');
  const text = `${before ?? ''}<!-- faults -->\n\n${faultTable()}\n\n${badInputTable()}\n\n<!-- /faults -->${after}`;
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(path, await withTable(readFileSync(path, 'utf8')));
