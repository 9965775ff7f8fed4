/** The pages on which a comment is withdrawn: plain forms, no script. */
import { escaped } from '../embed/escaped.js';
import { receiptPath, type Exchange } from './exchange.js';
import {
  contactParagraph,
  editorsWords,
  inWords,
  readersWords,
  referenceText,
} from './page-parts.js';
import { pageWords } from './page-words/catalogs.js';
import { pageResponse } from './page.js';
import { notNow } from './refusal-page.js';
import type { Refusal } from './refusal.js';
import type { StoredSubmission, Tombstone } from './store.js';

/** Asks whether it is really meant: it cannot be undone. */
export function withdrawalPage(exchange: Exchange, kept: StoredSubmission): Promise<Response> {
  const words = pageWords(kept.submission.language);
  const consultation = inWords(exchange.consultation, words);
  const receipt = escaped(receiptPath(exchange, kept.reference));
  return pageResponse({
    ...words,
    title: `${words.withdrawQuestion} – ${consultation.title}`,
    posts: true,
    body: `<h1>${escaped(words.withdrawQuestion)}</h1>
<p>${editorsWords(consultation, consultation.title)}</p>
<p>${escaped(words.reference)}: ${referenceText(kept.reference)}</p>
<p>${escaped(words.withdrawMeans)}</p>
<form method="post" action="${receipt}/withdrawal">
<p><button>${escaped(words.withdraw)}</button></p>
</form>
<p class="way"><a href="${receipt}">${escaped(words.keepComment)}</a></p>
${contactParagraph(consultation, words)}`,
  });
}

/** Says that it is too late to withdraw here, and whom to ask. */
export function withdrawalClosedPage(
  exchange: Exchange,
  kept: StoredSubmission,
): Promise<Response> {
  const words = pageWords(kept.submission.language);
  const consultation = inWords(exchange.consultation, words);
  return pageResponse({
    ...words,
    title: `${words.withdrawClosed} – ${consultation.title}`,
    status: 410,
    body: `<h1>${escaped(words.withdrawClosed)}</h1>
<p>${escaped(words.withdrawByStaff)}</p>
<p>${escaped(words.reference)}: ${referenceText(kept.reference)}</p>
<p class="way"><a href="${escaped(receiptPath(exchange, kept.reference))}">${escaped(words.keepComment)}</a></p>
${contactParagraph(consultation, words)}`,
  });
}

/** Says that it did not work, and why, as far as a person can do something about it. */
export function notWithdrawnPage(exchange: Exchange, refusal: Refusal): Promise<Response> {
  const words = readersWords(exchange);
  const consultation = inWords(exchange.consultation, words);
  const reason = notNow(refusal, words);
  return pageResponse({
    ...words,
    title: `${words.notWithdrawn} – ${consultation.title}`,
    status: refusal.status,
    headers: refusal.headers,
    body: `<div class="refused" role="alert">
<h1>${escaped(words.notWithdrawn)}</h1>
<p>${escaped(reason)}</p>
</div>
<p>${editorsWords(consultation, consultation.title)}</p>
${contactParagraph(consultation, words)}`,
  });
}

/** What a receipt's address says once the comment was withdrawn. Its language went with it. */
export function withdrawnPage(exchange: Exchange, tombstone: Tombstone): Promise<Response> {
  const words = readersWords(exchange);
  const consultation = inWords(exchange.consultation, words);
  return pageResponse({
    ...words,
    title: `${words.withdrawn} – ${consultation.title}`,
    status: 410,
    body: `<h1>${escaped(words.withdrawn)}</h1>
<p>${editorsWords(consultation, consultation.title)}</p>
<p>${escaped(words.reference)}: ${referenceText(tombstone.reference)}</p>
<p>${escaped(words.withdrawnMeans)}</p>
${contactParagraph(consultation, words)}`,
  });
}
