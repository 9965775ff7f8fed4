/** The accessibility conformance report: docs/accessibility/openacr.yaml, read and rendered. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A test by its file, from the folder of the tests on, and by words that its name holds. */
export interface NamedTest {
  file: string;
  name: string;
}

/** How far a part of the product meets a criterion, and how that is known. */
export interface Component {
  name: string;
  adherence: { level: keyof typeof LEVELS; notes: string };
  /** What a person still has to judge. */
  judge?: string;
  tests?: NamedTest[];
}

/** A chapter of the catalog: the rows, or that it does not matter here. */
export interface Chapter {
  notes: string;
  disabled?: boolean;
  criteria?: { num: string; components: Component[] }[];
}

/** The parts of OpenACR's format that we use. */
export interface ConformanceReport {
  title: string;
  catalog: string;
  product: { name: string; version: string; description: string };
  author: { company_name: string; email: string };
  report_date: string;
  notes: string;
  evaluation_methods_used: string;
  legal_disclaimer: string;
  chapters: Record<string, Chapter>;
}

/** The terms of the format, and their words. */
export const LEVELS = {
  'supports': 'Supports',
  'partially-supports': 'Partially supports',
  'does-not-support': 'Does not support',
  'not-applicable': 'Not applicable',
  'not-evaluated': 'Not evaluated',
} as const;

const TITLES: Readonly<Record<string, string>> = {
  success_criteria_level_a: 'WCAG 2.2, Level A',
  success_criteria_level_aa: 'WCAG 2.2, Level AA',
  success_criteria_level_aaa: 'WCAG 2.2, Level AAA',
  functional_performance_criteria: 'Section 508: functional performance',
  hardware: 'Section 508: hardware',
  software: 'Section 508: software',
  support_documentation_and_services: 'Section 508: documentation and support',
};

/** Reads the report; what is wrong in it, the test finds. */
export function readReport(): ConformanceReport {
  const path = new URL('../../docs/accessibility/openacr.yaml', import.meta.url);
  return parse(readFileSync(fileURLToPath(path), 'utf8')) as ConformanceReport;
}

/** Every component's row in a chapter, with its criterion's number. */
export function rowsOf({ criteria = [] }: Chapter): (Component & { num: string })[] {
  return criteria.flatMap(({ num, components }) => components.map((each) => ({ num, ...each })));
}

const shown = (text: string): string => text.replace(/\$\{[^}]*\}/g, '…');

function remarks({ adherence, judge, tests = [] }: Component): string {
  const links = tests.map(({ file, name }) => `[${shown(name)}](../../test/${file})`);
  return [
    adherence.notes,
    judge && `**To be judged by a person:** ${judge}`,
    links.length > 0 && `Tests: ${links.join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function chapterText(
  [id, chapter]: [string, Chapter],
  handles: ReadonlyMap<string, string>,
): string {
  const rows = rowsOf(chapter).map(
    (row) =>
      `| ${row.num} ${handles.get(row.num) ?? ''} | ${LEVELS[row.adherence.level]} | ${remarks(row)} |`,
  );
  const table = ['| criterion | level | remarks |', '| - | - | - |', ...rows].join('\n');
  return `## ${TITLES[id] ?? id}\n\n${chapter.notes}${rows.length > 0 ? `\n\n${table}` : ''}\n`;
}

/** How many rows have each level. */
function counted(chapters: readonly Chapter[]): string {
  const levels = chapters.flatMap(rowsOf).map(({ adherence }) => adherence.level);
  return Object.entries(LEVELS)
    .map(([level, words]) => [words.toLowerCase(), levels.filter((each) => each === level).length])
    .filter(([, count]) => count !== 0)
    .map(([words, count]) => `${String(count)} ${String(words)}`)
    .join(', ');
}

/** The report as a Markdown page, with each criterion's own title. */
export function reportPage(
  report: ConformanceReport,
  handles: ReadonlyMap<string, string>,
): string {
  const { title, product, catalog, notes, chapters } = report;
  return `# ${title}

Written by \`npm run acr\` from [openacr.yaml](openacr.yaml), which is in the format of [OpenACR](https://github.com/GSA/openacr), catalog \`${catalog}\`. Version ${product.version}, ${report.report_date}. Of its rows: ${counted(Object.values(chapters))}.

${product.description}

${notes}

## How it was looked at

${report.evaluation_methods_used}

## The law

${report.legal_disclaimer}

${Object.entries(chapters)
  .map((chapter) => chapterText(chapter, handles))
  .join('\n')}`;
}
