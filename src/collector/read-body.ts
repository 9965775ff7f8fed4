/** Reads a submission's body under limits, before anything else is done with it. */
import { overloaded, Refusal } from './refusal.js';

/** Most bytes in a body: 128 KiB. */
export const BODY_LIMIT = 131_072;

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

function tooLarge(): Refusal {
  return new Refusal('too-large', { detail: `expected at most ${String(BODY_LIMIT)} bytes` });
}

async function chunksOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Not 408: browsers send the POST again on their own. Not 400: the resident did no wrong.
      reject(overloaded('the body did not come within 10 seconds'));
    }, BODY_TIMEOUT);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return chunks;
      length += value.byteLength;
      if (length > BODY_LIMIT) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    // Whoever sent too much or too slowly is not waited for.
    reader.cancel().catch(() => undefined);
    throw error instanceof Refusal
      ? error
      : new Refusal('malformed', { detail: 'the body broke off' });
  } finally {
    clearTimeout(timer);
  }
}

async function bytesOf(request: Request): Promise<Uint8Array[]> {
  if ('body' in request) return request.body ? chunksOf(request.body) : [];
  // Firefox has no `Request.body`. There a collector is a test's: no wire, nothing to wait for.
  const whole = new Uint8Array(await (request as Request).arrayBuffer());
  if (whole.byteLength > BODY_LIMIT) throw tooLarge();
  return [whole];
}

/** The whole body as text, and its length in bytes. Throws a refusal where it breaks a limit. */
export async function readBody(request: Request): Promise<{ text: string; bytes: number }> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) throw tooLarge();
  const chunks = await bytesOf(request);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    return {
      text: text + decoder.decode(),
      bytes: chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0),
    };
  } catch {
    throw new Refusal('malformed', { detail: 'expected well-formed UTF-8' });
  }
}
