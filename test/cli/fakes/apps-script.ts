/**
 * Google Apps Script, as a published web app answers.
 *
 * Imitates: a POST to `/macros/s/ID/exec` runs `doPost(e)` and is answered `302`, `text/html`,
 * `Access-Control-Allow-Origin: *`, to another host (script.googleusercontent.com), where a GET is
 * answered `200` with what ContentService made; status codes cannot be chosen. `OPTIONS` is not
 * served (`405`, no CORS headers). A script that throws is answered `200` with a page.
 *
 * From: https://developers.google.com/apps-script/guides/content ("redirects"),
 * https://dev.to/codemee/apps-script-web-apps-hui-ying-wen-zi-nei-rong-de-zhuan-zhi-wen-ti-1056
 * (the headers as they came on 2025-04-12), https://qiita.com/taiyo914/items/724947f8042e3f68293e
 * (the preflight that fails).
 */
import { createHash, randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { bodyOf, reply, serve } from './serve.js';
import { FakeSheet } from './sheet.js';

interface WebApp {
  doPost: (event: unknown) => { text: string; type: string };
}

/** The globals that Google's servers give a script. */
function google(sheet: FakeSheet): object {
  const book = { getSheetByName: () => sheet, insertSheet: () => sheet };
  return {
    SpreadsheetApp: { getActiveSpreadsheet: () => book, flush: () => undefined },
    // One script runs to its end before the next here: the lock is always free.
    LockService: {
      getScriptLock: () => ({ tryLock: () => true, releaseLock: () => undefined }),
    },
    Utilities: {
      DigestAlgorithm: { SHA_256: 'sha256' },
      Charset: { UTF_8: 'utf8' },
      computeDigest: (algorithm: string, text: string) =>
        // Google's bytes are signed.
        [...new Int8Array(createHash(algorithm).update(text).digest())],
      base64Encode: (bytes: number[]) =>
        Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
      getUuid: () => randomUUID(),
    },
    ContentService: {
      MimeType: { JSON: 'application/json' },
      createTextOutput: (text: string) => ({
        setMimeType: (type: string) => ({ text, type }),
      }),
    },
  };
}

/** Publishes a script; returns its address and the sheet that it writes to. */
export async function publishScript(
  test: TestContext,
  code: string,
): Promise<{ url: string; sheet: FakeSheet }> {
  const sheet = new FakeSheet();
  const context = createContext(google(sheet));
  runInContext(code, context);
  const outputs = new Map<string, { text: string; type: string }>();
  const open = { 'access-control-allow-origin': '*' };

  const content = await serve(test, (request, response) => {
    const key = new URL(request.url ?? '', 'http://x').searchParams.get('user_content_key') ?? '';
    const output = outputs.get(key);
    if (!output) return reply(response, 404, {});
    return reply(response, 200, { ...open, 'content-type': output.type }, output.text);
  });
  const script = await serve(test, async (request, response) => {
    if (request.method !== 'POST') return reply(response, 405, {}, 'Method Not Allowed');
    const contents = await bodyOf(request);
    const type = request.headers['content-type'] ?? '';
    try {
      const event = { postData: { contents, type, length: contents.length } };
      const output = (context as unknown as WebApp).doPost(event);
      const key = randomUUID();
      outputs.set(key, output);
      const location = `${content.replace('127.0.0.1', 'localhost')}/macros/echo?user_content_key=${key}`;
      return reply(response, 302, { ...open, location, 'content-type': 'text/html' });
    } catch (error) {
      return reply(response, 200, { 'content-type': 'text/html' }, `<p>${String(error)}</p>`);
    }
  });
  return { url: `${script}/macros/s/AKfycb/exec`, sheet };
}
