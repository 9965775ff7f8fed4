/** The tag to paste. */
import type { EndpointClass } from '../../checking/endpoint-class.js';
import { MADE_UP } from '../../checking/test-submission.js';
import { collectorAddress } from '../../delivery/collector-address.js';
import type { Findings } from './probe.js';

function attribute(name: string, value: string): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `${name}="${escaped}"`;
}

/**
 * Whether something takes the POST although the page may not read the answer: then it can be sent
 * blindly, if the tag says so.
 */
function takesBlindly({ format, first: { trace } }: Findings): boolean {
  const hop = trace.hops.at(-1);
  const arrived = hop && hop.status < 400 && (!trace.hidden || trace.hidden === 'cors');
  // Without CORS a browser sends no JSON as JSON.
  return Boolean(arrived) && format !== 'json' && trace.hops.every(({ status }) => status < 307);
}

/**
 * The tag for an endpoint of this class, or none where none would work.
 *
 * @param source - where the endpoint publishes its consultation, when it does
 */
export function tagFor(
  findings: Findings,
  endpointClass: EndpointClass,
  source: string | undefined,
): string | undefined {
  const { endpoint, format, consultation } = findings;
  if (endpointClass === 'C' && !takesBlindly(findings)) return undefined;
  const attributes = [
    source === undefined ? attribute('endpoint', endpoint) : attribute('src', source),
    ...(format === 'json' ? [] : [attribute('format', format)]),
    ...(endpointClass === 'C' ? ['unconfirmed'] : []),
    // Of our own collector the widget knows it, by the address.
    ...(endpointClass === 'A' && !(source && collectorAddress(endpoint)) ? ['idempotent'] : []),
  ];
  if (source !== undefined) return `<civic-feedback ${attributes.join(' ')}></civic-feedback>`;
  const { id, window, question } = consultation;
  if (id !== MADE_UP.id)
    attributes.push(
      attribute('consultation', id),
      attribute('mode', question.mode),
      attribute('closes', window.closes),
      attribute('time-zone', window.timeZone),
    );
  return `<civic-feedback ${attributes.join(' ')}>
  <!-- your heading, your list of priorities and your contact: docs/editors.md -->
</civic-feedback>`;
}
