import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Figures } from '../bench/browser/figures.js';
import { collectorPlots, collectorReport } from '../bench/collector/collector-report.js';
import { growthPlots, growthReport } from '../bench/collector/growth-report.js';
import { Load } from '../bench/collector/load.js';
import { storedOf, submissionOf } from '../bench/collector/resident.js';
import { createCollector } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { cambridge } from '../support/cambridge.js';
import { root } from '../support/packed.js';

describe('Somebody who reads docs/scaling.md', () => {
  let page = '';
  before(async () => {
    page = await readFile(join(root, 'docs/scaling.md'), 'utf8');
  });

  it('sees every plot that the benches draw, each described', () => {
    const shown = [...page.matchAll(/!\[([^\]]+)\]\(images\/scaling\/([\w-]+\.svg)\)/g)];
    const drawn = [
      ...collectorPlots(new Load()).keys(),
      ...growthPlots(new Figures(), 'libSQL').keys(),
      ...growthPlots(new Figures(), 'PostgreSQL').keys(),
    ];
    assert.deepEqual(shown.map(([, , name]) => name).sort(), drawn.sort());
    for (const name of drawn) assert.ok(existsSync(join(root, 'docs/images/scaling', name)));
  });

  it('finds what was measured in every section that the benches write', () => {
    const sections = [
      ...collectorReport(new Load(), 0, 0, 0),
      ...growthReport(new Figures(), 'libSQL', 0, 0),
      ...growthReport(new Figures(), 'PostgreSQL', 0, 0),
    ];
    for (const { name } of sections) {
      const [, found] = page.split(new RegExp(`<!-- /?${name} -->`));
      assert.match(found ?? '', /\d (?:µs|ms|minutes)/, name);
      assert.doesNotMatch(found ?? '', /–/, name);
    }
  });
});

describe('A resident of the growth bench', () => {
  it('is in the database as a collector would have kept them', async () => {
    const store = openMemoryStore();
    const collector = createCollector({
      consultations: [cambridge],
      store,
      origins: [],
      clock: () => Date.parse('2025-12-20T18:00:00Z'),
    });
    for (let resident = 0; resident < 50; resident += 1) {
      const answer = await collector(
        new Request(`http://collector.example/consultations/${cambridge.id}/submissions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(submissionOf(resident)),
        }),
      );
      assert.equal(answer.status, 201);
      const kept = (await store.find(submissionOf(resident).id)) as StoredSubmission;
      const { receivedAt } = kept;
      assert.deepEqual(kept, { ...(await storedOf(resident)), receivedAt });
    }
  });
});
