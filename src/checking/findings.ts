/**
 * Everything that the self-check of a page can find: how bad it is, what is said of it, and what to
 * do. What stands in braces is filled in. The table in docs/editors.md is made of this one.
 */

/**
 * How bad a finding is. A `problem` keeps people from answering or from being counted right; a
 * `warning` may be meant as it is; `untested` is what could not be found out.
 */
export type Level = 'problem' | 'warning' | 'untested' | 'fine';

interface Words {
  level: Level;
  found: string;
  /** What to do about it; nothing where there is nothing to do. */
  remedy?: string;
}

const problem = (found: string, remedy: string): Words => ({ level: 'problem', found, remedy });
const warning = (found: string, remedy: string): Words => ({ level: 'warning', found, remedy });
const untested = (found: string, remedy: string): Words => ({ level: 'untested', found, remedy });
const fine = (found: string): Words => ({ level: 'fine', found });

/** By code, in the order in which they are shown among their like. */
export const FINDINGS = {
  // The script.
  'script-runs': fine('civic-feedback {version} runs, from {file}'),
  'script-bundled': fine('civic-feedback {version} runs, as a part of another script'),
  'script-named': fine('The tag loads {file}; this check is of version {version}'),
  'script-twice': warning(
    'The script is on this page {count} times: {files}',
    'Keep one of the lines that load it: of two versions the first one runs.',
  ),
  'script-no-module': problem(
    'The line that loads {file} does not say type="module", so it does nothing',
    'Write type="module" into that line.',
  ),
  'script-hash': fine('The integrity hash of {file} covers all of it'),
  'script-hash-part': warning(
    'The integrity hash of {file} covers this file alone, and not the parts that it loads later',
    'Where your rules want one hash for everything, load civic-feedback.all.js with its hash from integrity.json. Otherwise there is nothing to do.',
  ),
  'script-foreign': warning(
    '{file} comes from another site, {origin}, and has no integrity hash: whoever can change it there changes your page',
    'Put the folder dist/cdn on your own site, or load civic-feedback.all.js with its hash from integrity.json.',
  ),
  'part-missing': problem(
    '{file} could not be loaded',
    'Put all files of the folder dist/cdn beside the first one, in the same version.',
  ),

  // The page's policy.
  'policy-forbids': problem(
    'This page’s content security policy forbids {blocked} ({directive})',
    'Whoever runs the site adds {source} to {directive} in the policy, which is in {place}. The builder writes the lines.',
  ),
  'policy-reports': warning(
    'This page’s content security policy reports {blocked} ({directive}), and would forbid it if it were enforced',
    'Before it is, whoever runs the site adds {source} to {directive} in the policy.',
  ),
  'policy-style': warning(
    'The style attribute of the tag has no effect: a content security policy forbids it',
    'Take it out of the tag, and put the same into the site’s style sheet: civic-feedback { … }.',
  ),
  'policy-allows': fine('No policy of this page forbids anything that was tried'),

  // What is written.
  'tag-empty': problem(
    'There is neither a heading nor a list in the tag',
    'Write both between <civic-feedback …> and </civic-feedback>, which has to stand there: /> does not end a tag. No <p> may stand around it.',
  ),
  'definition-missing': problem(
    'The definition at {address} could not be had: {why}',
    'Open the address in a browser. It must answer with JSON, and allow this site to read it (Access-Control-Allow-Origin: {origin}).',
  ),
  'quotes-curly': problem(
    'The quotes in the tag are curly',
    'Write straight ones ("), or let the builder read the tag.',
  ),
  'mistake': problem('A mistake in {place}: {expected}', 'Mend it there.'),
  'mistake-idle': warning(
    'Without effect, {place}: {expected}',
    'Take it away, or write it as docs/editors.md says.',
  ),
  'definition-right': fine('Everything in the {source} is as it should be'),
  'ids-same': problem(
    '{count} priorities have the id “{id}”: {labels}',
    'Give each a data-id of its own; it is what is counted.',
  ),

  // Dates.
  'closed': warning(
    'The close is in the past: comments closed {date}',
    'If people should still answer, change the closing date, at the endpoint too. If not, there is nothing to do.',
  ),
  'not-open': warning(
    'Comments open {date}; until then people see no form',
    'If they should answer now, change the opening date, at the endpoint too.',
  ),
  'open': fine('Comments are open, and close {date}'),
  'zone-fixed': warning(
    'The time zone {zone} knows no summer time',
    'Name the zone of your city, such as America/New_York, if its clocks change.',
  ),
  'zone-elsewhere': warning(
    'At the close it is {there} in {zone}, and {here} in this computer’s zone, {reader}',
    'If you are in the city now, time-zone names the wrong zone, or this computer has the wrong one.',
  ),
  'zone-here': fine('The time zone {zone} has the same time as this computer'),

  // Languages.
  'language-none': warning(
    'The page says that it is in “{language}”, in which the form has no words: they are in English',
    'If the page is in another language, mend its lang attribute.',
  ),
  'language-spoken': fine('The form speaks the page’s language, “{language}”'),
  'language-own': fine('The form has words of the page’s own (messages)'),
  'translation-none': warning(
    'The page is in “{language}”, and the consultation in “{own}” without a translation for it',
    'Add one for “{language}” to the definition (translations); the builder has a step for it.',
  ),
  'translation-part': warning(
    'In “{language}” {count} of {total} texts are not translated: {texts}',
    'Translate them in the definition (translations.{language}). People read them in “{own}” until then.',
  ),
  'translation-whole': fine('Everything is translated into “{language}”'),

  // The endpoint.
  'endpoint-unreachable': problem(
    'Nothing answers at {address}',
    'Check the address, letter by letter, and whether the server runs. From another network it may be reachable: then it is this one’s firewall.',
  ),
  'endpoint-missing': problem(
    'The collector answers, but has no such consultation: status {status} at {address}',
    'Check the consultation’s id in the address, and that whoever runs the collector has put it there.',
  ),
  'endpoint-hidden': problem(
    '{address} answers, but does not let this site read it (CORS)',
    'Whoever runs the endpoint puts {origin} on its list of origins (Access-Control-Allow-Origin).',
  ),
  'endpoint-hidden-here': untested(
    '{address} is there, and does not let this page, of {origin}, read what it answers (CORS)',
    'If your page is on another site, paste the tag, and open your page with ?civic-check behind its address. If not, whoever runs the endpoint puts {origin} on its list of origins.',
  ),
  'endpoint-unasked': untested(
    'This page’s own content security policy does not let it ask {address}',
    'Paste the tag, and open your page with ?civic-check behind its address.',
  ),
  'endpoint-relative': untested(
    'Comments go to your page’s own site, at {address}: it cannot be asked from here',
    'Paste the tag, and open your page with ?civic-check behind its address.',
  ),
  'endpoint-busy': untested(
    '{address} cannot answer now: status {status}',
    'Check again in a minute. If it stays so, tell whoever runs the collector.',
  ),
  'endpoint-foreign': problem(
    '{address} answers, but not as our collector does',
    'Check the address. That of an endpoint of another kind must not end as a collector’s.',
  ),
  'endpoint-reads': problem(
    '{address} is that of the consultation, and takes no comments',
    'Write /submissions behind it.',
  ),
  'endpoint-answers': fine('{address} answers, and lets this site read it'),
  'endpoint-there': untested(
    '{address} is there; whether this site may read its answer to a comment (CORS) is not known',
    'Send the test comment.',
  ),
  'endpoint-other': problem(
    'The endpoint asks about “{published}”, and this tag about “{own}”: comments are refused',
    'Make the attribute consultation and the address of the endpoint name the same one.',
  ),
  'endpoint-priorities': problem(
    'The endpoint does not know the priorities {ids}: an answer with one is held, for your staff to decide',
    'Make the ids (data-id) the same as in the endpoint’s definition.',
  ),
  'endpoint-question': problem(
    'The endpoint’s definition differs from this tag ({fields}): an answer that it does not allow is held, for your staff to decide',
    'Make them the same as in the endpoint’s definition.',
  ),
  'endpoint-window': warning(
    'The endpoint’s dates differ from those in the tag; the endpoint’s count: comments close {date}',
    'Write the same into the tag: without the script, that is what people read.',
  ),
  'class-unseen': untested(
    'The class of the endpoint is not known yet{likely}',
    'Send the test comment.',
  ),
  'class-a': fine('Class A: the endpoint echoes the id of the comment, and counts it once'),
  'class-b': warning(
    'Class B: the endpoint confirms, but a comment that is sent again may count twice',
    'Take duplicates out by their id when you count, or use an endpoint of class A (docs/endpoint.md).',
  ),
  'class-c': problem(
    'Class C: the endpoint’s answer says nothing that can be believed, so nobody knows whether a comment arrived',
    'Let it answer with a receipt, or at least { "ok": true }, and switch captchas off (docs/endpoint.md).',
  ),
  'class-c-meant': warning(
    'Class C: the tag says unconfirmed, so people read that nobody can say whether their comment arrived',
    'Use an endpoint that answers with a receipt (docs/endpoint.md).',
  ),
  'trial-refused': problem(
    'The endpoint refused the test comment: {why}',
    'Make the tag and the endpoint’s definition say the same, or ask whoever runs the endpoint.',
  ),
  'trial-not-sent': problem(
    'The test comment was not taken: {why}',
    'Run npx civic-feedback check {address}: it says which step of the way fails.',
  ),
  'trial-closed': untested(
    'The endpoint takes no comments now, so the test comment was not kept',
    'Only an open consultation can be tried: make one for testing, or try again when it is open.',
  ),
  'idempotent-unsaid': warning(
    'The endpoint counts a comment once, and the tag does not say so: a comment that was not confirmed is tried only twice more by itself',
    'Write idempotent into the tag.',
  ),
  'idempotent-untrue': problem(
    'The tag says idempotent, and the endpoint did not count the comment once: people may be counted twice',
    'Take idempotent out of the tag.',
  ),

  // The clock.
  'clock-off': warning(
    'This computer’s clock is {difference} {direction} the endpoint’s; the form goes by the endpoint’s',
    'Look at a third clock. If the endpoint’s is wrong, whoever runs it sets it right, or comments close at the wrong moment.',
  ),
  'clock-right': fine('This computer’s clock and the endpoint’s agree'),
  'clock-untold': untested(
    'This endpoint does not tell the time, so the form goes by the clock of each visitor',
    'There is nothing to do. Whoever runs the endpoint must close it in time.',
  ),

  // What it looks like.
  'contrast-low': problem(
    'On this page {what} has a contrast of {ratio}:1, and {needed}:1 is needed (WCAG 2.2, {criterion})',
    'Give the form other colours (--civic-ink, --civic-quiet, --civic-accent, --civic-field), or the part of the page behind it.',
  ),
  'contrast-unmeasured': untested(
    'A picture or gradient stands behind {what}: its contrast cannot be measured',
    'Put a plain ground behind the form, or look whether everything can be read.',
  ),
  'contrast-good': fine('Text and edges have enough contrast, as this page looks now'),
  'contrast-unseen': untested(
    'There was no form to measure the contrast of',
    'Mend what keeps the form from being shown, and check again.',
  ),

  // The check itself.
  'check-failed': untested('A part of this check has failed: {why}', 'Check again.'),
} as const satisfies Record<string, Words>;

/** What can be found. */
export type FindingCode = keyof typeof FINDINGS;

/** One thing that was found, as data: words are added where it is shown. */
export interface Finding {
  code: FindingCode;
  level: Level;
  /** What fills the braces. */
  params: Readonly<Record<string, string | number>>;
}

/** Most characters of what fills a brace: some of it comes from elsewhere. */
const LONGEST = 400;

/** A finding of this code. */
export function finding(
  code: FindingCode,
  params: Readonly<Record<string, string | number>> = {},
): Finding {
  return { code, level: FINDINGS[code].level, params };
}

function filled(text: string, params: Finding['params']): string {
  return text.replace(/\{([a-z]+)\}/g, (braces, name: string) =>
    String(params[name] ?? braces).slice(0, LONGEST),
  );
}

/** A finding in an editor's English. */
export function findingWords({ code, params }: Finding): {
  found: string;
  remedy: string | undefined;
} {
  const { found, remedy }: Words = FINDINGS[code];
  return {
    found: `${filled(found, params)}.`,
    remedy: remedy && filled(remedy, params),
  };
}
