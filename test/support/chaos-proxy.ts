/**
 * A TCP proxy before a collector that breaks what passes through it. What stands behind it is as
 * real as what stands before it.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What can become of one request. */
export const FAULTS = [
  /** The connection is reset, and nothing of the request went on. */
  'reset before',
  /** The collector has answered; in place of the answer comes a reset. */
  'reset after',
  /** The same, but the connection is closed in good order. */
  'closed after',
  /** Half of the answer comes, and then a reset. */
  'half an answer',
  /** The answer comes late: up to 200 ms. */
  'delay',
  /** Somebody on the way answers 200 with a page of their own. */
  'captive portal',
  /** Somebody on the way asks for patience. */
  'busy gateway',
] as const;
export type Fault = (typeof FAULTS)[number];

const PORTAL = '<h1>Welcome</h1>';
const OWN_ANSWERS: Partial<Record<Fault, string>> = {
  'captive portal': `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PORTAL.length}\r\nConnection: close\r\n\r\n${PORTAL}`,
  'busy gateway':
    'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
};

/** The proxy, and how often a request met what. */
export interface ChaosProxy {
  url: string;
  /** The collector's port; it may change while the proxy stands. */
  target: number;
  requests: number;
  met: Record<Fault, number>;
  close: () => void;
}

/**
 * Opens a proxy.
 *
 * @param chance - a random number from 0 up to 1
 * @param share - which part of the requests meets a fault, from 0 to 1
 */
export async function openChaosProxy(chance: () => number, share: number): Promise<ChaosProxy> {
  const open = new Set<Socket>();
  const choose = (): Fault | undefined =>
    chance() < share ? FAULTS[Math.floor(chance() * FAULTS.length)] : undefined;

  const server = createServer((client) => {
    const upstream = connect(proxy.target, '127.0.0.1');
    let fault: Fault | undefined;
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    client.on('data', (data: Buffer) => {
      if (data.subarray(0, 5).toString('latin1') === 'POST ') {
        proxy.requests += 1;
        fault = choose();
        if (fault) proxy.met[fault] += 1;
      }
      const answer = fault && OWN_ANSWERS[fault];
      if (answer !== undefined) client.end(answer);
      else if (fault === 'reset before') client.resetAndDestroy();
      else upstream.write(data);
    });
    upstream.on('data', (data: Buffer) => {
      if (fault === 'reset after') client.resetAndDestroy();
      else if (fault === 'closed after') client.end();
      else if (fault === 'half an answer')
        client.write(data.subarray(0, data.length - 60), () => client.resetAndDestroy());
      else if (fault === 'delay') setTimeout(() => client.write(data), chance() * 200);
      else client.write(data);
    });
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const proxy: ChaosProxy = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    target: 0,
    requests: 0,
    met: Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
  return proxy;
}
