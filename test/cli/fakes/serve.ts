/** A real HTTP server on a free port of this machine, for as long as the test. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** What a request's body was, when all of it has come. */
export const bodyOf = (request: IncomingMessage): Promise<string> => text(request);

/** Answers with these headers and this body, and ends. */
export function reply(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body = '',
): ServerResponse {
  return response.writeHead(status, headers).end(body);
}

/** Serves until the test ends; the address has no path. */
export async function serve(
  test: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<string> {
  const listener: RequestListener = (request, response) => void answer(request, response);
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
