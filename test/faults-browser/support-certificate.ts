/** What https needs. A browser must be told to take it (`acceptInsecureCerts`). */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A key, and what says whose it is. */
export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

/** A key, and a certificate for 127.0.0.1 that it has signed itself. Fails without openssl. */
export async function ownCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const files = ['-days', '2', '-keyout', key, '-out', cert];
    await promisify(execFile)('openssl', ['req', '-x509', ...kind, ...name, ...files]);
    return { key: await readFile(key), cert: await readFile(cert) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
