/**
 * The floors: an import goes down, never up, never in a circle. `docs/architecture.md` draws them.
 * Types may be taken sideways from messages, because they carry no words.
 */

/** What each floor may import, beside itself. */
const floors = {
  contract: [],
  messages: ['contract'],
  pickers: ['contract'],
  views: ['pickers', 'contract'],
  delivery: ['contract'],
  checking: ['delivery', 'contract'],
  elements: ['views', 'checking', 'delivery', 'pickers', 'contract', 'messages'],
  embed: ['contract', 'messages'],
  prerender: ['elements', 'embed', 'views', 'pickers', 'contract', 'messages'],
  placing: ['embed', 'elements'],
  collector: ['embed', 'contract', 'messages'],
  cli: ['collector', 'checking', 'delivery', 'contract'],
  testing: ['collector', 'contract', 'messages'],
};

/** Where types alone may come from, in addition. */
const types = {
  messages: [],
  pickers: ['messages'],
  views: ['messages', 'delivery', 'checking'],
  testing: ['elements'],
};

const foldersOf = (names) => names.map((name) => `^src/${name}/`);

const floorRules = Object.entries(floors).flatMap(([floor, below]) => {
  const allowed = foldersOf([floor, ...below]);
  const allowedTypes = foldersOf(types[floor] ?? []);
  return [
    {
      name: `${floor}-goes-down`,
      comment: `src/${floor} imports code only from itself and: ${below.join(', ') || 'nothing'}.`,
      severity: 'error',
      from: { path: `^src/${floor}/` },
      to: { path: '^src/', pathNot: [...allowed, ...allowedTypes] },
    },
    ...(allowedTypes.length > 0
      ? [
          {
            name: `${floor}-takes-types-only`,
            comment: `src/${floor} takes nothing but types from there.`,
            severity: 'error',
            from: { path: `^src/${floor}/` },
            to: { path: allowedTypes, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ];
});

export default {
  forbidden: [
    ...floorRules,
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'doors-are-entered-from-outside',
      comment: 'define and index are imported by nobody.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(index|define)\\.ts$' },
    },
    {
      name: 'pure-floors-know-no-lit-and-no-node',
      comment: 'The contract, the pickers and the words run anywhere.',
      severity: 'error',
      from: { path: '^src/(contract|pickers|messages|embed|checking)/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: ['node_modules/zod/'] },
    },
    {
      name: 'the-page-knows-no-node',
      severity: 'error',
      from: { path: '^src/(views|elements|delivery|checking|placing)/' },
      to: {
        path: ['node_modules/(@libsql|hono|@hono|pg)/'],
      },
    },
    {
      name: 'the-page-takes-no-core-modules',
      severity: 'error',
      from: { path: '^src/(views|elements|delivery|checking|placing)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'installed',
      comment: 'What src imports must be a dependency or a peer of the package.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
