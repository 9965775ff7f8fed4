/** A collector on a port, under Node. */
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Visitor } from './collector.js';
import { loadDriver } from './driver.js';
import { addressBehind } from './network.js';

/** Milliseconds that requests in flight are given at the end: more than any body may take. */
const LAST_REQUESTS = 15_000;

/** What is served, and where. */
export interface Listening {
  /** A collector, or any other function from `Request` to `Response`. */
  handler: (request: Request, visitor: Visitor) => Promise<Response> | Response;
  /** The port; 0 takes any that is free. */
  port: number;
  /** The address to listen at. Default: `127.0.0.1`, this machine alone. */
  host?: string;
  /**
   * How many proxies stand in front, each of which appends the address that it sees to
   * `X-Forwarded-For`. Default: 0, that header is anybody's word.
   */
  trustProxy?: number;
  /**
   * Whether the process is there for this server alone. Then its own `Request` and `Response` are
   * replaced by lighter ones, which cost a third of the time. Default: `false`.
   */
  ownProcess?: boolean;
}

/** A server that listens. */
export interface Listener {
  /** Its address, such as `http://127.0.0.1:8080`. */
  url: string;
  port: number;
  /** Takes no more requests, finishes those in flight, and resolves when the last one is done. */
  close(): Promise<void>;
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A kept-alive connection becomes idle only once its last answer is out: look again.
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    const last = setTimeout(() => {
      server.closeAllConnections();
    }, LAST_REQUESTS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** What is said of a request that could not be read (RFC 6585, section 5, for headers). */
function unreadable({ code }: NodeJS.ErrnoException): string {
  return code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
}

/**
 * Serves a collector over HTTP/1.1.
 *
 * @throws where `@hono/node-server` is not installed, or with the system's code (`EADDRINUSE`,
 *   `EACCES`) where the port cannot be had.
 */
export async function listen(listening: Listening): Promise<Listener> {
  const { handler, port, host = '127.0.0.1', trustProxy = 0, ownProcess = false } = listening;
  const { getRequestListener } = await loadDriver(
    '@hono/node-server',
    () => import('@hono/node-server'),
  );
  // Imported here, so that the same door opens in a worker and in a browser's tests.
  const { createServer } = await import('node:http');
  // Whoever embeds a collector asked for no other globals.
  const listener = getRequestListener(
    (request, { incoming }) => {
      const forwarded = request.headers.get('x-forwarded-for') ?? undefined;
      return handler(request, {
        address: addressBehind(incoming.socket.remoteAddress, forwarded, trustProxy),
      });
    },
    // In HTTP/1.0, in which some load balancers ask for our health, nobody need say a host.
    { overrideGlobalObjects: ownProcess, hostname: 'localhost' },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  // Node would answer a slow sender with 408, on which browsers send a POST again unasked.
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || !socket.writable) socket.destroy();
    else socket.end(`HTTP/1.1 ${unreadable(error)}\r\nConnection: close\r\n\r\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return { url: addressOf(address), port: address.port, close: () => stop(server) };
}
