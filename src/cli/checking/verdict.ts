/** The class of an endpoint, and the tag that goes with it. */
import { classOf, type EndpointClass } from '../../checking/endpoint-class.js';
import type { Findings } from './probe.js';
import { keptOnce } from './kept-once.js';
import { rulesOfReceipts } from './receipt-rules.js';
import type { Rule } from './rule.js';
import { tagFor } from './tag.js';
import { rulesOfReading, rulesOfTheWay } from './wire-rules.js';

/** What one format is worth. */
export interface Verdict {
  findings: Findings;
  class: EndpointClass;
  rules: Rule[];
  /** The tag to paste; not there when no tag would work. */
  tag?: string;
}

/** Judges what was found. */
export function judge(findings: Findings, source: string | undefined): Verdict {
  const rules = [
    ...rulesOfTheWay(findings),
    ...rulesOfReceipts(findings),
    ...rulesOfReading(findings),
  ];
  const { first, again, reused, together } = findings;
  const verdict = classOf({
    first: first.outcome,
    again: again?.outcome,
    reused: reused?.outcome,
    together: together && keptOnce(together.map(({ outcome }) => outcome)),
  });
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
