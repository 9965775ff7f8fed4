/** The demo's site: the pages, their scripts and styles, and the collectors, as one function. */
import { join } from 'node:path';
import { createCollector, type Store } from '../../src/collector/index.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { OPEN } from '../cambridge/consultation.js';
import { readArrivals } from './arrivals.js';
import { earlyPage } from './early-page.js';
import { fileIn, notFound } from './files.js';
import { PastCollectors, type MakeCollector } from './past-collectors.js';
import type { Scripts } from './scripts.js';

/** What the site is made of. */
export interface Site {
  /** The repository. */
  root: string;
  consultation: ConsultationInput;
  store: Store;
  scripts: Scripts;
}

const PAGES =
  /^\/(?:(?:cambridge|partner|early|arrived|builder|themes\/(?:uswds|bootstrap|govuk|plain))\/)?$/;

/** Pages on which the form is to be seen. The city's page and the partner's are closed today, as in truth. */
const TO_BE_SEEN = /^\/(?:early|themes\/\w+)\/$/;

/** What the pages load as the package's script; here it is the source itself, without a build. */
const WIDGET = '/src/define.ts';

/** Strict on purpose: whoever shows the widget may say as much, and it must still work. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The builder reads tags that people paste; the parser wants a policy for that. */
const BUILDER_POLICY = CONTENT_SECURITY_POLICY.replace(
  /(?<=trusted-types lit-html)$/,
  ' civic-builder',
);

/** Bootstrap draws its arrows and ticks with addresses of this kind; the widget has none. */
const THEMES_POLICY = CONTENT_SECURITY_POLICY.replace("img-src 'self'", "img-src 'self' data:");

/** What a page may do. */
function policyOf(pathname: string): string {
  if (pathname === '/builder/') return BUILDER_POLICY;
  return pathname.startsWith('/themes/') ? THEMES_POLICY : CONTENT_SECURITY_POLICY;
}

/** Makes the site. */
export function createApplication(site: Site): (request: Request) => Promise<Response> {
  const { root, consultation, store, scripts } = site;
  const uswds = join(root, 'node_modules/@uswds/uswds/dist');
  const bootstrap = join(root, 'node_modules/bootstrap/dist/css');
  const govuk = join(root, 'node_modules/govuk-frontend/dist/govuk');
  const make: MakeCollector = (basePath, clock) =>
    createCollector({ consultations: [consultation], store, origins: [], basePath, clock });
  const present = make('', Date.now);
  const past = new PastCollectors(make);

  async function page(pathname: string, query: URLSearchParams): Promise<Response> {
    const at = query.get('at');
    if (at === null && TO_BE_SEEN.test(pathname)) {
      query.set('at', OPEN);
      const location = `${pathname}?${query.toString()}`;
      return new Response(null, { status: 302, headers: { location } });
    }
    if (at !== null) past.restart(at);
    if (pathname === '/early/') {
      const { html, styles } = await earlyPage({ root, consultation, at });
      const policy = CONTENT_SECURITY_POLICY.replace("style-src 'self'", `$& ${styles}`);
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
      return new Response(html, { headers: { ...headers, 'content-security-policy': policy } });
    }
    const language = pathname === '/partner/' && query.get('lang') === 'es' ? '.es' : '';
    const answer = await fileIn(join(root, 'demo'), `${pathname}index${language}.html`);
    answer.headers.set('content-security-policy', policyOf(pathname));
    return answer;
  }

  async function arrivals(): Promise<Response> {
    const { id, question } = consultation;
    const read = await readArrivals(store, { id, priorities: question.priorities });
    return Response.json(read, { headers: { 'cache-control': 'no-store' } });
  }

  return async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    if (/^\/(?:consultations\/|health$)/.test(pathname)) return present(request);
    if (pathname.startsWith('/at/')) return (await past.for(request)?.(request)) ?? notFound();
    // A page-wide form sends its page back to itself, as the city's site does.
    if (PAGES.test(pathname)) return page(pathname, searchParams);
    if (PAGES.test(`${pathname}/`))
      return new Response(null, { status: 301, headers: { location: `${pathname}/${search}` } });
    if (pathname === '/arrived/submissions.json') return arrivals();
    if (pathname.startsWith('/uswds/')) return fileIn(uswds, pathname.slice('/uswds'.length));
    if (pathname.startsWith('/bootstrap/'))
      return fileIn(bootstrap, pathname.slice('/bootstrap'.length));
    if (pathname.startsWith('/govuk/')) return fileIn(govuk, pathname.slice('/govuk'.length));
    if (pathname.startsWith('/civic-feedback/themes/'))
      return fileIn(join(root, 'src'), pathname.slice('/civic-feedback'.length));
    if (pathname.startsWith('/demo/') && /\.(?:css|svg)$/.test(pathname))
      return fileIn(join(root, 'demo'), pathname.slice('/demo'.length));
    // The builder's page names what is beside it, so that it can be put anywhere when it is built.
    if (pathname === '/builder/page.ts') return scripts.moduleAt(`/demo${pathname}`);
    if (/^\/builder\/[a-z]+\.(?:css|svg)$/.test(pathname))
      return fileIn(join(root, 'demo'), pathname);
    if (pathname === '/civic-feedback/civic-feedback.js') return scripts.moduleAt(WIDGET);
    return scripts.moduleAt(pathname + search);
  };
}
