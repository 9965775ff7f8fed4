import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createServer, type ViteDevServer } from 'vite';
import { checkConsultation } from '../../src/contract/index.js';
import { readAnswer } from '../../src/delivery/answer.js';
import { odd, places } from './support-mistakes.js';
import { FULL, RULES, withValue } from './support-rules.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('Whoever loads the script by a tag, where a small reader stands in zod’s place', () => {
  let server: ViteDevServer;
  let small: {
    checkConsultation: typeof checkConsultation;
    readAnswer: typeof readAnswer;
  };

  before(async () => {
    server = await createServer({
      configFile: false,
      root,
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { 'zod/mini': `${root}src/contract/small-zod.ts` } },
    });
    const contract = await server.ssrLoadModule('/src/contract/check-consultation.ts');
    const delivery = await server.ssrLoadModule('/src/delivery/answer.ts');
    small = { ...contract, ...delivery } as typeof small;
  });
  after(() => server.close());

  it('has the very same findings in a consultation with one mistake', () => {
    for (const { path, refused, accepted } of RULES)
      for (const value of [...refused, ...accepted]) {
        const input = withValue(FULL, path, value);
        assert.deepEqual(small.checkConsultation(input), checkConsultation(input));
      }
  });

  it('has the very same findings in a consultation with several', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...places(FULL)), odd), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(changes, (all) => {
        const input = all.reduce<unknown>((value, [path, by]) => {
          try {
            return path.length > 0 ? withValue(value as object, path, by) : by;
          } catch {
            return value; // An earlier change took this place away.
          }
        }, FULL);
        assert.deepEqual(small.checkConsultation(input), checkConsultation(input));
      }),
      { numRuns: 300 },
    );
  });

  it('reads every answer of an endpoint in the same way', () => {
    const id = 'AAAAAAAAAAAAAAAAAAAAAA';
    const receipt = {
      status: 'created',
      id,
      reference: 'K7QF',
      receivedAt: '2025-12-20T18:02:11Z',
    };
    const problem = {
      type: 'urn:civic-feedback:problem:validation',
      status: 422,
      errors: [{ field: 'comment', code: 'comment-missing' }],
      retryAfter: 5,
    };
    const body = fc.oneof(
      fc.constantFrom(receipt, problem).chain((whole) =>
        fc.tuple(fc.constantFrom(...places(whole)), odd).map(([path, by]) => {
          return path.length > 0 ? withValue(whole, path, by) : by;
        }),
      ),
      odd,
    );
    fc.assert(
      fc.property(body, fc.constantFrom(200, 201, 403, 422, 503), (value, status) => {
        const answer = { status, body: JSON.stringify(value ?? null), host: 'example.gov' };
        assert.deepEqual(small.readAnswer(answer, id), readAnswer(answer, id));
      }),
      { numRuns: 300 },
    );
  });
});
