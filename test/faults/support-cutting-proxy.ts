/** A TCP proxy before PostgreSQL that resets connections at the worst moments. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

/**
 * When a connection is cut: before the server has the statement, right after it was handed over
 * (nobody can say), or once the server has answered that it is done, which the client never hears.
 */
export type Cut = 'before' | 'during' | 'after';

/** A proxy, and how often it has cut what. */
export interface CuttingProxy {
  port: number;
  cuts: Record<Cut, number>;
}

/**
 * Stands before a server on a port of this machine.
 *
 * @param at - what a client's packet must say for its connection to be cut
 * @param choose - says for each such packet how, or `undefined`: not this time
 */
export async function cuttingProxy(
  test: TestContext,
  server: number,
  at: RegExp,
  choose: () => Cut | undefined,
): Promise<CuttingProxy> {
  const cuts: Record<Cut, number> = { before: 0, during: 0, after: 0 };
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connect(server, '127.0.0.1');
    let cutAtAnswer = false;
    const cut = (kind: Cut): void => {
      cuts[kind] += 1;
      client.resetAndDestroy();
      // The server must see what it was sent: it is ended, not reset.
      upstream.end();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    client.on('data', (data: Buffer) => {
      const kind = at.test(data.toString('latin1')) ? choose() : undefined;
      if (kind === 'before') {
        cut(kind);
        return;
      }
      cutAtAnswer = kind === 'after';
      upstream.write(data);
      if (kind === 'during') cut(kind);
    });
    upstream.on('data', (data: Buffer) => {
      if (cutAtAnswer) cut('after');
      else client.write(data);
    });
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  test.after(() => {
    for (const socket of open) socket.destroy();
    proxy.close();
  });
  return { port: (proxy.address() as AddressInfo).port, cuts };
}
