/** A real PostgreSQL of the test's own: an unprivileged cluster on a spare port in a temporary directory. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from './find-postgres.mjs';

/** How a server is stopped, as `pg_ctl stop -m` names it. */
export type StopMode = 'fast' | 'immediate';

// The signals of the postmaster; see the server's manual, "Shutting Down the Server".
const SIGNALS: Record<StopMode, NodeJS.Signals> = { fast: 'SIGINT', immediate: 'SIGQUIT' };

/** A server, with its data. */
export interface Postgres {
  port: number;
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Stops the server; `immediate` is a crash: nothing is written any more, and it must recover. */
  stop(mode: StopMode): Promise<void>;
  /** Starts it again, on the same port, and waits until it takes connections. */
  start(): Promise<void>;
  /** Ends the server and deletes its data. */
  remove(): Promise<void>;
}

/** The server refuses to run as root: then it is this user. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string, name: string) =>
    Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  for (const name of ['postgres', 'nobody'])
    try {
      return { uid: number('-u', name), gid: number('-g', name) };
    } catch {
      // There is no such user.
    }
  throw new Error('PostgreSQL needs a user that is not root');
}

async function sparePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/**
 * Makes a cluster and starts it. Rejects where PostgreSQL is not installed.
 *
 * @param standbyOf - the port of another one, which this one follows
 */
export async function startPostgres(
  settings: Record<string, string> = {},
  standbyOf?: number,
): Promise<Postgres> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('PostgreSQL is not installed: no initdb was found');
  const user = unprivileged();
  const directory = await mkdtemp(join(tmpdir(), 'civic-postgres-'));
  if (user.uid !== undefined) await chown(directory, user.uid, user.gid ?? -1);
  const data = join(directory, 'data');
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const [program, ...rest] =
    standbyOf === undefined
      ? ['initdb', '-A', 'trust', '-E', 'UTF8']
      : ['pg_basebackup', '-R', '-c', 'fast', '-h', '127.0.0.1', '-p', String(standbyOf)];
  const initialise = ['-D', data, '-U', 'civic', '--no-sync', ...rest];
  execFileSync(join(programs, program), initialise, {
    ...user,
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await sparePort();
  const options = { listen_addresses: '127.0.0.1', ...settings };
  let server: ChildProcess | undefined;
  let databases = 0;

  const start = async () => {
    const child = spawn(
      join(programs, 'postgres'),
      [
        ...['-D', data, '-p', String(port), '-k', directory],
        ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...user, cwd: directory, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server = child;
    let log = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (/ready to accept (?:read-only )?connections/.test(log)) resolve();
      });
      child.once('exit', () => {
        reject(new Error(`PostgreSQL did not start:\n${log}`));
      });
    });
  };
  const stop = async (mode: StopMode) => {
    if (!server) return;
    server.kill(SIGNALS[mode]);
    await ended(server);
    server = undefined;
  };
  const orphan = () => server?.kill('SIGQUIT');
  process.once('exit', orphan);
  await start();
  return {
    port,
    start,
    stop,
    async createDatabase() {
      databases += 1;
      const at = `postgres://civic@127.0.0.1:${port}`;
      const client = new pg.Client(`${at}/postgres`);
      await client.connect();
      await client.query(`CREATE DATABASE civic_${databases}`);
      await client.end();
      return `${at}/civic_${databases}`;
    },
    async remove() {
      await stop('immediate');
      process.off('exit', orphan);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
