/** The class of an endpoint, and the tag that goes with it. */
import type { Findings } from './probe.js';
import { rulesOfReceipts } from './receipt-rules.js';
import type { Rule } from './rule.js';
import { tagFor } from './tag.js';
import { rulesOfReading, rulesOfTheWay } from './wire-rules.js';

/** What an endpoint can promise. */
export const CLASSES = {
  A: 'echoes the id of each submission and counts it once',
  B: 'confirms, but a submission that is sent again may count twice',
  C: 'cannot be confirmed: the page would not know whether a submission arrived',
} as const;

/** An endpoint's class. */
export type EndpointClass = keyof typeof CLASSES;

/** What one format is worth. */
export interface Verdict {
  findings: Findings;
  class: EndpointClass;
  rules: Rule[];
  /** The tag to paste; not there when no tag would work. */
  tag?: string;
}

/** A receipt for what comes again and comes at once is what A adds; the rest is said as it is. */
function classOf({ first }: Findings, rules: readonly Rule[]): EndpointClass {
  const { kind } = first.outcome;
  if (kind !== 'received' && kind !== 'confirmed') return 'C';
  const counts = rules
    .filter(({ rule }) => ['echo', 'again', 'reused', 'together'].includes(rule))
    .every(({ result }) => result === 'pass' || result === 'advice');
  return counts ? 'A' : 'B';
}

/** Judges what was found. */
export function judge(findings: Findings, source: string | undefined): Verdict {
  const rules = [
    ...rulesOfTheWay(findings),
    ...rulesOfReceipts(findings),
    ...rulesOfReading(findings),
  ];
  const verdict = classOf(findings, rules);
  const tag = tagFor(findings, verdict, source);
  return { findings, class: verdict, rules, ...(tag !== undefined && { tag }) };
}

/** The best of several formats; of equals the first. */
export function best(verdicts: readonly Verdict[]): Verdict | undefined {
  return [...verdicts].sort(
    (one, other) =>
      one.class.localeCompare(other.class) ||
      Number(other.tag !== undefined) - Number(one.tag !== undefined),
  )[0];
}
