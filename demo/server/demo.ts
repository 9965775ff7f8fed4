/** The demo as a function from `Request` to `Response`: pages, collectors, and what has arrived. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/collector/index.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { arrivedAnswer } from './arrived.js';
import { createClocks } from './clocks.js';
import { fileAnswer } from './files.js';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const FOLDERS: readonly [prefix: string, folder: string][] = [
  ['/vendor/uswds/', folder('../../node_modules/@uswds/uswds/dist/')],
  ['/vendor/bootstrap/', folder('../../node_modules/bootstrap/dist/')],
  ['/', folder('../')],
];

/** As strict as a city's own: what the widget needs, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The demo's handler, over a store and the built widget's files. */
export async function createDemo(
  store: Store,
  widget: ReadonlyMap<string, string>,
): Promise<(request: Request) => Promise<Response>> {
  const file = folder('../consultations/open-data-plan-2026-2028.json');
  const consultation = JSON.parse(await readFile(file, 'utf8')) as ConsultationInput;
  const collectorFor = createClocks(store, consultation);

  return async (request) => {
    const { pathname } = new URL(request.url);
    const collector = collectorFor(pathname);
    if (collector) return collector(request);
    if (pathname === '/arrived.json') return arrivedAnswer(store, consultation);
    const script = widget.get(pathname.replace(/^\/civic-feedback\//, ''));
    const answer =
      script === undefined
        ? await fileAnswer(FOLDERS, pathname)
        : new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    answer.headers.set('content-security-policy', POLICY);
    answer.headers.set('cache-control', 'no-cache');
    return answer;
  };
}
