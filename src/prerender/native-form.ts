/**
 * What a form takes that has to do without its script for a while, or for good: where it is posted to,
 * under the same names as the plain form, and no button that would do nothing.
 */
import type { Consultation } from '../contract/consultation.js';
import { alongFields } from '../embed/along-fields.js';
import { escaped } from '../embed/escaped.js';
import { plainPlaces } from '../embed/plain-question.js';
import type { PlainWords } from '../embed/plain-words.js';

/** Where a form is posted to, and what goes along that nobody enters. */
export interface Native {
  /** The address; none where it takes no posted form: then nothing can be sent before the script is there. */
  endpoint: string | undefined;
  plain: PlainWords;
}

/** The value that a box or a circle is posted with: what its id says after the words before it. */
function valueOf(tag: string): string | undefined {
  const [, id = ''] = / id="([^"]*)"/.exec(tag) ?? [];
  const [, name = ''] = / name="([^"]*)"/.exec(tag) ?? [];
  if (name === 'priorities') return id.slice('choose-'.length);
  return name.startsWith('ratings.')
    ? id.slice(`rate-${name.slice('ratings.'.length)}-`.length)
    : undefined;
}

/** The places of a ranking as lists to choose from, with the widget's look: where no script will ever come. */
function places(consultation: Consultation, plain: PlainWords): string {
  if (consultation.question.mode !== 'rank') return '';
  const lists = plainPlaces(plain).replaceAll('<select', '<select part="input"');
  return `<noscript>${lists}</noscript>`;
}

/** The drawn form, as one that a browser can send by itself. */
export function nativeForm(html: string, { endpoint, plain }: Native): string {
  const { consultation } = plain;
  const [waits, post] =
    endpoint === undefined
      ? [/<button type="(?:button|submit)"/g, '']
      : [
          /<button type="button"/g,
          ` method="post" action="${escaped(endpoint)}" accept-charset="utf-8"`,
        ];
  return html
    .replace(/<input type="(?:checkbox|radio)"[^>]*/g, (tag) => {
      const value = valueOf(tag);
      return value === undefined ? tag : `${tag.replace(/ ?\/?$/, '')} value="${value}"`;
    })
    .replace(waits, '$& disabled')
    .replace('<form', () => `<form${post}`)
    .replace('</form>', () => `${alongFields(plain)}</form>`)
    .replace('</ul> <p class="count" part="status">', (found) =>
      found.replace('</ul>', () => `</ul>${places(consultation, plain)}`),
    );
}
