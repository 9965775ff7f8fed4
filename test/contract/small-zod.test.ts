import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createServer, type ViteDevServer } from 'vite';
import { checkConsultation } from '../../src/contract/index.js';
import { odd, places } from './support-mistakes.js';
import { FULL, RULES, withValue } from './support-rules.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('Whoever loads the script by a tag, where a small reader stands in zod’s place', () => {
  let server: ViteDevServer;
  let small: { checkConsultation: typeof checkConsultation };

  before(async () => {
    server = await createServer({
      configFile: false,
      root,
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { 'zod/mini': `${root}src/contract/small-zod.ts` } },
    });
    small = (await server.ssrLoadModule('/src/contract/check-consultation.ts')) as typeof small;
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
});
