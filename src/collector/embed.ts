/** `GET /consultations/:id/embed`: the form as a page of its own, for a frame on somebody's page. */
import { inLanguage, phaseAt } from '../contract/index.js';
import { embedPage, embedStyle } from '../embed/embed-page.js';
import { readEmbedQuery } from '../embed/embed-query.js';
import { escaped } from '../embed/escaped.js';
import { plainContent, plainFoot, plainHead } from '../embed/plain-content.js';
import { sentenceAround } from '../embed/plain-form.js';
import { plainWords, type AllMessages } from '../embed/plain-words.js';
import { wholeCatalog } from '../messages/whole-catalog.js';
import type { Exchange } from './exchange.js';
import type { Origins } from './origin.js';
import { styleHash } from './page.js';

/** The widget's scripts, as the collector serves them: `packagedScripts` reads those of the package. */
export interface EmbedScripts {
  /** Stands in their addresses: other scripts, another version. */
  version: string;
  /** A script, or a theme such as `uswds.css`, by its file's name; `undefined` where there is none. */
  read: (name: string) => string | undefined;
}

/** What a frame's page must know of the collector. */
export interface Embedding {
  origins: Origins;
  scripts: EmbedScripts | undefined;
}

/** Whose frames the form may stand in, as a content security policy names them. */
export function frameAncestors({ origins }: Pick<Embedding, 'origins'>): string {
  return origins === '*' ? '*' : ["'self'", ...origins].join(' ');
}

/** Lets a page that takes in only what agrees to it (COEP) have ours in a frame; ours takes in only its own. */
export const FRAMED = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
};

function policyOf({ origins, scripts }: Embedding, styles: string): string {
  const rules: Record<string, string> = {
    'default-src': "'none'",
    'style-src': styles,
    ...(scripts && {
      'script-src': "'self'",
      'connect-src': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html',
    }),
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': frameAncestors({ origins }),
  };
  return Object.entries(rules)
    .map((rule) => rule.join(' '))
    .join('; ');
}

/** What stands in the tag: the plain form, or why there is none now. */
function inside(exchange: Exchange, messages: AllMessages, source?: string): string {
  const { consultation, deadline, basePath, clock } = exchange;
  const shown = inLanguage(consultation, messages.language, 'en');
  const { untranslated } = shown;
  const phase = phaseAt(deadline, clock());
  const path = `${basePath}/consultations/${consultation.id}/submissions`;
  if (phase !== 'closed' && phase !== 'not-yet-open') {
    // A receipt may be in nobody's frame: there is a button on its way that cannot be undone.
    const how = { messages, untranslated, source, framed: true, level: 1 } as const;
    return plainContent(shown.consultation, path, how);
  }
  const plain = plainWords(shown.consultation, { messages, untranslated });
  const instant = phase === 'closed' ? deadline.closesShownAt : (deadline.opensAt ?? 0);
  const moment = messages.moment(messages.at(instant, deadline.timeZone));
  const time = `<time datetime="${new Date(instant).toISOString()}">${escaped(moment)}</time>`;
  const line = sentenceAround(phase === 'closed' ? messages.closed : messages.opens, time);
  return `${plainHead(plain, 1)}\n<p>${line}</p>\n${plainFoot(plain)}`;
}

/** The page. Odd parameters are let go here, and told to the editor by the page's script. */
export async function showEmbed(exchange: Exchange): Promise<Response> {
  const { request, consultation, basePath, embedding } = exchange;
  const { query } = readEmbedQuery(new URL(request.url).searchParams);
  const { accent, source, theme, lang = consultation.language ?? 'en' } = query;
  const messages = (await wholeCatalog(lang)) as AllMessages;
  const { scripts, origins } = embedding;
  const own = `'sha256-${await styleHash(embedStyle(accent))}'`;
  const sheet = theme && `${theme}.css`;
  const themed = sheet && scripts?.read(sheet) !== undefined;
  const address = (name: string): string | undefined =>
    scripts && `${basePath}/scripts/${scripts.version}/${name}`;
  const path = `${basePath}/consultations/${consultation.id}`;
  const attributes = [
    `src="${escaped(path)}"`,
    // Another host's name for it, in the definition, is one that the page's policy does not let it reach.
    ...(consultation.endpoint === undefined
      ? []
      : [`endpoint="${escaped(`${path}/submissions`)}"`]),
    ...(source === undefined ? [] : [`source="${escaped(source)}"`]),
  ];
  const html = embedPage({
    language: messages.language,
    direction: messages.direction,
    title: inLanguage(consultation, messages.language, 'en').consultation.title,
    accent,
    theme: themed ? address(sheet) : undefined,
    script: address('civic-feedback.frame.js'),
    parents: origins,
    body: `<civic-feedback ${attributes.join(' ')}>
${inside(exchange, messages, source)}
</civic-feedback>`,
  });
  return new Response(html, {
    headers: {
      ...FRAMED,
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(embedding, themed ? `${own} 'self'` : own),
      // Not "no-referrer": a plain form then says that it comes from nowhere.
      'referrer-policy': 'same-origin',
    },
  });
}

/** `GET /scripts/:version/:name`: a script of the widget, or a theme; `undefined` where there is none. */
export function scriptResponse(scripts: EmbedScripts, path: string): Response | undefined {
  const [, version, name = ''] = /^\/scripts\/([^/]+)\/([\w.-]+\.(?:js|css))$/.exec(path) ?? [];
  const code = version === scripts.version ? scripts.read(name) : undefined;
  if (code === undefined) return undefined;
  return new Response(code, {
    headers: {
      // Its address says which one it is: it never changes.
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
