/** Files from a few folders, and from nowhere else. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers with the file that a path stands for; a folder's is its `index.html`. */
export async function fileAnswer(
  folders: readonly [prefix: string, folder: string][],
  pathname: string,
): Promise<Response> {
  const [prefix = '', folder = ''] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
  // Normalised as if from the root, so that no ".." is left to climb out with.
  const path = normalize(`/${decodeURIComponent(pathname.slice(prefix.length))}`);
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const type = TYPES[extname(name)];
  if (type === undefined) {
    // A folder's relative links need its slash.
    return extname(name) === ''
      ? new Response(null, { status: 308, headers: { location: `${pathname}/` } })
      : new Response('Not found', { status: 404 });
  }
  try {
    return new Response(await readFile(join(folder, name)), { headers: { 'content-type': type } });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}
