/** The judge of a page that has the tag: facts in, findings out. */
import type { PageFacts } from './facts.js';
import { finding, FINDINGS, type Finding, type FindingCode, type Level } from './findings.js';
import { judgeColours } from './judge-colours.js';
import { judgeDates } from './judge-dates.js';
import { judgeDefinition } from './judge-definition.js';
import { judgeEndpoint } from './judge-endpoint.js';
import { judgeLanguages } from './judge-languages.js';
import { judgePolicy } from './judge-policy.js';
import { judgeScript } from './judge-script.js';

/** The levels, worst first. */
export const LEVELS: readonly Level[] = ['problem', 'warning', 'untested', 'fine'];

const ORDER = Object.keys(FINDINGS) as FindingCode[];

/** What one judge finds; one that fails leaves the others to be heard. */
function attempted(judge: (facts: PageFacts) => Finding[], facts: PageFacts): Finding[] {
  try {
    return judge(facts);
  } catch (error) {
    return [finding('check-failed', { why: String(error) })];
  }
}

/** All that is to be said of a page, the worst first. */
export function judgePage(facts: PageFacts): Finding[] {
  const judges = [
    ...[judgeScript, judgePolicy, judgeDefinition, judgeDates],
    ...[judgeLanguages, judgeEndpoint, judgeColours],
  ];
  const found = [
    ...judges.flatMap((judge) => attempted(judge, facts)),
    ...facts.failed.map((why) => finding('check-failed', { why })),
  ];
  return found.sort(
    (one, other) =>
      LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
      ORDER.indexOf(one.code) - ORDER.indexOf(other.code),
  );
}
