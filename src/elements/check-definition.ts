/** The check of whatever the tag's consultation was read from. */
import type { Consultation } from '../contract/consultation.js';
import { withDefaults } from '../contract/with-defaults.js';
import { isPlainlyRight } from '../contract/plainly-right.js';
import { toldTime } from '../contract/told-time.js';
import { endpointOf } from './endpoint-of.js';
import type { ConsultationHost } from './consultation-controller.js';
import { isReachable, type EndpointOf, type Taken, type Written } from './definition.js';
import { loadExplain } from './load-explain.js';
import { loadKeptDefinition } from './load-kept-definition.js';
import { misspelt } from './misspelt.js';

/** Checks a definition: at a glance, and by the rules where that leaves a doubt. */
async function check(written: Written, goesTo: EndpointOf): Promise<Taken> {
  const { input, fromMarkup } = written;
  if (isPlainlyRight(input)) {
    const consultation = withDefaults(input);
    // What was read from the markup stands drawn already, just so.
    if (isReachable(goesTo(consultation)))
      return { consultation: fromMarkup ? undefined : consultation, problems: [] };
  }
  const explain = await loadExplain();
  return { ...explain.judged(written, goesTo), explain };
}

/** The definition that an address has answered, and the endpoint's clock where it came along. */
async function definitionIn(
  answer: Promise<Response>,
): Promise<{ input: object; told: number | undefined }> {
  const response = await answer;
  if (!response.ok) throw new RangeError(`status ${String(response.status)}`);
  // Not response.json(): what WebKit says of its failure tells an editor nothing.
  const { now, ...input } = JSON.parse(await response.text()) as { now?: unknown };
  return { input, told: toldTime(response.headers, now) };
}

/**
 * Checks what was written in the tag, or what an address has answered. Rejects where the rules
 * cannot be loaded.
 */
export async function checkDefinition(
  written: Written | Promise<Response>,
  host: ConsultationHost,
  src?: string,
): Promise<Taken> {
  const goesTo = (consultation: Consultation | undefined): string | undefined =>
    endpointOf(host, consultation);
  if ('input' in written) {
    const { input, fromMarkup } = written;
    const all = fromMarkup
      ? { ...(input as object), ...misspelt(host, host.drawing?.written) }
      : input;
    return check({ input: all, fromMarkup }, goesTo);
  }
  let read: Awaited<ReturnType<typeof definitionIn>>;
  try {
    read = await definitionIn(written);
  } catch (error) {
    const kept = await loadKeptDefinition();
    const instead = await kept?.keptInstead(host, src, error, (input) =>
      check({ input, fromMarkup: false }, goesTo),
    );
    const explain = instead ? undefined : await loadExplain().catch(() => undefined);
    return {
      ...instead,
      problems: [
        { place: 'attribute src', expected: `expected a consultation (${String(error)})` },
      ],
      grave: !instead,
      ...(explain && { explain }),
    };
  }
  const { input, told } = read;
  const taken = await check({ input, fromMarkup: false }, goesTo);
  if (!taken.grave)
    void loadKeptDefinition().then((kept) => {
      kept?.keep(host, src, input, taken);
    });
  return { ...taken, now: told };
}
