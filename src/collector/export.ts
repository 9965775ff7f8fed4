/** `GET /consultations/:id/submissions.csv` and `.jsonl`: everything, for who has the token. */
import { hasToken } from './export-token.js';
import { EXPORT_TYPES, exported, type ExportFormat } from './export-formats.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';

/** Characters gathered before a piece goes out: a chunk a submission would be mostly framing. */
const PIECE = 65_536;

async function demandToken(exchange: Exchange): Promise<void> {
  const { exportToken } = exchange;
  if (exportToken === undefined || exportToken === '') throw new Refusal('not-found');
  if (await hasToken(exchange)) return;
  throw new Refusal('forbidden', {
    status: 401,
    detail: 'expected Authorization: Bearer and the export token',
    headers: { 'www-authenticate': 'Bearer realm="export"' },
  });
}

async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** The text as a stream that reads on only when its reader does, and breaks off where it fails. */
function streamOf(
  pieces: AsyncGenerator<string, void, undefined>,
  first: IteratorResult<string, void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: typeof first | undefined = first;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = waiting ?? (await pieces.next());
      waiting = undefined;
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return();
    },
  });
}

/** Streams a consultation's submissions. Without a configured token there is nothing here. */
export async function exportSubmissions(
  exchange: Exchange,
  format: ExportFormat,
): Promise<Response> {
  const { consultation, store } = exchange;
  await demandToken(exchange);
  const pieces = gathered(exported(consultation, format, store));
  // The first piece is read before the answer starts: a store that cannot is still a 503.
  const first = await pieces.next();
  return new Response(streamOf(pieces, first), {
    headers: {
      'content-type': EXPORT_TYPES[format],
      'content-disposition': `attachment; filename="${consultation.id}.${format}"`,
      'cache-control': 'no-store',
      'vary': 'Authorization',
    },
  });
}
