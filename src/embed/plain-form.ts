/**
 * The form for where no script runs: HTML's own, posted to the same endpoint under the same names
 * (docs/endpoint.md, `form`), and answered by a page. Inside the tag it is the fallback that the
 * widget replaces, and it is read as the consultation: its list is the list of priorities.
 */
import type { Consultation } from '../contract/consultation.js';
import { deadlineOf } from '../contract/deadline.js';
import { alongFields } from './along-fields.js';
import { escaped } from './escaped.js';
import { linkTo } from './link-to.js';
import { plainQuestion } from './plain-question.js';
import { plainWords, type PlainOptions, type PlainWords } from './plain-words.js';

/** Stands in a sentence where a piece of markup will: no catalog has this character. */
const HOLE = '\uE000';

/** A catalog's sentence with HTML in its hole. */
export function sentenceAround(write: (hole: string) => string, html: string): string {
  const [before = '', after = ''] = write(HOLE).split(HOLE);
  return escaped(before) + html + escaped(after);
}

/** The line that says until when. It cannot know what time it is when it is read. */
export function deadlineLine({ consultation, messages }: PlainWords): string {
  const deadline = deadlineOf(consultation.window);
  if (!deadline) return '';
  const instant = deadline.closesShownAt;
  const moment = messages.moment(messages.at(instant, deadline.timeZone));
  const time = `<time datetime="${new Date(instant).toISOString()}">${escaped(moment)}</time>`;
  return `<p>${sentenceAround(messages.closes, time)}</p>`;
}

function commentField({ consultation, messages, own }: PlainWords): string {
  const { label, hint, required, maximumLength } = consultation.comment;
  const words =
    label === undefined
      ? escaped(messages.comment)
      : `<span data-part="comment">${own(label)}</span>`;
  const optional = required ? '' : ` ${escaped(messages.optionalMark)}`;
  const most = escaped(messages.charactersMost(maximumLength));
  // A hint stands inside the label: without ids there are none that the page could have too.
  const below = hint === undefined ? '' : ` <small data-part="comment-hint">${own(hint)}</small>`;
  return `<p><label>${words}${optional}${below} <small>${most}</small><br>
<textarea name="comment" rows="6" dir="auto"${required ? ' aria-required="true"' : ''}></textarea></label></p>`;
}

function aboutFields({ consultation, messages, lang }: PlainWords): string {
  const { about } = consultation;
  const asked = (['role', 'name', 'email'] as const).filter((name) => about[name] !== 'off');
  if (asked.length === 0) return '';
  const controls = asked.map((name) => {
    const needed = about[name] === 'required';
    const aria = needed ? ' aria-required="true"' : '';
    const hint = name === 'email' ? ` <small>${escaped(messages.emailHint)}</small>` : '';
    const label = `${escaped(messages[name])}${needed ? '' : ` ${escaped(messages.optionalMark)}`}${hint}<br>`;
    if (name !== 'role') {
      const kind = name === 'email' ? 'type="email" dir="ltr"' : 'type="text" dir="auto"';
      return `<p><label>${label}\n<input name="${name}" ${kind} autocomplete="${name}" spellcheck="false"${aria}></label></p>`;
    }
    const options = about.roles.map(({ id, label }) => {
      const known = Object.hasOwn(messages.roles, id) ? messages.roles[id] : undefined;
      return label === undefined
        ? `<option value="${escaped(id)}">${escaped(known ?? id)}</option>`
        : `<option value="${escaped(id)}"${lang(label)}>${escaped(label)}</option>`;
    });
    return `<p><label>${label}\n<select name="role"${aria}>\n<option value="">${escaped(messages.roleUnchosen)}</option>\n${options.join('\n')}\n</select></label></p>`;
  });
  return `<fieldset>\n<legend>${escaped(messages.aboutYou)}</legend>\n${controls.join('\n')}\n</fieldset>\n`;
}

function notices({ consultation, messages, own }: PlainWords): string {
  const { publicRecords, privacy } = consultation.notices;
  const record =
    publicRecords === undefined ? '' : `<p data-part="public-records">${own(publicRecords)}</p>\n`;
  const label = privacy && (privacy.label ?? messages.privacy);
  const link =
    privacy === undefined || label === undefined
      ? ''
      : `<p>${linkTo(privacy.url, own(label), 'privacy')}</p>\n`;
  return record + link;
}

/**
 * The plain form of a consultation, as HTML. Everything in it that is not ours is escaped.
 *
 * @param endpoint - where it posts: `https:`, or a path of the page's own site
 */
export function plainForm(
  consultation: Consultation,
  endpoint: string,
  options: PlainOptions = {},
): string {
  const plain = plainWords(consultation, options);
  const { messages } = plain;
  // What is wrong is said by the page that answers, in its words, as it is everywhere else.
  return `<form method="post" action="${escaped(endpoint)}" accept-charset="utf-8"${options.framed === true ? ' target="_top"' : ''} novalidate>
${alongFields(plain)}${plainQuestion(plain)}
${commentField(plain)}
${aboutFields(plain)}${notices(plain)}${deadlineLine(plain)}
<p><button type="submit">${escaped(messages.send)}</button></p>
</form>`;
}
