/** https, before a line: with a certificate of this test's own, which a browser must be told to take. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import type { Way } from './support-town.js';

/** A key, and a certificate for 127.0.0.1 that it has signed itself. Fails without openssl. */
async function certificate(test: TestContext): Promise<{ key: Buffer; cert: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-tls-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-days', '2', '-keyout', key, '-out', cert];
  await promisify(execFile)('openssl', ['req', '-x509', ...kind, ...name, ...files]);
  return { key: await readFile(key), cert: await readFile(cert) };
}

/** Passes what comes by https on to the line, byte for byte. */
export const byHttps: Way = async (test, { url }) => {
  const open = new Set<Socket>();
  const server = createServer(await certificate(test), (client) => {
    const upstream = connect(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};
