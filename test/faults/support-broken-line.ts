/**
 * A TCP proxy that breaks what passes through it, byte for byte: it knows nothing of HTTP, so what
 * stands behind it is as real as what stands before it.
 */
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What the proxy does when the first bytes of an answer arrive from behind. */
export type AnswerFault =
  /** Resets the connection before a byte of it came out. */
  | 'reset'
  /** Closes the connection in good order before a byte of it came out. */
  | 'close'
  /** Lets half of the bytes out and resets the connection. */
  | 'half'
  /** Lets nothing out and leaves the connection open. */
  | 'silence';

/** A proxy in front of one address. */
export interface BrokenLine {
  url: string;
  /** What becomes of the next answers, one after the other; then they pass. */
  faults: AnswerFault[];
  /** Whether the next connections are refused. */
  refusing: boolean;
  /** Connections that were made, and answers that a fault has met. */
  connections: number;
  broken: number;
  close(): Promise<void>;
}

/** Opens a proxy in front of an address such as `http://127.0.0.1:8080`. */
export async function openBrokenLine(target: string): Promise<BrokenLine> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const forget = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
  };
  const server = createServer((outside) => {
    forget(outside);
    if (proxy.refusing) {
      outside.resetAndDestroy();
      return;
    }
    proxy.connections += 1;
    const inside = connect(Number(port), hostname);
    forget(inside);
    let silent = false;
    outside.on('data', (bytes: Buffer) => inside.write(bytes));
    inside.on('data', (bytes: Buffer) => {
      const fault = silent ? undefined : proxy.faults.shift();
      if (fault !== undefined) proxy.broken += 1;
      if (fault === 'half') outside.write(bytes.subarray(0, bytes.length / 2));
      if (fault === 'silence') silent = true;
      // After what was written has gone out.
      if (fault === 'half' || fault === 'reset') setImmediate(() => outside.resetAndDestroy());
      if (fault === 'close') outside.end();
      if (fault === undefined && !silent) outside.write(bytes);
    });
    // Whoever hangs up on one side hangs up on the other; what is on its way is let through.
    outside.on('close', () => inside.end());
    inside.on('close', () => {
      if (!silent) outside.end();
    });
  });
  const proxy: BrokenLine = {
    url: '',
    faults: [],
    refusing: false,
    connections: 0,
    broken: 0,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return proxy;
}
