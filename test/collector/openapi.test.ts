import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { createCollector, type CollectorOptions } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { openApiDocument } from '../../src/collector/openapi/document.js';
import { ROUTES } from '../../src/collector/routes.js';
import { PROBLEMS, publishedSchemas, type Receipt } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { CITY, COLLECT, DURING, PLAN, sealed } from './support-collector.js';
import { assertDescribed, document, mistakes } from './support-openapi.js';

const validator = spawnSync('python3', ['-c', 'import openapi_spec_validator']).status === 0;

/** A collector all of whose answers are held against the document. */
function described(options: Partial<CollectorOptions> = {}) {
  const clock = { now: DURING };
  const codes = new Set<string>();
  const collector = createCollector({
    consultations: [cambridge],
    store: openMemoryStore(),
    origins: [CITY],
    exportToken: 'secret',
    scripts: { version: '1', read: (name) => (name === 'a.js' ? 'export {};' : undefined) },
    clock: () => clock.now,
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', CITY);
    const request = new Request(COLLECT + path, { ...init, headers });
    const response = await collector(request.clone(), { address: '203.0.113.7' });
    await assertDescribed(request, response.clone());
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('problem'))
      codes.add(((await response.clone().json()) as { type: string }).type.split(':').at(-1)!);
    return response;
  };
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ask, post, clock, codes };
}

/** Every kind of answer that there is; returns the codes of the refusals. */
async function everyAnswer(): Promise<Set<string>> {
  const { ask, post, clock, codes } = described();
  const one = sealed();
  const page = { 'accept': 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
  await ask('/health');
  await ask(PLAN);
  await ask(PLAN, { headers: { 'if-none-match': '*' } });
  await ask(`${PLAN}/embed?lang=es`);
  await ask('/scripts/1/a.js');
  await ask('/scripts/1/b.js');
  await ask(`${PLAN}/submissions`, { method: 'OPTIONS' });
  const receipt = (await (await post(one)).json()) as Receipt;
  await post(one);
  await post({ ...one, answers: { comment: 'Something else' } });
  await post('comment=From+a+plain+form', page);
  await post('priorities=nothing-of-ours', page);
  await post({ ...one, version: 2 });
  await post('{');
  await post('x'.repeat(200_000));
  await post('<a/>', { 'content-type': 'text/xml' });
  await ask('/nowhere');
  await ask(PLAN, { method: 'PUT' });
  const address = `${PLAN}/receipts/${receipt.reference}`;
  for (const accept of ['application/json', 'text/html']) {
    await ask(address, { headers: { accept } });
    await ask(`${address}/withdrawal`, { headers: { accept } });
  }
  await ask(`${PLAN}/receipts/AAAA-AAAA-AAAA`);
  for (const format of ['csv', 'jsonl']) {
    await ask(`${PLAN}/submissions.${format}`);
    const headers = { authorization: 'Bearer secret' };
    await (await ask(`${PLAN}/submissions.${format}`, { headers })).body?.cancel();
  }
  clock.now = Date.parse('2025-12-01T00:00:00Z');
  await post(sealed());
  clock.now = Date.parse('2026-06-01T00:00:00Z');
  await post(sealed());
  await ask(address, { method: 'DELETE' });
  await ask(`${address}/withdrawal`, { headers: { accept: 'text/html' } });
  clock.now = DURING;
  await ask(address, { method: 'DELETE' });
  await ask(address, { method: 'DELETE' });
  await post(one);
  for (const accept of ['application/json', 'text/html'])
    await ask(address, { headers: { accept } });
  return codes;
}

describe('A developer who reads the OpenAPI document', () => {
  it('finds every route and method, and no other', () => {
    const base = '/consultations/{consultation}';
    for (const { path, answers } of ROUTES) {
      const described = Object.entries(document.paths).filter(
        ([name]) =>
          name.startsWith(base) && path.test(name.slice(base.length).replace(/\{\w+\}/g, 'x')),
      );
      assert.equal(described.length, 1, String(path));
      const methods = Object.keys(described[0]?.[1] ?? {}).filter((key) => key !== 'parameters');
      const expected = [...Object.keys(answers), 'OPTIONS'].map((name) => name.toLowerCase());
      assert.deepEqual(methods.sort(), expected.sort());
    }
    // And the collector's own health, and the widget's scripts.
    assert.equal(Object.keys(document.paths).length, ROUTES.length + 2);
  });

  it('finds every refusal by its code', () => {
    const text = JSON.stringify(document);
    for (const code of Object.keys(PROBLEMS))
      assert.ok(text.includes(`"urn:civic-feedback:problem:${code}"`), code);
  });

  it('gets the answers that it describes, and meets every code', async () => {
    const codes = await everyAnswer();
    const store = openMemoryStore();
    const others = [
      described({ origins: ['https://elsewhere.example'] }),
      described({ rate: { submissions: 1, seconds: 60 } }),
      described({ store: { ...store, keep: () => Promise.reject(new Error('disk full')) } }),
    ];
    for (const { post, codes: more } of others) {
      await post(sealed());
      await post(sealed());
      more.forEach((code) => codes.add(code));
    }
    assert.deepEqual([...codes].sort(), Object.keys(PROBLEMS).sort());
  });

  it('can make a submission by its schema', () => {
    assert.equal(mistakes('Submission', sealed()), '');
    assert.match(mistakes('Submission', { ...sealed(), version: 2 }), /version/);
    assert.match(mistakes('Submission', { ...sealed(), source: '<b>' }), /source/);
    assert.equal(mistakes('Submission', { ...sealed(), source: 'bücherei.example/ä' }), '');
    assert.equal(mistakes('Consultation', cambridge), '');
  });

  it('can use its patterns in any language', () => {
    const text = JSON.stringify(publishedSchemas());
    assert.doesNotMatch(text, /\\\\[pPu]/);
  });

  it('can trust the committed copy', () => {
    const path = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
    assert.deepEqual(
      JSON.parse(readFileSync(path, 'utf8')),
      JSON.parse(JSON.stringify(openApiDocument(manifest.version))),
      'run `npm run openapi`',
    );
  });

  it(
    'can load it into a tool that knows OpenAPI 3.1',
    { skip: !validator && 'no openapi-spec-validator for python3' },
    () => {
      const path = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
      const { stdout, status } = spawnSync('python3', ['-m', 'openapi_spec_validator', path], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    },
  );
});
