/**
 * Where the bytes of the script come from: what each module adds to its chunk, compressed. A chunk is
 * compressed as one text, so a module has no size of its own in it. Its share is what the chunk's
 * compressed text grows by when the module is added to those before it, and when it is added to those
 * after it, the mean of the two (so that neither the first nor the last pays for what many have in
 * common); the shares are then scaled to the size of the chunk as it is built. The same sources give
 * the same figures.
 */
import { relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';
import { root } from '../support/packed.js';

/** A module in a chunk. */
export interface Share {
  /** Its path in the repository, or in node_modules. */
  module: string;
  /** Its compressed bytes in the chunk. */
  bytes: number;
}

/** A chunk of the built script. */
export interface Chunk {
  name: string;
  /** What a visitor loads. */
  bytes: number;
  /** Its modules, the largest share first. */
  shares: Share[];
}

/** What a visitor loads of a text. */
export function loadedBytes(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function pathOf(id: string): string {
  const path = relative(root, id.replace(/^\0/, '').replace(/\?.*$/, '')).replaceAll('\\', '/');
  return path.replace(/^.*node_modules\//, '');
}

/** Names and white space as they are in the chunk; nothing is dropped for want of a caller. */
async function small(code: string): Promise<string> {
  const options = { module: true, compress: false, mangle: { toplevel: true } } as const;
  return (await minify(code, options)).code ?? '';
}

/** What the compressed text grows by, text by text. */
function growths(texts: readonly string[]): number[] {
  let before = 0;
  return texts.map((_, index) => {
    const now = loadedBytes(texts.slice(0, index + 1).join('\n'));
    const growth = now - before;
    before = now;
    return growth;
  });
}

async function chunkOf({ fileName, code, modules }: Rolldown.OutputChunk): Promise<Chunk> {
  const written = Object.entries(modules).filter(([, { code }]) => code);
  const texts = await Promise.all(written.map(([, { code }]) => small(code ?? '')));
  const forth = growths(texts);
  const back = growths(texts.toReversed()).reverse();
  const means = texts.map((_, index) => ((forth[index] ?? 0) + (back[index] ?? 0)) / 2);
  const sum = means.reduce((total, mean) => total + mean, 0);
  const bytes = loadedBytes(code);
  const shares = written.map(([id], index) => ({
    module: pathOf(id),
    bytes: Math.round(((means[index] ?? 0) / sum) * bytes),
  }));
  shares.sort((one, other) => other.bytes - one.bytes || (one.module < other.module ? -1 : 1));
  return { name: fileName, bytes, shares };
}

/** Builds the script and weighs its chunks: the entry, and those that English pages ask for later. */
export async function ledger(): Promise<Chunk[]> {
  const built = await build({ root, mode: 'cdn', logLevel: 'error', build: { write: false } });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  const chunks = output.filter(
    (file) => file.type === 'chunk' && !/\.[a-z]{2,3}(?:-modes)?\.js$/.test(file.fileName),
  ) as Rolldown.OutputChunk[];
  chunks.sort(
    (one, other) =>
      Number(other.isEntry) - Number(one.isEntry) || (one.fileName < other.fileName ? -1 : 1),
  );
  return Promise.all(chunks.map(chunkOf));
}
