/** Reads a submission's body under limits, before anything else is done with it. */
import { overloaded, Refusal } from './refusal.js';
import { textOf } from './utf-8.js';

/**
 * Most bytes in a body, by how it is written: 128 KiB, and three times as many where each byte of a letter
 * that is not of ASCII comes as three (`%E5%85%AC`): a comment has the same room in every script.
 */
export const BODY_LIMITS: Record<BodyFormat, number> = { json: 131_072, form: 393_216 };

/** Milliseconds within which the whole body must have come. */
export const BODY_TIMEOUT = 10_000;

/** How a body is written. */
export type BodyFormat = 'json' | 'form';

const FORMATS: Record<string, BodyFormat> = {
  'application/json': 'json',
  // The same JSON; a browser sends it to another site without asking first.
  'text/plain': 'json',
  'application/x-www-form-urlencoded': 'form',
};

/** The format that the headers announce. Throws a `content-type` refusal for any other. */
export function bodyFormat(headers: Headers): BodyFormat {
  const [essence = '', ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';');
  const format = FORMATS[essence.trim()];
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!format || !Object.hasOwn(FORMATS, essence.trim()))
    throw new Refusal('content-type', { detail: `expected ${Object.keys(FORMATS).join(' or ')}` });
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    throw new Refusal('content-type', { detail: 'expected UTF-8' });
  if (encoding.trim().toLowerCase() !== 'identity')
    throw new Refusal('content-type', { detail: 'expected a body without a content encoding' });
  return format;
}

function tooLarge(limit: number): Refusal {
  return new Refusal('too-large', { detail: `expected at most ${String(limit)} bytes` });
}

/** Gives `work` as long as a body may take, and a promise that rejects when that is over. */
async function inTime<T>(work: (late: Promise<never>) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Not 408: browsers send the POST again on their own. Not 400: the resident did no wrong.
      reject(overloaded('the body did not come within 10 seconds'));
    }, BODY_TIMEOUT);
  });
  try {
    return await work(late);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('malformed', { detail: 'the body broke off' });
  } finally {
    clearTimeout(timer);
  }
}

async function chunksOf(
  body: ReadableStream<Uint8Array>,
  limit: number,
  late: Promise<never>,
): Promise<Uint8Array[]> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return chunks;
      length += value.byteLength;
      if (length > limit) throw tooLarge(limit);
      chunks.push(value);
    }
  } catch (error) {
    // Whoever sent too much or too slowly is not waited for.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function wholeOf(
  request: Request,
  limit: number,
  late: Promise<never>,
): Promise<Uint8Array[]> {
  const whole = new Uint8Array(await Promise.race([request.arrayBuffer(), late]));
  if (whole.byteLength > limit) throw tooLarge(limit);
  return [whole];
}

function bytesOf(request: Request, limit: number): Promise<Uint8Array[]> {
  // HTTP holds a sender to the length that it announced; a stream would be much more work. Firefox
  // has no `Request.body`: there a collector is a test's, and there is no wire.
  if (request.headers.has('content-length') || !('body' in request))
    return inTime((late) => wholeOf(request, limit, late));
  const { body } = request;
  return body ? inTime((late) => chunksOf(body, limit, late)) : Promise.resolve([]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The whole body as text, and its length in bytes. Throws a refusal where it breaks a limit. */
export async function readBody(
  request: Request,
  format: BodyFormat,
): Promise<{ text: string; bytes: number }> {
  const limit = BODY_LIMITS[format];
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const whole = joined(await bytesOf(request, limit));
  const text = textOf(whole);
  if (text === undefined) throw new Refusal('malformed', { detail: 'expected well-formed UTF-8' });
  return { text, bytes: whole.byteLength };
}
