/** The receipt as a page, for people whose browser ran no script. */
import { escaped } from '../embed/escaped.js';
import { isWithdrawable, receiptPath, type Exchange } from './exchange.js';
import { contactParagraph, editorsWords, inWords, referenceText } from './page-parts.js';
import { pageWords } from './page-words/catalogs.js';
import { pageResponse } from './page.js';
import type { StoredSubmission } from './store.js';

/** The receipt's page. Nothing of what the person wrote is on it: a reference may be overheard. */
export function receiptPage(exchange: Exchange, kept: StoredSubmission): Promise<Response> {
  const words = pageWords(kept.submission.language);
  const consultation = inWords(exchange.consultation, words);
  const time = words.moment(new Date(kept.receivedAt), consultation.window.timeZone);
  return pageResponse({
    ...words,
    title: `${words.received} – ${consultation.title}`,
    body: `<h1>${escaped(words.received)}</h1>
<dl>
<dt>${escaped(words.reference)}</dt>
<dd class="reference">${referenceText(kept.reference)}</dd>
<dt>${escaped(words.receivedAt)}</dt>
<dd><time datetime="${escaped(kept.receivedAt)}">${escaped(time)}</time></dd>
<dt>${escaped(words.about)}</dt>
<dd>${editorsWords(consultation, consultation.title)}</dd>
</dl>
${kept.late ? `<p>${escaped(words.late)}</p>` : ''}
<p>${escaped(words.keepReference)}</p>
${
  consultation.next === undefined
    ? ''
    : `<h2>${escaped(words.next)}</h2>\n<p>${editorsWords(consultation, consultation.next)}</p>`
}
${
  isWithdrawable(exchange)
    ? `<p class="way"><a href="${escaped(receiptPath(exchange, kept.reference))}/withdrawal">${escaped(words.withdraw)}</a></p>`
    : ''
}
${contactParagraph(consultation, words)}`,
  });
}
