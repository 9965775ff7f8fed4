/** The part of docs/editors.md that is made: what the self-check says, and what to do about it. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { FINDINGS, type Level } from '../../../src/checking/findings.js';
import { root } from './root.js';

/** The guide. */
export const EDITORS = join(root, 'docs/editors.md');

const LISTS: readonly [level: Level, heading: string][] = [
  ['problem', 'To mend'],
  ['warning', 'To look at: it may be meant so'],
  ['untested', 'Not known yet'],
];

/** A sentence in a table: what is filled in is left open, and nothing of it is HTML. */
const cell = (text: string): string =>
  text
    .replace(/\{[a-z]+\}/g, '…')
    .replaceAll('|', '\\|')
    .replaceAll('<', '\\<');

function list(level: Level): string {
  const rows = Object.values(FINDINGS).flatMap((each) =>
    each.level === level && 'remedy' in each && each.remedy !== undefined
      ? [`| ${cell(each.found)} | ${cell(each.remedy)} |`]
      : [],
  );
  return ['| it says | what to do |', '| --- | --- |', ...rows].join('\n');
}

/** The guide, with every finding in it as the check has it now. */
export async function withFindings(guide: string): Promise<string> {
  const lists = LISTS.map(([level, heading]) => `#### ${heading}\n\n${list(level)}`).join('\n\n');
  const text = guide.replace(
    /(<!-- made: findings -->)[\s\S]*?(<!-- \/made -->)/,
    (_, begin: string, end: string) => `${begin}\n\n${lists}\n\n${end}`,
  );
  return format(text, { ...(await resolveConfig(EDITORS)), parser: 'markdown' });
}
