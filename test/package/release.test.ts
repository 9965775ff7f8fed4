import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { temporaryDirectory } from '../collector/support-collector.js';
import { root } from '../support/packed.js';

const run = promisify(execFile);

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
}

const manifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;

describe('Whoever publishes a version', () => {
  it('gets a list of everything that is installed with the package (npm run sbom)', async () => {
    const { stdout } = await run('npm', ['run', '--silent', 'sbom'], { cwd: root });
    const bom = JSON.parse(stdout) as {
      bomFormat: string;
      metadata: { component: { name: string; version: string } };
      components: { name: string; version: string; licenses?: unknown[] }[];
    };
    const { version, dependencies } = await manifest();
    assert.equal(bom.bomFormat, 'CycloneDX');
    assert.equal(bom.metadata.component.name, 'civic-feedback');
    assert.equal(bom.metadata.component.version, version);
    for (const [name, wanted] of Object.entries(dependencies))
      assert.ok(
        bom.components.some((each) => each.name === name && each.version === wanted),
        name,
      );
    // What only tests and builds need is in nobody's installation.
    assert.deepEqual(
      bom.components.filter(({ name }) => ['vite', 'typescript', 'eslint'].includes(name)),
      [],
    );
  });

  it('prints the tags with the hashes of what was built (npm run integrity)', async () => {
    const { stdout } = await run('npm', ['run', '--silent', 'integrity'], { cwd: root });
    assert.equal(stdout, await readFile(join(root, 'dist/cdn/INTEGRITY.md'), 'utf8'));
    const { files } = JSON.parse(await readFile(join(root, 'dist/cdn/integrity.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    const hash = files['civic-feedback.all.js'];
    assert.ok(hash);
    assert.ok(
      stdout.includes(
        `<script type="module" src="/civic-feedback/civic-feedback.all.js" integrity="${hash}" crossorigin></script>`,
      ),
    );
    for (const [name, each] of Object.entries(files))
      assert.ok(stdout.includes(`| \`${name}\` | \`${each}\` |`), name);
  });
});

interface Job {
  needs?: string;
  permissions: object;
  steps: { name?: string; uses?: string; run?: string; with?: Record<string, unknown> }[];
}

describe('The workflow that publishes', () => {
  let text: string;
  let jobs: { pack: Job; publish: Job };
  before(async () => {
    text = await readFile(join(root, '.github/workflows/publish.yml'), 'utf8');
    const workflow = parse(text) as { permissions: object; jobs: typeof jobs };
    assert.deepEqual(workflow.permissions, {});
    ({ jobs } = workflow);
  });

  const commandsOf = ({ steps }: Job): string[] =>
    steps.flatMap(({ run: command }) => command ?? []);

  it('tests before it packs, with no right but to read', async () => {
    assert.deepEqual(Object.keys(jobs), ['pack', 'publish']);
    assert.deepEqual(jobs.pack.permissions, { contents: 'read' });
    const commands = commandsOf(jobs.pack);
    const tested = commands.findIndex((command) => command.includes('.ci/run'));
    const packed = commands.findIndex((command) => command.includes('npm pack'));
    assert.ok(tested >= 0 && packed > tested);
    const { scripts } = await manifest();
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      assert.ok(name in scripts, name);
  });

  it('publishes what was packed, and proves where that was built; nothing of ours runs beside it', () => {
    assert.equal(jobs.publish.needs, 'pack');
    assert.deepEqual(jobs.publish.permissions, { 'id-token': 'write' });
    assert.deepEqual(commandsOf(jobs.publish), [
      'npm publish ./civic-feedback-*.tgz --provenance --access public',
    ]);
  });

  it('has no secret, and takes each action by its commit', () => {
    assert.doesNotMatch(text, /secrets\./);
    const actions = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ uses }) => uses ?? []),
    );
    assert.equal(actions.length, 4);
    for (const action of actions) assert.match(action, /^actions\/[\w-]+@[0-9a-f]{40}$/);
    const [checkout] = jobs.pack.steps;
    assert.deepEqual(checkout?.with, { 'persist-credentials': false });
  });

  it('stops at once where the tag is another version, or package.json names another repository', async (test) => {
    const folder = await temporaryDirectory(test);
    const step = jobs.pack.steps.find(({ name }) => name?.startsWith('The tag and the repository'));
    assert.ok(step?.run);
    const url = 'git+https://github.com/a-city/civic-feedback.git';
    const passes = async (tag: string, repository?: object): Promise<boolean> => {
      const named = JSON.stringify({ ...(await manifest()), repository });
      await writeFile(join(folder, 'package.json'), named);
      const names = { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'a-city/civic-feedback' };
      const options = { cwd: folder, env: { ...process.env, ...names } };
      return run('sh', ['-e', '-c', step.run ?? ''], options).then(
        () => true,
        () => false,
      );
    };
    const { version } = await manifest();
    assert.equal(await passes(`v${version}`, { type: 'git', url }), true);
    assert.equal(await passes('v9.9.9', { type: 'git', url }), false);
    assert.equal(await passes(`v${version}`, { url: url.replace('a-city', 'a-stranger') }), false);
    assert.equal(await passes(`v${version}`), false);
  });
});
