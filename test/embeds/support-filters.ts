/**
 * The HTML filters of content management systems that are npm packages, at fixed versions, each with
 * its defaults and with the settings that docs/content-management.md recommends. They are installed
 * into a folder of their own: nobody who works on this package needs them.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { installPackages } from '../support/install-packages.js';

/** What is tried, at which version. */
export const VERSIONS = {
  'ckeditor5': '48.5.2',
  'tinymce': '8.9.2',
  'sanitize-html': '2.17.0',
  'dompurify': '3.4.18',
};

/** A filter with its settings: HTML in, HTML out. */
export interface Filter {
  name: string;
  settings: 'default' | 'recommended';
  clean: (html: string) => Promise<string>;
}

/** Installs the packages; a second run finds them. */
export const installFilters = (): Promise<string> => installPackages('filters', VERSIONS);

const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript' };

/** Serves what was installed, and a page to edit in. */
async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Editor</title><div id="editor"></div>');
      return;
    }
    readFile(join(folder, 'node_modules', path)).then(
      (file) => {
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
        response.end(file);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

type Cleaner = (html: string) => string;

/** An editor in a page: `start` leaves `clean` behind, which is what its filter makes of HTML. */
async function inPage(
  browser: Browser,
  url: string,
  script: string,
  start: () => Promise<void>,
): Promise<(html: string) => Promise<string>> {
  const page: Page = await browser.newPage();
  await page.goto(url);
  await page.addScriptTag({ url: `${url}/${script}` });
  await page.evaluate(start);
  return (html) =>
    page.evaluate((text) => (globalThis as never as { clean: Cleaner }).clean(text), html);
}

interface Editor {
  setData: (html: string) => void;
  getData: () => string;
  setContent: (html: string) => void;
  getContent: () => string;
}

type Loose = Record<string, never> & {
  clean: Cleaner;
  CKEDITOR: {
    ClassicEditor: { create: (place: Element, config: object) => Promise<Editor> };
  } & Record<string, unknown>;
  tinymce: { init: (config: object) => Promise<Editor[]> };
  DOMPurify: { sanitize: (html: string, config?: object) => string };
};

/** Every filter, each with both settings. */
export async function openFilters(
  browser: Browser,
  folder: string,
): Promise<{ filters: Filter[]; close: () => void }> {
  const { url, close } = await serve(folder);
  const filters: Filter[] = [];
  const add = (name: string, settings: Filter['settings'], clean: Filter['clean']): void => {
    filters.push({ name, settings, clean });
  };

  const ck = 'ckeditor5/dist/browser/ckeditor5.umd.js';
  add(
    'CKEditor 5',
    'default',
    await inPage(browser, url, ck, async () => {
      const page = globalThis as unknown as Loose;
      const { Essentials, Paragraph, Heading, List, Link, Bold } = page.CKEDITOR;
      const editor = await page.CKEDITOR.ClassicEditor.create(document.querySelector('#editor')!, {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Heading, List, Link, Bold],
      });
      page.clean = (html) => {
        editor.setData(html);
        return editor.getData();
      };
    }),
  );
  add(
    'CKEditor 5',
    'recommended',
    await inPage(browser, url, ck, async () => {
      const page = globalThis as unknown as Loose;
      const { Essentials, Paragraph, Heading, List, Link, Bold, GeneralHtmlSupport } =
        page.CKEDITOR;
      const editor = await page.CKEDITOR.ClassicEditor.create(document.querySelector('#editor')!, {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Heading, List, Link, Bold, GeneralHtmlSupport],
        htmlSupport: {
          allow: [
            { name: 'civic-feedback', attributes: true },
            { name: 'div', attributes: { 'data-civic-feedback': true } },
            { name: 'iframe', attributes: true },
            {
              name: /^(?:form|fieldset|legend|label|input|select|option|textarea|button|small|span|time)$/,
              attributes: true,
            },
            { name: 'li', attributes: { 'data-id': true } },
          ],
        },
      });
      page.clean = (html) => {
        editor.setData(html);
        return editor.getData();
      };
    }),
  );

  const tiny = 'tinymce/tinymce.min.js';
  add(
    'TinyMCE',
    'default',
    await inPage(browser, url, tiny, async () => {
      const page = globalThis as unknown as Loose;
      const [editor] = await page.tinymce.init({ selector: '#editor', license_key: 'gpl' });
      page.clean = (html) => {
        editor!.setContent(html);
        return editor!.getContent();
      };
    }),
  );
  add(
    'TinyMCE',
    'recommended',
    await inPage(browser, url, tiny, async () => {
      const page = globalThis as unknown as Loose;
      const [editor] = await page.tinymce.init({
        selector: '#editor',
        license_key: 'gpl',
        custom_elements: 'civic-feedback',
        extended_valid_elements: 'civic-feedback[*],script[type|src|integrity|crossorigin]',
        valid_children: '+body[civic-feedback],+civic-feedback[h2|p|ul|ol|form|a|div]',
        sandbox_iframes_exclusions: ['collect.example.gov'],
      });
      page.clean = (html) => {
        editor!.setContent(html);
        return editor!.getContent();
      };
    }),
  );

  const purify = 'dompurify/dist/purify.min.js';
  add(
    'DOMPurify',
    'default',
    await inPage(browser, url, purify, () => {
      const page = globalThis as unknown as Loose;
      page.clean = (html) => page.DOMPurify.sanitize(html);
      return Promise.resolve();
    }),
  );
  add(
    'DOMPurify',
    'recommended',
    await inPage(browser, url, purify, () => {
      const page = globalThis as unknown as Loose;
      const config = {
        ADD_TAGS: ['iframe'],
        CUSTOM_ELEMENT_HANDLING: {
          tagNameCheck: /^civic-feedback$/,
          attributeNameCheck: /^[a-z-]+$/,
        },
      };
      page.clean = (html) => page.DOMPurify.sanitize(html, config);
      return Promise.resolve();
    }),
  );

  type Sanitize = ((html: string, options?: object) => string) & {
    defaults: { allowedTags: string[]; allowedAttributes: Record<string, string[]> };
  };
  const sanitize = createRequire(join(folder, 'x.js'))('sanitize-html') as Sanitize;
  add('sanitize-html', 'default', (html) => Promise.resolve(sanitize(html)));
  const { allowedTags, allowedAttributes } = sanitize.defaults;
  const controls = ['form', 'fieldset', 'legend', 'label', 'input', 'select', 'option'];
  const options = {
    allowedTags: [
      ...allowedTags,
      ...['civic-feedback', 'iframe', 'textarea', 'button'],
      ...controls,
    ],
    allowedAttributes: {
      ...allowedAttributes,
      'civic-feedback': ['*'],
      'div': ['data-civic-feedback'],
      'li': ['data-id'],
      'iframe': ['src', 'title', 'width', 'height'],
      'form': ['method', 'action', 'accept-charset', 'novalidate'],
      'input': ['*'],
      'select': ['name'],
      'option': ['value'],
      'textarea': ['name', 'rows', 'dir'],
      'button': ['type'],
      'span': ['data-part'],
      'p': ['data-part'],
    },
    allowedIframeHostnames: ['collect.example.gov'],
  };
  add('sanitize-html', 'recommended', (html) => Promise.resolve(sanitize(html, options)));
  return { filters, close };
}
