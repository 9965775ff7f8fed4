/**
 * `civic-feedback.frame.js`: the script of a page in a frame. It takes the language, the name, the
 * colour and the theme out of the page's address, brings the widget, and tells the page around its height.
 */
import { PARENTS } from '../embed/embed-page.js';
import { readEmbedQuery } from '../embed/embed-query.js';
import './auto.js';
import { RIGHT_TO_LEFT } from '../embed/right-to-left.js';
import { HEIGHT, HELLO, saidIn, SIZE } from './frame-size.js';

/** Takes over what the address says. On the collector's own page it is there already. */
function followAddress(): void {
  const { query, mistakes } = readEmbedQuery(new URLSearchParams(location.search));
  for (const mistake of mistakes) console.error(`civic-feedback: address: ${mistake}`);
  const { documentElement } = document;
  const { lang, source, accent, theme } = query;
  const tag = document.querySelector('civic-feedback');
  if (lang !== undefined) {
    documentElement.lang = lang;
    documentElement.dir = RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
  }
  // On the tag itself: that outweighs a theme's.
  if (accent !== undefined) tag?.style.setProperty('--civic-accent', accent);
  if (source !== undefined) tag?.setAttribute('source', source);
  if (theme !== undefined && !document.querySelector('link[rel=stylesheet]')) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    // Not written in one: a bundler would take the file for an asset.
    const here = import.meta.url;
    link.href = new URL(`themes/${theme}.css`, here).href;
    document.head.prepend(link);
  }
}

/** The origins that may be told how high the page is. */
function parents(): string[] {
  const list = document.querySelector<HTMLMetaElement>(`meta[name="${PARENTS}"]`)?.content ?? '';
  return [location.origin, ...list.split(/\s+/).filter(Boolean)];
}

function reportHeight(): void {
  let around: string | undefined;
  const report = (): void => {
    const { height } = document.body.getBoundingClientRect();
    if (around !== undefined) parent.postMessage({ type: HEIGHT, height }, around);
  };
  addEventListener('message', (event: MessageEvent) => {
    if (event.source !== parent || saidIn(event).type !== SIZE) return;
    const list = parents();
    if (!list.includes('*') && !list.includes(event.origin)) return;
    // A sandbox or a file has no origin to be named by; only where everybody may know is it heard.
    around = event.origin === 'null' ? '*' : event.origin;
    report();
  });
  new ResizeObserver(report).observe(document.body);
  parent.postMessage({ type: HELLO }, '*');
}

followAddress();
if (parent !== window) reportHeight();
