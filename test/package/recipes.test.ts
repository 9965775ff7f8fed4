import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { checked } from '../cli/support-check.js';
import { firstPort } from '../support/first-port.js';
import { installPacked, type ConsumerProject } from '../support/packed.js';
import { parkPlan } from '../support/park-plan.js';
import { snippet } from '../support/snippets.js';

/** Express, as far as the recipe uses it: `all` with an expression, `listen`. */
const express = `
import { createServer } from 'node:http';
export default () => {
  const routes = [];
  return {
    all: (path, handler) => routes.push({ path, handler }),
    listen(port) {
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        const route = routes.find(({ path }) => path.test(pathname));
        if (route) route.handler(request, response);
        else response.writeHead(404).end();
      });
      server.listen(port, '127.0.0.1', () => console.log('port ' + server.address().port));
    },
  };
};`;

/** `Deno.serve` as https://docs.deno.com/api/deno/~/Deno.serve has it: a handler and who asks. */
const deno = `
import { listen } from 'civic-feedback/collector';
globalThis.Deno = {
  async serve(_options, handle) {
    const handler = (request) => handle(request, { remoteAddr: { hostname: '127.0.0.1' } });
    console.log('port ' + (await listen({ handler, port: 0 })).port);
  },
};`;

/**
 * A worker's server, with D1's `prepare`, `bind`, `run` and `first` over libSQL, as
 * https://developers.cloudflare.com/d1/worker-api/ has them.
 */
const workerd = (table: string): string => `
import { createClient } from '@libsql/client';
import { listen } from 'civic-feedback/collector';
import worker from './worker.js';
const client = createClient({ url: 'file:d1.db', concurrency: 1 });
await client.execute(${JSON.stringify(table)});
const DB = {
  prepare: (sql) => ({
    bind: (...args) => ({
      run: async () => ({ meta: { changes: (await client.execute({ sql, args })).rowsAffected } }),
      first: async () => (await client.execute({ sql, args })).rows[0] ?? null,
    }),
  }),
};
const handler = (request) => worker.fetch(request, { DB });
console.log('port ' + (await listen({ handler, port: 0 })).port);`;

describe('A developer who follows a recipe with the package', { concurrency: 3 }, () => {
  let project: ConsumerProject;
  before(async () => {
    project = await installPacked();
    const stand = join(project.folder, 'node_modules/express');
    await mkdir(stand);
    const files: Record<string, string> = {
      'package.json': '{ "type": "module" }',
      'consultation.json': JSON.stringify(parkPlan),
      'node_modules/express/package.json': '{ "type": "module", "exports": "./index.js" }',
      'node_modules/express/index.js': express,
      'deno.js': deno,
    };
    for (const [name, text] of Object.entries(files))
      await writeFile(join(project.folder, name), text);
  });
  after(() => project.remove());

  const serve = async (test: TestContext, folder: string, ...args: string[]): Promise<string> => {
    // A folder of its own inside the project: a database of its own.
    const cwd = join(project.folder, folder);
    const server = spawn(process.execPath, ['--no-warnings', ...args], {
      cwd,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    test.after(() => server.kill('SIGKILL'));
    return `http://127.0.0.1:${String(await firstPort(server))}`;
  };

  const write = async (folder: string, files: Record<string, string>): Promise<void> => {
    await mkdir(join(project.folder, folder));
    const all = { 'consultation.json': JSON.stringify(parkPlan), ...files };
    for (const [name, text] of Object.entries(all))
      await writeFile(join(project.folder, folder, name), text);
  };

  it('has the collector in Express, of class A', async (test) => {
    await write('in-express', { 'serve.js': snippet('docs/recipes/express.md', 'js') });
    const url = await serve(test, 'in-express', 'serve.js');
    const result = await checked(`${url}/consultations/park-plan/submissions`, ['json'], parkPlan);
    assert.equal(result.class, 'A');
  });

  it('has the collector in Deno, of class A', async (test) => {
    await write('in-deno', { 'serve.js': snippet('docs/recipes/deno.md', 'js') });
    const url = await serve(test, 'in-deno', '--import', '../deno.js', 'serve.js');
    const result = await checked(`${url}/consultations/park-plan/submissions`, ['json'], parkPlan);
    assert.equal(result.class, 'A');
  });

  it('has a worker on the contract alone, of class A', async (test) => {
    const shell = snippet('docs/recipes/worker.md', 'sh');
    const [, table = ''] = /--command "([^"]+)"/.exec(shell) ?? [];
    await write('worker', {
      'worker.js': snippet('docs/recipes/worker.md', 'js'),
      'serve.js': workerd(table),
    });
    const url = await serve(test, 'worker', 'serve.js');
    const result = await checked(`${url}/`, ['json'], parkPlan);
    const failed = [...result.rules.values()].filter(({ result: mark }) => mark === 'fail');
    assert.deepEqual([result.class, failed], ['A', []]);
  });
});
