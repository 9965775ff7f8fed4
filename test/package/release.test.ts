import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { root } from '../support/packed.js';

const run = promisify(execFile);

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
  repository?: unknown;
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
  });

  it('does so from a workflow that proves where it was built, with no more rights than that', async () => {
    const text = await readFile(join(root, '.github/workflows/publish.yml'), 'utf8');
    const workflow = parse(text) as {
      permissions: object;
      jobs: { publish: { permissions: object; steps: { run?: string }[] } };
    };
    const { publish } = workflow.jobs;
    assert.deepEqual(workflow.permissions, {});
    assert.deepEqual(publish.permissions, { 'contents': 'read', 'id-token': 'write' });
    const commands = publish.steps.flatMap(({ run: command }) => command ?? []);
    const tested = commands.findIndex((command) => command.includes('.ci/run'));
    const published = commands.findIndex((command) => /npm publish .*--provenance/.test(command));
    assert.ok(tested >= 0 && published > tested, 'it is tested before it is published');
    assert.doesNotMatch(text, /secrets\./);
    const { scripts } = await manifest();
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      assert.ok(name in scripts, name);
  });
});
