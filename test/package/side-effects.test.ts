import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { installPacked, type ConsumerProject } from '../support/packed.js';

const run = promisify(execFile);

/** What importing a door has done to the page around it. */
interface Traces {
  registered: string[];
  newGlobals: string[];
}

describe('Importing a door', () => {
  let project: ConsumerProject;
  before(async () => {
    project = await installPacked();
  });
  after(() => project.remove());

  /** Imports a door in a Node of its own, with a registry that notes who registers. */
  async function importing(door: string): Promise<Traces> {
    const code = `
      const registered = [];
      globalThis.HTMLElement ??= class HTMLElement {};
      globalThis.customElements = { define: (tag) => registered.push(tag), get: () => undefined };
      // Lit and zod leave their version numbers and settings behind; ours must leave nothing.
      await Promise.all([import('lit'), import('zod/mini')]);
      const before = new Set(Reflect.ownKeys(globalThis));
      await import('${door}');
      const newGlobals = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      console.log(JSON.stringify({ registered, newGlobals }));`;
    const node = ['--input-type=module', '--eval', code];
    const { stdout } = await run(process.execPath, node, { cwd: project.folder });
    return JSON.parse(stdout) as Traces;
  }

  for (const door of [
    'civic-feedback',
    'civic-feedback/contract',
    'civic-feedback/embed',
    'civic-feedback/prerender',
    'civic-feedback/messages/en',
    'civic-feedback/messages/es',
    'civic-feedback/messages/pt',
    'civic-feedback/messages/ht',
    'civic-feedback/messages/zh',
    'civic-feedback/messages/ar',
    'civic-feedback/messages/am',
    'civic-feedback/messages/bn',
    'civic-feedback/collector',
    'civic-feedback/testing',
    'civic-feedback/react',
    'civic-feedback/vue',
    'civic-feedback/svelte',
  ])
    it(`${door} registers nothing and leaves nothing behind`, async () => {
      assert.deepEqual(await importing(door), { registered: [], newGlobals: [] });
    });

  it('civic-feedback/define registers the three tags, and that is all', async () => {
    const { registered, newGlobals } = await importing('civic-feedback/define');
    assert.deepEqual(registered.sort(), ['civic-deadline', 'civic-feedback', 'civic-priorities']);
    assert.deepEqual(newGlobals, []);
  });

  for (const door of [
    'civic-feedback/contract',
    'civic-feedback/embed',
    'civic-feedback/collector',
    'civic-feedback/testing',
  ])
    it(`${door} needs no browser and no Lit`, async () => {
      const code = `import { register } from 'node:module';
        register('data:text/javascript,' + encodeURIComponent(
          "export async function resolve(name, context, next) {" +
          "  const found = await next(name, context);" +
          "  if (/\\\\/(lit|lit-html|@lit)\\\\//.test(found.url)) throw new Error('asked for ' + name);" +
          "  return found; }"));
        await import('${door}');`;
      await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: project.folder });
    });
});
