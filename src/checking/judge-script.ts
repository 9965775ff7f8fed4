import type { PageFacts, ScriptTag } from './facts.js';
import { finding, type Finding } from './findings.js';

const fileOf = ({ address }: ScriptTag): string =>
  new URL(address).pathname.split('/').at(-1) ?? address;

/** Whether a hash of this file covers all that it ever runs. */
const isWhole = (tag: ScriptTag): boolean => fileOf(tag) === 'civic-feedback.all.js';

function judgeTag(tag: ScriptTag, { origin, elsewhere }: PageFacts): Finding[] {
  const file = fileOf(tag);
  if (!tag.module) return [finding('script-no-module', { file })];
  if (tag.integrity) return [finding(isWhole(tag) ? 'script-hash' : 'script-hash-part', { file })];
  const from = new URL(tag.address).origin;
  // Of a tag for another page nobody knows which site is that page's.
  return from === origin || elsewhere ? [] : [finding('script-foreign', { file, origin: from })];
}

/** Which script runs, how it was loaded, and whether all of it is there. */
export function judgeScript(facts: PageFacts): Finding[] {
  const { script, elsewhere } = facts;
  if (!script) return [];
  const { version, tags, missing } = script;
  const [first] = tags;
  // What places the tag loads the widget by itself, and is no second one.
  const widgets = tags.filter((tag) => !/\.(?:auto|frame)\.js$/.test(fileOf(tag)));
  const again = new Set(widgets.map(({ address }) => address.split('#')[0]));
  return [
    first
      ? finding(elsewhere ? 'script-named' : 'script-runs', { version, file: first.address })
      : finding('script-bundled', { version }),
    ...tags.flatMap((tag) => judgeTag(tag, facts)),
    // The same address twice is one script to a browser.
    ...(again.size > 1
      ? [finding('script-twice', { count: again.size, files: [...again].join(', ') })]
      : []),
    ...missing.map((file) => finding('part-missing', { file })),
  ];
}
