/** The receipt as a page, for people whose browser ran no script. */
import { escaped } from '../embed/escaped.js';
import { isWithdrawable, receiptPath, type Exchange } from './exchange.js';
import { contactParagraph, editorsWords } from './page-parts.js';
import { pageWords } from './page-words.js';
import { pageResponse } from './page.js';
import type { StoredSubmission } from './store.js';

/** A moment on the wall clock of the consultation's zone, with the zone's name. */
function shown(instant: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'long',
  }).format(new Date(instant));
}

/** The receipt's page. Nothing of what the person wrote is on it: a reference may be overheard. */
export function receiptPage(exchange: Exchange, kept: StoredSubmission): Promise<Response> {
  const { consultation } = exchange;
  const words = pageWords(kept.submission.language);
  const { language } = words;
  const time = escaped(shown(kept.receivedAt, consultation.window.timeZone, language));
  return pageResponse({
    language,
    title: `${words.received} – ${consultation.title}`,
    body: `<h1>${escaped(words.received)}</h1>
<dl>
<dt>${escaped(words.reference)}</dt>
<dd class="reference" translate="no">${escaped(kept.reference)}</dd>
<dt>${escaped(words.receivedAt)}</dt>
<dd><time datetime="${escaped(kept.receivedAt)}">${time}</time></dd>
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
    ? `<p><a href="${escaped(receiptPath(exchange, kept.reference))}/withdrawal">${escaped(words.withdraw)}</a></p>`
    : ''
}
${contactParagraph(consultation, words)}`,
  });
}
