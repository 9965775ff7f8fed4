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

/** What is to be shown of a definition that is right at a glance; nothing where there is a doubt. */
function atAGlance({ input, fromMarkup }: Written, goesTo: EndpointOf): Taken | undefined {
  if (!isPlainlyRight(input)) return undefined;
  const consultation = withDefaults(input);
  if (!isReachable(goesTo(consultation))) return undefined;
  // What was read from the markup stands drawn already, just so.
  return { consultation: fromMarkup ? undefined : consultation, problems: [] };
}

/** Checks a definition and the tag around it: at a glance, and by the rules where that leaves a doubt. */
async function check(written: Written, host: ConsultationHost, goesTo: EndpointOf): Promise<Taken> {
  const right = atAGlance(written, goesTo);
  const idle = misspelt(host, host.drawing?.written);
  if (right && idle.length === 0) return right;
  const explained = loadExplain().then((explain) => ({
    ...explain.judged(written, goesTo, idle),
    explain,
  }));
  // Where nobody can say that something does nothing, the form is there all the same.
  return explained.catch(right && (() => right));
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
  if ('input' in written) return check(written, host, goesTo);
  let read: Awaited<ReturnType<typeof definitionIn>>;
  try {
    read = await definitionIn(written);
  } catch (error) {
    const kept = await loadKeptDefinition();
    const instead = await kept?.keptInstead(host, src, error, (input) =>
      check({ input, fromMarkup: false }, host, goesTo),
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
  const taken = await check({ input, fromMarkup: false }, host, goesTo);
  if (!taken.grave)
    void loadKeptDefinition().then((kept) => {
      kept?.keep(host, src, input, taken);
    });
  return { ...taken, now: told };
}
