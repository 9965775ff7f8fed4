/** Lines of bytes, before anybody has said what text they are. */

const [LF, CR] = [10, 13];

/**
 * The lines that LF ends, without it and without a CR before it. Nothing else ends one: what a person
 * wrote may have any other character that some programs take for the end of a line (U+2028).
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let begun: Uint8Array[] = [];
  const finish = (): Uint8Array => {
    const line = Buffer.concat(begun);
    begun = [];
    return line.at(-1) === CR ? line.subarray(0, -1) : line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      begun.push(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield finish();
}
