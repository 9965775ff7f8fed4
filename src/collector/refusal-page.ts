/** A refusal as a page, for people whose browser ran no script: what is wrong, and their text. */
import type { FieldError } from '../contract/index.js';
import { escaped } from '../embed/escaped.js';
import { readFields } from './body-value.js';
import { FRAMED, frameAncestors } from './embed.js';
import type { Exchange } from './exchange.js';
import { contactParagraph, editorsWords, inWords, readersWords } from './page-parts.js';
import { filled, pageWords } from './page-words/catalogs.js';
import type { PageWords } from './page-words/page-words.js';
import { pageResponse } from './page.js';
import type { Refusal } from './refusal.js';

/** What was typed into the form, as far as it could be read. */
function typedFields(text: string): Map<string, string> {
  try {
    return new Map(readFields(text));
  } catch {
    return new Map();
  }
}

/** What keeps somebody from what they asked for, but for a comment that was to be sent. */
export function notNow({ code }: Refusal, words: PageWords): string {
  if (code === 'not-found') return words.noSuchReference;
  return code === 'wrong-origin' ? words.refusals.otherwise : words.withdrawLater;
}

/** Refusals after which the same form can be sent again. */
const MENDABLE: readonly string[] = ['validation', 'too-large', 'too-many', 'overloaded'];

function reasons(refusal: Refusal, words: PageWords): string[] {
  const { errors = [] } = refusal.details;
  const { refusals } = words;
  if (errors.length === 0)
    return [
      Object.hasOwn(refusals, refusal.code)
        ? refusals[refusal.code as keyof typeof refusals]
        : refusals.otherwise,
    ];
  const sentence = ({ field, code, params }: FieldError): string =>
    Object.hasOwn(words.errors, code)
      ? filled(words.errors[code as keyof typeof words.errors], params ?? {}, words)
      : filled(words.otherError, { field }, words);
  return [...new Set(errors.map(sentence))];
}

/** The refusal's page. What was typed stands in it, so that it is not lost with the form. */
export function refusalPage(exchange: Exchange, refusal: Refusal, text: string): Promise<Response> {
  const typed = typedFields(text);
  const language = typed.get('language');
  const words = language === undefined ? readersWords(exchange) : pageWords(language);
  const consultation = inWords(exchange.consultation, words);
  const comment = [...typed]
    .filter(([name, value]) => /^(?:comment$|priorityComments\.)/.test(name) && value !== '')
    .map(([, value]) => value)
    .join('\n\n');
  const items = reasons(refusal, words).map((reason) => `<li>${escaped(reason)}</li>`);
  return pageResponse({
    ...words,
    title: `${words.notSent} – ${consultation.title}`,
    status: refusal.status,
    headers: refusal.headers,
    body: `<div class="refused" role="alert">
<h1>${escaped(words.notSent)}</h1>
<ul>
${items.join('\n')}
</ul>
</div>
<p>${editorsWords(consultation, consultation.title)}</p>
${MENDABLE.includes(refusal.code) ? `<p>${escaped(words.goBack)}</p>` : ''}
${
  // A line break right after the tag is the parser's, not the person's.
  comment === ''
    ? ''
    : `<p id="copy">${escaped(words.copyComment)}</p>
<label for="comment">${escaped(words.yourComment)}</label>
<textarea id="comment" readonly dir="auto" aria-describedby="copy">\n${escaped(comment)}</textarea>`
}
${contactParagraph(consultation, words)}`,
  });
}

/** The page for whoever asked for one that is not there, or not now. It may stand in a frame, as the form does. */
export function notNowPage(exchange: Exchange, refusal: Refusal): Promise<Response> {
  const words = readersWords(exchange);
  const consultation = inWords(exchange.consultation, words);
  const reason = notNow(refusal, words);
  return pageResponse({
    ...words,
    title: `${reason} – ${consultation.title}`,
    status: refusal.status,
    headers: { ...FRAMED, ...refusal.headers },
    frames: frameAncestors(exchange.embedding),
    body: `<h1>${escaped(reason)}</h1>
<p>${editorsWords(consultation, consultation.title)}</p>
${contactParagraph(consultation, words)}`,
  });
}
