/** The rules about the way to the endpoint and back: what a browser lets a page see. */
import type { Findings } from './probe.js';
import type { Hop } from './as-browser.js';
import { corsGap } from './as-browser.js';
import { ruling, type Rule } from './rule.js';

/** Milliseconds that people wait without wondering. */
const QUICK = 5000;

function secure({ first: { trace } }: Findings): Rule {
  const { pass, fail } = ruling('secure');
  if (trace.hidden !== 'insecure') return pass('every address is https, or this machine');
  return fail(
    `${trace.missing ?? ''} is not https: no browser sends there from an https page`,
    'Give the https: address, and let nothing redirect to http:.',
  );
}

function answers({ first: { trace } }: Findings): Rule {
  const { pass, fail, advice, untested } = ruling('answers');
  if (trace.hidden === 'no-answer')
    return fail(
      `no answer: ${trace.missing ?? ''}`,
      'Check the address, the name (DNS), the certificate, and that the server runs and speaks proper HTTP.',
    );
  if (trace.hops.length === 0 && !trace.preflight) return untested('nothing was sent');
  const found = `in ${trace.ms.toFixed(0)} ms`;
  return trace.ms <= QUICK
    ? pass(found)
    : advice(found, 'People wait for it: answer as soon as the submission is kept.');
}

function redirect({ first: { trace, outcome } }: Findings): Rule {
  const { pass, fail, advice, untested } = ruling('redirect');
  const [start] = trace.hops;
  if (!start) return untested('nothing was sent');
  if (trace.hidden === 'redirect')
    return fail(trace.missing ?? '', 'Answer at the address that the tag names.');
  const turns = trace.hops.filter(({ status }) => status > 300 && status < 309 && status !== 304);
  if (turns.length === 0) return pass('none');
  const found = `${turns.map(({ status }) => status).join(', ')} to ${trace.hops.at(-1)?.url ?? ''}`;
  if (turns.some(({ status }) => status >= 307))
    return fail(found, 'Browsers send the POST again there: name the last address in the tag.');
  if (outcome.kind === 'received' || outcome.kind === 'confirmed')
    return advice(
      found,
      'It works (Google Apps Script answers like this): every address on the way must send CORS headers.',
    );
  return fail(
    found,
    'The browser turned the POST into a GET, and the submission was lost: name the last address in the tag.',
  );
}

function preflight({ format, first: { trace } }: Findings): Rule {
  const { pass, fail, untested } = ruling('preflight');
  if (format !== 'json') return pass(`none is needed with format="${format}"`);
  if (trace.hidden === 'preflight')
    return fail(
      `${trace.missing ?? ''} (OPTIONS answered ${String(trace.preflight?.status)})`,
      'Answer OPTIONS with 204, Access-Control-Allow-Origin for the page (--origin), Access-Control-Allow-Methods: POST and Access-Control-Allow-Headers: Content-Type; or use format="text" or "form".',
    );
  return trace.preflight ? pass(`status ${String(trace.preflight.status)}`) : untested('not asked');
}

function last(hops: readonly Hop[]): Hop | undefined {
  return hops.at(-1);
}

function cors({ origin, first: { trace } }: Findings): Rule {
  const { pass, fail, untested } = ruling('cors');
  if (trace.hidden === 'cors')
    return fail(
      `${trace.missing ?? ''} from ${last(trace.hops)?.url ?? ''} (status ${String(last(trace.hops)?.status)})`,
      trace.hops.length > 1
        ? 'After a redirect to another host the browser says "Origin: null": only Access-Control-Allow-Origin: * lets the page read it.'
        : `Send Access-Control-Allow-Origin: ${origin} (or *) with every answer, errors too. Where there is a list of origins, put the page's on it; --origin says which page is meant.`,
    );
  const answer = last(trace.hops);
  return answer
    ? pass(
        `Access-Control-Allow-Origin: ${answer.headers.get('access-control-allow-origin') ?? 'not needed at the same origin'}`,
      )
    : untested('there was no answer');
}

function corsOfErrors({ origin, wrong, first }: Findings): Rule {
  const { pass, fail, untested } = ruling('cors-errors');
  const refused = [wrong, first]
    .map((attempt) => last(attempt?.trace.hops ?? []))
    .find((hop) => hop && hop.status >= 400);
  if (!refused)
    return untested(wrong ? 'nothing was answered with an error status' : 'it was not asked');
  const found = `status ${String(refused.status)}`;
  const gap = new URL(refused.url).origin === origin ? '' : corsGap(refused.headers, origin);
  return gap === ''
    ? pass(found)
    : fail(
        `${found}: ${gap}`,
        'Send the CORS headers with errors too: without them the page cannot say what is wrong.',
      );
}

function retryAfter({ origin, endpoint, first: { trace } }: Findings): Rule {
  const { pass, advice, untested } = ruling('retry-after');
  const answer = last(trace.hops);
  if (!answer) return untested('there was no answer');
  const exposed = (answer.headers.get('access-control-expose-headers') ?? '').toLowerCase();
  if (new URL(endpoint).origin === origin) return pass('same origin');
  return exposed.includes('*') || exposed.includes('retry-after')
    ? pass(`Access-Control-Expose-Headers: ${exposed}`)
    : advice(
        'not in Access-Control-Expose-Headers',
        'Send Access-Control-Expose-Headers: Retry-After, or "retryAfter" (seconds) in the problem, if you ever answer 429 or 503.',
      );
}

/** The rules about the way there. */
export function rulesOfTheWay(findings: Findings): Rule[] {
  return [secure, answers, redirect, preflight, cors].map((rule) => rule(findings));
}

/** The rules about the rest of what a page must be able to read. */
export function rulesOfReading(findings: Findings): Rule[] {
  return [corsOfErrors, retryAfter].map((rule) => rule(findings));
}
