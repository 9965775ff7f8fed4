// @ts-check
/**
 * Element tests in real browsers: Chromium by default, Firefox and WebKit with CIVIC_ENGINES
 * (`npm run test:engines`). A single file: `npm run test:elements -- --files test/elements/x.test.ts`.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { APART } from './support/apart.mjs';
import { chromium, firefox, webkit } from './support/engines.mjs';
import { mediaCommands } from './support/media-commands.mjs';
import { pictureCommands } from './support/picture-commands.mjs';
import { touchCommands } from './support/touch-commands.mjs';
import { tallyReporter } from './support/wtr-reporter.mjs';

const known = { chromium, firefox, webkit };
const wanted = (process.env.CIVIC_ENGINES ?? 'chromium').split(',');

/**
 * What the script-tag build puts in the place of Lit.
 *
 * @type {Record<string, string>}
 */
const SMALL = {
  'lit': '/src/elements/small-lit.ts',
  'lit/directives/keyed.js': '/src/elements/small-templates.ts',
  'lit/directives/live.js': '/src/elements/small-templates.ts',
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: [
    'test/{elements,views,delivery,builder,testing,themes}/**/*.test.ts',
    ...(wanted.includes('webkit') ? [`!${APART}`] : []),
  ],
  nodeResolve: true,
  browsers: wanted.map((name) => known[/** @type {keyof typeof known} */ (name)]()),
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  plugins: [
    // As the script-tag build does: `CIVIC_LIT=small`, `npm run test:small-lit`.
    {
      name: 'civic-small-lit',
      resolveImport: ({ source, context }) =>
        process.env.CIVIC_LIT === 'small' && context.path.startsWith('/src/')
          ? SMALL[source]
          : undefined,
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
    mediaCommands(),
    touchCommands(),
    a11ySnapshotPlugin(),
    pictureCommands(),
  ],
  reporters: process.env.CI
    ? [summaryReporter({}), tallyReporter()]
    : [defaultReporter({ reportTestProgress: process.stdout.isTTY }), tallyReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tests</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <script src="/node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js"></script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
