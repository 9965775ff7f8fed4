/**
 * `npm run test:storm`: a consultation's whole crowd through every fault at once. CIVIC_STORM_SEED
 * repeats the faults of an earlier time (not the machine's timing), CIVIC_STORM_COUNT is the crowd.
 */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { describe, it } from 'node:test';
import { PLAN } from '../collector/support-collector.js';
import { residents, withAtOnce } from '../collector/support-load.js';
import { openChaosProxy } from '../support/chaos-proxy.js';
import { seeded } from '../support/seeded.js';
import { insist } from './support-device.js';
import { startMortal } from './support-mortal.js';

const COUNT = Number(process.env.CIVIC_STORM_COUNT ?? 10_000);
const SEED = Number(process.env.CIVIC_STORM_SEED ?? Date.now() % 2 ** 31);
const AT_ONCE = 32;
const KILLS = 10;
/** The part of all requests that meets a fault. */
const SHARE = 0.4;

describe(`${COUNT} residents in a storm`, () => {
  it('are each received, and counted once, with every word', async (test) => {
    console.warn(
      `Seed ${SEED}: CIVIC_STORM_SEED=${SEED} npm run test:storm meets these faults again.`,
    );
    const proxy = await openChaosProxy(seeded(SEED), SHARE);
    test.after(proxy.close);
    const collector = await startMortal(test, proxy);
    const everybody = residents(COUNT);
    const received = new Map<string, string>();
    let contradictions = 0;
    const told = {
      again: collector.up,
      received(id: string, reference: string) {
        if ((received.get(id) ?? reference) !== reference) contradictions += 1;
        const before = received.size;
        received.set(id, reference);
        const each = Math.ceil(COUNT / (KILLS + 1));
        if (received.size > before && received.size % each === 0) collector.kill();
      },
    };
    await withAtOnce(AT_ONCE, everybody, (submission) =>
      insist(submission, `${proxy.url}${PLAN}/submissions`, told),
    );

    const rows = await collector.end();
    const texts = [...rows.values()].map(({ submission }) => submission.answers.comment);
    const lost = everybody.filter(
      ({ id }) => !rows.has(id) || rows.get(id)?.reference !== received.get(id),
    ).length;
    const twice = texts.length - new Set(texts).size;
    const altered = everybody.filter(
      (submission) => !isDeepStrictEqual(rows.get(submission.id)?.submission, submission),
    ).length;
    const met = Object.entries(proxy.met).map(([fault, times]) => `${fault} ${times}`);
    console.warn(
      `${proxy.requests} requests; ${met.join(', ')}; collector killed ${collector.kills}`,
    );
    console.warn(
      `${received.size} of ${COUNT} acknowledged, ${rows.size} stored: ${lost} lost, ${twice} twice, ${altered} altered`,
    );
    assert.deepEqual(
      { acknowledged: received.size, stored: rows.size, lost, twice, altered, contradictions },
      { acknowledged: COUNT, stored: COUNT, lost: 0, twice: 0, altered: 0, contradictions: 0 },
    );
    assert.ok(collector.kills >= Math.min(KILLS, COUNT - 1));
    assert.ok(Object.values(proxy.met).every((times) => times > 0));
  });
});
