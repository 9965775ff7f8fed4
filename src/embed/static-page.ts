/** The framed page as a file: for a city that hosts it itself, next to the scripts in dist/cdn. */
import { embedPage } from './embed-page.js';

const REMARK = `<!--
  A form in a frame, hosted by yourselves. Change four things, and nothing else:
  1. lang above, and the title: a screen reader says it;
  2. the addresses in civic-feedback-parents: the sites whose pages may frame this one;
  3. src of civic-feedback: the address of your consultation;
  4. the words inside civic-feedback: what people read where no script runs.
  Let your server send: Content-Security-Policy: frame-ancestors 'self' and the same sites.
-->
`;

/** The file's text. */
export function staticPage(): string {
  return embedPage({
    language: 'en',
    title: 'Tell us what matters most',
    script: '../cdn/civic-feedback.frame.js',
    parents: ['https://www.example.gov'],
    remark: REMARK,
    body: `<civic-feedback src="https://collect.example.gov/consultations/park-plan">
<h1>Tell us what matters most</h1>
<p><a href="https://collect.example.gov/consultations/park-plan/embed">Answer without scripts</a>, or write to <a href="mailto:parks@example.gov">parks@example.gov</a>.</p>
</civic-feedback>`,
  });
}
