import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byteLines } from '../../src/cli/byte-lines.js';

async function linesOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  async function* each() {
    yield* await Promise.resolve(chunks);
  }
  const lines: string[] = [];
  for await (const line of byteLines(each())) lines.push(Buffer.from(line).toString());
  return lines;
}

describe('A line of an export', () => {
  it('ends where the next one begins, and at no other character that somebody wrote', async () => {
    const text = 'one \u2028 line\u0085, \u2029 or\rtwo\r\n\nthree';
    const lines = ['one \u2028 line\u0085, \u2029 or\rtwo', '', 'three'];
    assert.deepEqual(await linesOf([Buffer.from(text)]), lines);
    assert.deepEqual(await linesOf([Buffer.from(`${text}\n`)]), lines);
    assert.deepEqual(await linesOf([]), []);
  });

  it('is the same however the bytes come', async () => {
    const bytes = Buffer.from('ዲጂታል\r\nMás árboles\n\r\r\n\n\u2028x');
    const whole = await linesOf([bytes]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
        const chunks = places.map((place, index) => bytes.subarray(places[index - 1] ?? 0, place));
        assert.deepEqual(await linesOf(chunks), whole);
      }),
    );
  });
});
