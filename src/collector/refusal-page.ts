/** A refusal as a page, for people whose browser ran no script: what is wrong, and their text. */
import type { FieldError } from '../contract/index.js';
import { escaped } from '../embed/escaped.js';
import { readFields } from './body-value.js';
import type { Exchange } from './exchange.js';
import { contactParagraph, editorsWords, inWords } from './page-parts.js';
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
  const words = pageWords(typed.get('language') ?? exchange.consultation.language);
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
<p>${escaped(words.goBack)}</p>
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
