/** `npm run bytes`: writes the ledger of bytes by module in docs/performance.md anew. */
import { fileURLToPath } from 'node:url';
import { writeSections } from './browser/page.js';
import { ledger, type Chunk } from './ledger.js';

/** From this many bytes on a module has a row of its own. */
const LEAST = 60;

/** A chunk's total, as the page has it: a test finds it by these words. */
export function totalRow({ name, bytes }: Pick<Chunk, 'name' | 'bytes'>): string {
  return `| **${name}** | **${bytes}** |`;
}

/** The ledger as Markdown. */
export function ledgerText(chunks: readonly Chunk[]): string {
  const tables = chunks.map((chunk) => {
    const large = chunk.shares.filter(({ bytes }) => bytes >= LEAST);
    const rest = chunk.shares.slice(large.length);
    const sum = rest.reduce((total, { bytes }) => total + bytes, 0);
    const rows = large.map(({ module, bytes }) => `| ${module} | ${bytes} |`);
    if (rest.length > 0) rows.push(`| ${rest.length} smaller ones | ${sum} |`);
    return ['| module | bytes |', '| --- | --: |', totalRow(chunk), ...rows].join('\n');
  });
  return tables.join('\n\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeSections([{ name: 'bytes', text: ledgerText(await ledger()) }]);
