import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { offsetAt } from '../../src/contract/time-zone.js';
import { momentIn } from '../../src/messages/format.js';
import { ownMoment } from '../../src/messages/own-moment.js';

/** As every device says it that knows `Temporal`, which Node 20 does not. */
const device = globalThis as { Temporal?: { Now: { timeZoneId: () => string | undefined } } };

/** Moments of ten years, five days apart, at all hours of the day. */
function* moments(): Generator<number> {
  for (let year = 2025; year < 2035; year += 1)
    for (let day = 0; day < 365; day += 5) yield Date.UTC(year, 0, day, day % 24, (day * 7) % 60);
}

describe('A deadline for a resident in the city’s own time zone', () => {
  const { Temporal } = device;
  const { TZ } = process.env;
  before(() => {
    device.Temporal = { Now: { timeZoneId: () => process.env.TZ } };
  });
  after(() => {
    if (Temporal) device.Temporal = Temporal;
    else delete device.Temporal;
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  const byIntl = momentIn('en', (written) => (written === 'AM' ? 'a.m.' : 'p.m.'));

  it('is the same, word for word, as for everybody else', () => {
    const zones = new Set<string>();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      process.env.TZ = zone;
      for (const instant of moments()) {
        const own = ownMoment(instant, zone);
        if (!own) continue;
        zones.add(zone);
        assert.deepEqual(own, byIntl(instant, zone), `${zone} ${new Date(instant).toISOString()}`);
      }
    }
    for (const zone of ['New_York', 'Chicago', 'Denver', 'Los_Angeles', 'Anchorage', 'Halifax'])
      assert.ok(zones.has(`America/${zone}`), zone);
  });

  it('is at the same instant', () => {
    const elsewhere = process.env.TZ === 'Asia/Kolkata' ? 'UTC' : 'Asia/Kolkata';
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const of = (own: string): number[] => {
        process.env.TZ = own;
        return [...moments()].map((instant) => offsetAt(instant, zone));
      };
      assert.deepEqual(of(zone), of(zone === elsewhere ? 'UTC' : elsewhere), zone);
    }
  });

  it('is left to the engine where its time zone has no summer time, or is another', () => {
    const july = Date.parse('2027-07-01T12:00:00Z');
    for (const [own, asked] of [
      ['America/Phoenix', 'America/Phoenix'],
      ['Pacific/Honolulu', 'Pacific/Honolulu'],
      ['Europe/London', 'Europe/London'],
      ['UTC', 'UTC'],
      ['America/New_York', 'America/Chicago'],
    ] as const) {
      process.env.TZ = own;
      assert.equal(ownMoment(july, asked), undefined, `${asked} in ${own}`);
    }
  });
});
