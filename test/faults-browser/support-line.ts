/** The line between a browser and the collector: TCP, which breaks where a test says. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import * as tls from 'node:tls';
import type { Certificate } from './support-certificate.js';

/** What happens to the connection on which a comment comes. */
export type Fault =
  /** It is reset, and nothing of the comment has gone on. */
  | 'reset before'
  /** The collector has kept it; in place of the answer's first byte comes a reset. */
  | 'reset after'
  /** The same, but the connection is closed in good order, without an answer. */
  | 'closed after'
  /** The first half of the answer comes, and then a reset. */
  | 'half'
  /** Nothing goes on, and nothing comes back. */
  | 'silence'
  /** The collector has kept it, and nothing comes back. */
  | 'silence after'
  /** Two kilobytes a second go on. */
  | 'slow'
  /** A proxy on the way gives up waiting: it answers 408 itself, and hangs up. */
  | '408';

/** The line. */
export interface Line {
  url: string;
  /** How many comments have set out on it, whatever became of them. */
  posts: number;
  /** The next comments meet these, one after the other. */
  next: (...faults: Fault[]) => void;
  /** What all further comments meet. */
  weather: Fault | undefined;
  /** Nobody can be reached any more: connections are refused. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
}

const SLICE = 200;
const TIMEOUT_ANSWER =
  'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** Passes bytes on at two kilobytes a second. */
function drip(from: Socket, to: Socket, first: Buffer): void {
  let rest = first;
  from.on('data', (data: Buffer) => (rest = Buffer.concat([rest, data])));
  const timer = setInterval(() => {
    if (rest.length > 0) to.write(rest.subarray(0, SLICE));
    rest = rest.subarray(SLICE);
  }, 100);
  from.on('close', () => clearInterval(timer));
}

function join(client: Socket, port: number, takeFault: () => Fault | undefined): void {
  const upstream = connect(port, '127.0.0.1');
  let fault: Fault | undefined;
  for (const socket of [client, upstream]) {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
  }
  client.on('data', (data: Buffer) => {
    if (fault === 'silence' || fault === 'slow') return;
    if (data.subarray(0, 5).toString('latin1') === 'POST ') fault = takeFault();
    if (fault === 'slow') drip(client, upstream, data);
    else if (fault === 'reset before') client.resetAndDestroy();
    else if (fault === '408') client.end(TIMEOUT_ANSWER);
    else if (fault !== 'silence') upstream.write(data);
  });
  upstream.on('data', (data: Buffer) => {
    if (fault === 'reset after') client.resetAndDestroy();
    else if (fault === 'closed after') client.end();
    else if (fault === 'half')
      client.write(data.subarray(0, data.length - 60), () => client.resetAndDestroy());
    else if (fault !== 'silence after') client.write(data);
  });
  client.on('close', () => upstream.end());
  upstream.on('close', () => {
    if (!fault?.startsWith('silence')) client.end();
  });
}

/** Lays a line to a server on this machine; with a certificate, https as far as the line. */
export async function layLine(
  test: TestContext,
  port: number,
  certificate?: Certificate,
): Promise<Line> {
  const faults: Fault[] = [];
  const open = new Set<Socket>();
  let server: Server;
  let own = 0;
  const listen = async (): Promise<void> => {
    const take = (client: Socket): void => {
      open.add(client);
      client.on('close', () => open.delete(client));
      join(client, port, () => {
        line.posts += 1;
        return faults.shift() ?? line.weather;
      });
    };
    server = certificate ? tls.createServer(certificate, take) : createServer(take);
    server.listen(own, '127.0.0.1');
    await once(server, 'listening');
    own = (server.address() as AddressInfo).port;
  };
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  const line: Line = {
    url: '',
    posts: 0,
    weather: undefined,
    next: (...more) => void faults.push(...more),
    cut,
    mend: listen,
  };
  await listen();
  line.url = `${certificate ? 'https' : 'http'}://127.0.0.1:${String(own)}`;
  test.after(cut);
  return line;
}
