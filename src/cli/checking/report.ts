/** What a check prints: for people, or as JSON for programs. */
import { CLASSES } from '../../checking/endpoint-class.js';
import { TEST_SOURCE } from '../../checking/test-source.js';
import { RULES, type Rule } from './rule.js';
import type { Verdict } from './verdict.js';

const MARKS: Record<Rule['result'], string> = {
  pass: 'pass  ',
  fail: 'FAIL  ',
  advice: 'advice',
  untested: '-     ',
};

function lines({ rule, result, found, remedy }: Rule): string[] {
  return [
    `  ${MARKS[result]}  ${RULES[rule]}: ${found}`,
    ...(remedy === undefined ? [] : [`          ${remedy}`]),
  ];
}

/** What will be sent, said before it is. */
export function announcement(endpoint: string, origin: string): string {
  return `Checking ${endpoint} as a page of ${origin}.
This sends a few test submissions. Each has the source "${TEST_SOURCE}" and a comment that says what it is;
delete them afterwards.`;
}

/** Every rule of one format. */
export function rulesText({ findings, rules }: Verdict): string {
  const tried = rules.filter(({ result }) => result !== 'untested');
  const untried = rules.filter(({ result }) => result === 'untested').map(({ rule }) => rule);
  return [
    `\nformat="${findings.format}"`,
    ...tried.flatMap(lines),
    ...(untried.length > 0 ? [`  -       not tried: ${untried.join(', ')}`] : []),
  ].join('\n');
}

/** The class and the tag. */
export function verdictText({ findings, class: endpointClass, tag }: Verdict): string {
  const paste =
    tag === undefined
      ? 'There is no tag that would work. Mend what failed above, and check again.'
      : `The tag to paste:\n\n${tag}`;
  const warning =
    endpointClass === 'C' && tag !== undefined
      ? '\n\nWith "unconfirmed" people read "Sent, but this form cannot confirm receipt", and a submission that is\nlost is lost without a word. Better mend what failed above.'
      : '';
  return `\nClass ${endpointClass} (format="${findings.format}"): ${CLASSES[endpointClass]}.\n\n${paste}${warning}`;
}

/** Which submissions to delete. */
export function sentText(ids: readonly string[]): string {
  if (ids.length === 0) return '\nNo test submission was sent.';
  return `\nTest submissions were sent with these ids:\n${ids.map((id) => `  ${id}`).join('\n')}`;
}

/** The same for programs; its shape only ever grows. */
export function reportJson(
  verdict: Verdict,
  tried: readonly Verdict[],
  ids: readonly string[],
): string {
  const { findings, tag } = verdict;
  return JSON.stringify(
    {
      endpoint: findings.endpoint,
      origin: findings.origin,
      class: verdict.class,
      format: findings.format,
      tag: tag ?? null,
      tried: tried.map(({ findings: { format }, class: endpointClass, rules }) => ({
        format,
        class: endpointClass,
        rules,
      })),
      sent: ids,
    },
    null,
    2,
  );
}
