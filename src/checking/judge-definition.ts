import type { PageFacts } from './facts.js';
import { finding, type Finding } from './findings.js';

/** The priorities of something that may be no consultation. */
function prioritiesIn(input: unknown): { id: string; label: string }[] {
  const { question } = Object(input) as { question?: unknown };
  const { priorities } = Object(question) as { priorities?: unknown };
  if (!Array.isArray(priorities)) return [];
  return (priorities as unknown[]).flatMap((each) => {
    const { id, label } = Object(each) as { id?: unknown; label?: unknown };
    return typeof id === 'string' ? [{ id, label: typeof label === 'string' ? label : '' }] : [];
  });
}

function judgeIds(input: unknown): Finding[] {
  const labels = new Map<string, string[]>();
  for (const { id, label } of prioritiesIn(input))
    labels.set(id, [...(labels.get(id) ?? []), label]);
  return [...labels].flatMap(([id, each]) =>
    each.length > 1
      ? [finding('ids-same', { count: each.length, id, labels: each.join(', ') })]
      : [],
  );
}

/** What is wrong with the tag or the definition, and whether priorities share ids. */
export function judgeDefinition({ definition, origin }: PageFacts): Finding[] {
  if (!definition) return [];
  const { source, input, problems, grave, missing } = definition;
  if (missing) return [finding('definition-missing', { ...missing, origin })];
  if (input === undefined) return [finding('tag-empty')];
  return [
    ...(/"id":"[“”]/.test(JSON.stringify(input)) ? [finding('quotes-curly')] : []),
    ...problems.map((each) => finding(grave ? 'mistake' : 'mistake-idle', { ...each })),
    ...(problems.length === 0 ? [finding('definition-right', { source })] : []),
    ...judgeIds(input),
  ];
}
