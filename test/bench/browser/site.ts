/**
 * The site that the bench visits: pages and files compressed with brotli, kept by no cache, over
 * HTTP/1.1. No page has more files than a browser opens connections, so HTTP/2 would change nothing
 * but the need for a certificate; and Chromium's slow network counts a request's wait and its bytes,
 * not the protocol's.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { cityFile, cityPage } from './city-page.js';
import type { Contender, ServedFile } from './contender.js';
import { TITLE, type Shape } from './shape.js';

/** The bench's own site. */
export interface Site {
  /** Puts a contender's page on the site; returns its address. */
  put: (contender: Contender, shape: Shape) => string;
  close: () => void;
}

function page({ head, body }: Contender, shape: Shape): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title><link rel="icon" href="data:,">
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:60rem}</style>
${head(shape)}</head><body><h1>Draft Open Data Strategic Plan (2026–2028)</h1>
<p>In mid-2025, over 200 residents, City employees, researchers, and community members completed our strategic planning survey. Now we ask for your input again as we finalize the plan.</p>
${body(shape)}
<footer><p>Page was posted on 12/3/2025 2:45 PM</p></footer></body></html>`;
}

function compressed({ content }: ServedFile): Buffer {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

/** Opens the site for these contenders. */
export async function openSite(contenders: readonly Contender[]): Promise<Site> {
  const served = new Map<string, { type: string; body: Buffer }>();
  const city = await cityPage();
  const put = (address: string, file: ServedFile): void => {
    served.set(address, { type: file.type, body: compressed(file) });
  };
  for (const { files } of contenders) for (const [address, file] of files) put(address, file);

  const answer = async (address: string, response: ServerResponse): Promise<void> => {
    const ofTheCity = served.has(address) ? undefined : await cityFile(address);
    if (ofTheCity) put(address, ofTheCity);
    const file = served.get(address);
    const headers = { 'cache-control': 'no-store', 'date': new Date().toUTCString() };
    // The endpoint's side, as far as it is asked before anything is sent: what time it is.
    if (/^\/consultations\/[\w-]+$/.test(address))
      response
        .writeHead(200, { ...headers, 'content-type': 'application/json' })
        .end(JSON.stringify({ now: new Date().toISOString() }));
    else if (file)
      response
        .writeHead(200, {
          ...headers,
          'content-type': `${file.type}; charset=utf-8`,
          'content-encoding': 'br',
          'content-length': file.body.length,
        })
        .end(file.body);
    else response.writeHead(404, headers).end();
  };
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    put(contender, shape) {
      const { mode, priorities, copies, around } = shape;
      const address = `/${[contender.name, mode, priorities, copies, around].join('/')}`;
      const write = around === 'city' ? city : page;
      if (!served.has(address))
        put(address, { type: 'text/html', content: write(contender, shape) });
      return origin + address;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
