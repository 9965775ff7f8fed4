/** A server that writes the page as HTML, and gives the browser's files beside it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { render } from './dist/server/render.js';

const files = new URL('dist/browser', import.meta.url).pathname;
const template = await readFile(join(files, 'index.html'), 'utf8');
const collector = process.env.COLLECTOR ?? 'http://127.0.0.1:8080';
const endpoint = `${collector}/consultations/park-plan/submissions`;
const types = { '.js': 'text/javascript', '.css': 'text/css' };

const page = template
  .replace('id="app"', () => `id="app" data-endpoint="${endpoint}"`)
  .replace('<!--page-->', () => render(endpoint));

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
  try {
    if (path === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else {
      const file = await readFile(join(files, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.end(file);
    }
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
