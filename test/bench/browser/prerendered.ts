/** Ours, with its form in the page: the tag as the builder or a server writes it, and the same script. */
import { prerender } from '../../../src/prerender/index.js';
import type { ConsultationInput } from '../../../src/contract/index.js';
import type { Contender } from './contender.js';
import { copiesOf, prioritiesOf, TITLE, type Shape } from './shape.js';
import { tagOf, widget } from './widget.js';

/** What `tagOf` asks, as a definition. */
function definition(shape: Shape, copy: number): ConsultationInput {
  return {
    id: `plan-${copy}`,
    title: TITLE,
    window: { closes: '2099-12-22', timeZone: 'America/New_York' },
    question: { mode: shape.mode, priorities: prioritiesOf(shape) },
    about: { role: 'optional', name: 'optional', email: 'optional' },
    notices: { publicRecords: 'What you send becomes a public record.' },
    contact: { email: 'opendata@example.gov' },
  };
}

/**
 * The widget whose form is in the page. Its first control that can be used without a script is the
 * comment; the buttons to rank by wait for it, and when they have what they wait for is measured too.
 */
export async function prerendered(): Promise<Contender> {
  const plain = await widget();
  return {
    ...plain,
    name: 'prerendered',
    title: 'civic-feedback, drawn before',
    head: () => `<script type="module" src="/civic-feedback/civic-feedback.js"></script>
<link rel="modulepreload" href="/civic-feedback/civic-feedback.take-over.js">`,
    body: (shape) =>
      copiesOf(shape, (copy) => {
        const endpoint = `/consultations/plan-${copy}/submissions`;
        const { template } = prerender(definition(shape, copy), { endpoint });
        return tagOf(shape, copy).replace('>\n', () => `>\n${template}\n`);
      }),
    first: { host: 'civic-feedback', selector: ':is(input, textarea, select, button):enabled' },
    whole: { host: 'civic-feedback', selector: '.option input, [data-control=add]:enabled' },
  };
}
