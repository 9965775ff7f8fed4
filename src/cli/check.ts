/** `civic-feedback check`: says what an endpoint can promise, and which tag to paste. */
import { isSecureEndpoint } from '../contract/index.js';
import type { Format } from '../delivery/send.js';
import { findConsultation } from './checking/find-consultation.js';
import { examine } from './checking/examine.js';
import { announcement, reportJson, rulesText, sentText, verdictText } from './checking/report.js';
import { best, type Verdict } from './checking/verdict.js';
import { readArguments, type Given } from './options.js';
import { WrongUsage } from './wrong-usage.js';

/** What `civic-feedback check --help` prints. */
export const CHECK_HELP = `civic-feedback check URL: tries an endpoint as a page would, and says what to paste

  --format json|text|form
                        how submissions are written; without it json, text and form are tried in
                        this order until one is confirmed
  --origin URL          the page's site (default https://www.example.gov); an endpoint with a list
                        of origins answers only those on it
  --consultation FILE   the consultation's JSON file, for an endpoint that judges by it and does
                        not publish it
  --json                prints a report for programs

It sends a few submissions that are marked as tests (the source is "civic-feedback-check", the
comment says so): delete them afterwards. Ends with 0 for class A (echoes the id, counts once) and B
(confirms without an id), 1 for C (cannot be confirmed), 2 for wrong usage.`;

const FORMATS: readonly Format[] = ['json', 'text', 'form'];

function text(given: Given[string]): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

function readEndpoint([url, ...more]: readonly string[]): string {
  if (url === undefined)
    throw new WrongUsage(
      'the URL is missing, for example civic-feedback check https://collect.example.gov/submissions',
    );
  if (more.length > 0) throw new WrongUsage(`expected one URL, found also ${more.join(' ')}`);
  if (!isSecureEndpoint(url))
    throw new WrongUsage(
      `expected an https: address without user name and password, or one of this machine, found ${url}`,
    );
  return new URL(url).href;
}

function readFormats(given: string | undefined): readonly Format[] {
  if (given === undefined) return FORMATS;
  const format = FORMATS.find((one) => one === given);
  if (!format) throw new WrongUsage(`--format expected json, text or form, found ${given}`);
  return [format];
}

function readOrigin(origin: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  throw new WrongUsage(
    `--origin expected an address such as https://www.example.gov, found ${origin}`,
  );
}

/** Checks an endpoint; the exit status says how it went. */
export async function check(args: readonly string[]): Promise<void> {
  const { given, rest } = readArguments(args, {
    format: { type: 'string' },
    origin: { type: 'string', default: 'https://www.example.gov' },
    consultation: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(CHECK_HELP);
    return;
  }
  const formats = readFormats(text(given.format));
  const origin = readOrigin(text(given.origin) ?? '');
  const endpoint = readEndpoint(rest);
  const { consultation, source } = await findConsultation(endpoint, text(given.consultation));

  const say = (words: string): void => {
    if (given.json !== true) console.log(words);
  };
  say(announcement(endpoint, origin));
  const verdicts: Verdict[] = [];
  for await (const verdict of examine({ endpoint, origin, consultation }, formats, source)) {
    verdicts.push(verdict);
    say(rulesText(verdict));
  }
  const chosen = best(verdicts);
  if (!chosen) return;
  const ids = verdicts.flatMap(({ findings }) => findings.ids);
  say(verdictText(chosen));
  say(sentText(ids));
  if (given.json === true) console.log(reportJson(chosen, verdicts, ids));
  if (chosen.class === 'C') process.exitCode = 1;
}
