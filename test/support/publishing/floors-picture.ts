/** The picture of the floors in docs/architecture.md, made from dependency-cruiser's rules. */
import rules from '../../../.dependency-cruiser.mjs';

/** The floors from the roof to the ground, and what is on each. */
export const FLOORS = {
  cli: 'the program: collect, check, export',
  testing: 'a collector for others’ tests',
  collector: 'the endpoint and its database',
  prerender: 'the form before the script',
  placing: 'the tag where no tag may be',
  elements: 'the three tags: focus, events, order',
  views: 'templates: data in, a template out',
  pickers: 'choose, rank, rate, share points',
  checking: 'facts in, findings out',
  delivery: 'send, outbox, courier',
  embed: 'the form as text',
  messages: 'words, one file a language',
  contract: 'the nouns and their rules',
} as const;

/** A floor's name: a folder of `src`. */
export type Floor = keyof typeof FLOORS;

/** What a floor may take from another one. */
export type Takes = 'code' | 'types' | 'nothing';

interface Rule {
  name?: string;
  from: { path?: string };
  to: { path?: string | string[]; pathNot?: string | string[] };
}

const forbidden = rules.forbidden as Rule[];

function listed(name: string, where: 'path' | 'pathNot'): string[] {
  return [forbidden.find((rule) => rule.name === name)?.to[where] ?? []].flat();
}

/** What the rules let a floor take from another one. */
export function takes(floor: Floor, other: Floor): Takes {
  const folder = `^src/${other}/`;
  if (listed(`${floor}-takes-types-only`, 'path').includes(folder)) return 'types';
  return listed(`${floor}-goes-down`, 'pathNot').includes(folder) ? 'code' : 'nothing';
}

/** Whether a floor runs anywhere: the rules keep Lit, Node.js and what is installed out of it. */
export function runsAnywhere(floor: Floor): boolean {
  const rule = forbidden.find(({ name }) => name === 'pure-floors-know-no-lit-and-no-node');
  return new RegExp(rule?.from.path ?? '(?!)').test(`src/${floor}/`);
}

const STYLE = `
svg { --ground: #fff; --ink: #1b1b1b; --quiet: #555; --line: #767676; --hair: #d5d8da; --box: #f1f1ee; --pure: #e1edf4; --edge: #0b5c8f }
@media (prefers-color-scheme: dark) { svg { --ground: #16191d; --ink: #f0f0f0; --quiet: #c0c5cb; --line: #8b939c; --hair: #33393f; --box: #24282d; --pure: #1d3342; --edge: #7cc0ee } }
text { font: 12.5px system-ui, "Helvetica Neue", Arial, sans-serif; fill: var(--quiet) }
.name { font: 700 14px ui-monospace, Consolas, "Liberation Mono", monospace; fill: var(--ink) }
.ground { fill: var(--ground) }
.floor { fill: var(--box) }
.anywhere { fill: var(--pure) }
.hair { stroke: var(--hair) }
.pillar { stroke: var(--edge); stroke-width: 1.5 }
.head { fill: var(--ground); stroke: var(--edge); stroke-width: 1.5 }
.code { fill: var(--edge) }
.types { fill: var(--ground); stroke: var(--edge); stroke-width: 1.5 }`;

const TOP = 16;
const ROW = 36;
const FIRST = 400;
const STEP = 26;

/** What each floor may import, as somebody hears it who does not see the pillars. */
function inWords(): string {
  const names = Object.keys(FLOORS) as Floor[];
  return names
    .map((name) => {
      const below = names.filter((other) => other !== name && takes(name, other) !== 'nothing');
      const said = below.map((other) =>
        takes(name, other) === 'types' ? `${other} (types)` : other,
      );
      return `${name}: ${said.join(', ') || 'nothing'}.`;
    })
    .join(' ');
}

/** The picture: every floor a row, and from each a pillar down to the floors that it stands on. */
export function floorsPicture(): string {
  const names = Object.keys(FLOORS) as Floor[];
  const middle = (row: number): number => TOP + row * ROW + ROW / 2;
  const foot = TOP + names.length * ROW + 30;
  const rows = names.flatMap((name, row) => {
    const y = middle(row);
    return [
      `<rect class="floor${runsAnywhere(name) ? ' anywhere' : ''}" data-floor="${name}" x="16" y="${y - 15}" width="352" height="30" rx="4"/>`,
      `<text class="name" x="28" y="${y + 5}">${name}</text>`,
      `<text x="120" y="${y + 4.5}">${FLOORS[name]}</text>`,
      `<path class="hair" d="M368 ${y}H704"/>`,
    ];
  });
  const pillars = names.flatMap((name, row) => {
    const x = FIRST + row * STEP;
    const stands = names.flatMap((other, at) => {
      const taken = at === row ? 'nothing' : takes(name, other);
      return taken === 'nothing' ? [] : [{ at, taken, other }];
    });
    const last = Math.max(row, ...stands.map(({ at }) => at));
    return [
      ...(last > row ? [`<path class="pillar" d="M${x} ${middle(row)}V${middle(last)}"/>`] : []),
      `<rect class="head" x="${x - 6}" y="${middle(row) - 6}" width="12" height="12"/>`,
      ...stands.map(
        ({ at, taken, other }) =>
          `<circle class="${taken}" data-from="${name}" data-to="${other}" cx="${x}" cy="${middle(at)}" r="${taken === 'code' ? 5.5 : 4.5}"/>`,
      ),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${foot + 38}" width="720" height="${foot + 38}" role="img" aria-labelledby="title description">
<title id="title">The floors of src, and which stands on which</title>
<desc id="description">${names.length} floors, from ${names[0]} at the top to ${names.at(-1)} at the ground. From each a pillar goes down to the floors that it may import, and none goes up. ${inWords()}</desc>
<style>${STYLE}
</style>
<rect class="ground" width="720" height="${foot + 38}" rx="8"/>
${[...rows, ...pillars].join('\n')}
<rect class="head" x="22" y="${foot - 10}" width="12" height="12"/>
<text x="42" y="${foot}">a floor, and down from it what it may import:</text>
<circle class="code" cx="362" cy="${foot - 4}" r="5.5"/>
<text x="376" y="${foot}">code</text>
<circle class="types" cx="434" cy="${foot - 4}" r="4.5"/>
<text x="447" y="${foot}">types alone</text>
<rect class="floor anywhere" x="16" y="${foot + 10}" width="24" height="16" rx="3"/>
<text x="48" y="${foot + 23}">runs anywhere: knows neither Lit nor Node.js</text>
</svg>
`;
}
