/** Files as they are: the pages, their style sheets, and what the design systems bring along. */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Partial<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What stands in the place of a page that is not there. */
export function notFound(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** A script. */
export function scriptAnswer(code: string): Response {
  return new Response(code, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

/** The file at a path below a directory; 404 where there is none, or it is of no type that we show. */
export async function fileIn(directory: string, path: string): Promise<Response> {
  const file = join(directory, path);
  const type = TYPES[extname(file)];
  if (!file.startsWith(directory + sep) || type === undefined) return notFound();
  try {
    const headers = { 'content-type': type, 'cache-control': 'no-cache' };
    return new Response(await readFile(file), { headers });
  } catch {
    return notFound();
  }
}
