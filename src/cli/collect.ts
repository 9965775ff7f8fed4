/** `civic-feedback collect`: runs the collector until it is told to stop. */
import { createCollector } from '../collector/collector.js';
import { listen, type Listener } from '../collector/node.js';
import type { Origins } from '../collector/origin.js';
import { packagedScripts } from '../collector/packaged-scripts.js';
import { readConsultations } from './consultation-files.js';
import { openDatabase } from './database.js';
import { logLines, outliveReaders } from './log-lines.js';
import { demanded, readOptions, type Given, wholeNumber } from './options.js';
import { readContactDays, retainDaily } from './retain.js';
import { WrongUsage } from './wrong-usage.js';

/** The environment's variable for the token that opens the exports over HTTP. */
export const TOKEN_VARIABLE = 'CIVIC_FEEDBACK_EXPORT_TOKEN';

/** Characters of a token: names and e-mail addresses are behind it. */
const SHORTEST_TOKEN = 16;

/** What `civic-feedback collect --help` prints. */
export const COLLECT_HELP = `civic-feedback collect: receives comments and keeps them in a database

  --consultations DIR   the directory with one JSON file for each consultation
  --database DATABASE   a file, made where it is missing, or postgres://user@host/name, whose
                        password is in PGPASSWORD or ~/.pgpass
  --port N              the port to listen at; 0 takes any that is free
  --origin URL          a site whose pages may send, such as https://www.example.gov;
                        may be repeated; '*' lets every site send
  --host ADDRESS        the address to listen at (default 127.0.0.1: this machine alone)
  --contact-days N      deletes names and e-mail addresses so many days after a consultation's
                        close, when it starts and once a day; without it they stay
  --trust-proxy N       how many proxies of yours stand in front (default 0); each appends the
                        address that it sees to X-Forwarded-For, by which networks are limited

${TOKEN_VARIABLE} in the environment is the token that opens
/consultations/ID/submissions.csv and .jsonl; without it they are not there.

The address is printed to standard output, one JSON line for each request to standard error.
Ctrl+C or SIGTERM finishes the requests in flight and stops.`;

/** The origins as browsers write them: an exact match is all that counts. */
function readOrigins(given: Given['origin']): Origins {
  const origins = Array.isArray(given) ? given.map(String) : [];
  if (origins.length === 0)
    throw new WrongUsage('--origin is missing, for example --origin https://www.example.gov');
  if (origins.includes('*')) return '*';
  for (const origin of origins) {
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.origin === origin) continue;
    const meant = url && /^https?:$/.test(url.protocol) ? url.origin : 'https://www.example.gov';
    throw new WrongUsage(`--origin expected an address such as ${meant}, found ${origin}`);
  }
  return origins;
}

/**
 * The token from the environment; `undefined` where there is none.
 *
 * @throws WrongUsage where it is so short that somebody could try them all
 */
function readToken(): string | undefined {
  const token = process.env[TOKEN_VARIABLE];
  if (token === undefined || token === '') return undefined;
  // What else there is cannot be said in a header.
  if (token.length >= SHORTEST_TOKEN && /^[!-~]+$/.test(token)) return token;
  throw new WrongUsage(
    `${TOKEN_VARIABLE} expected ${String(SHORTEST_TOKEN)} characters or more of ASCII and no spaces, as "openssl rand -hex 32" makes`,
  );
}

async function open(handler: Parameters<typeof listen>[0]): Promise<Listener> {
  try {
    return await listen(handler);
  } catch (error) {
    const { host = '', port } = handler;
    const { code, message } = error as NodeJS.ErrnoException;
    const at = `${host} port ${String(port)}`;
    if (code === 'EADDRINUSE') throw new WrongUsage(`${at} is taken by another program`);
    if (code === 'EACCES') throw new WrongUsage(`this user may not listen at ${at}`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new WrongUsage(`--host expected an address of this machine, found ${host}`);
    throw new WrongUsage(`cannot listen at ${at}: ${message}`);
  }
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    // Once: a second signal ends the process at once, as usual.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}

/** Runs the collector; resolves when it was told to stop and has. */
export async function collect(args: readonly string[]): Promise<void> {
  const given = readOptions(args, {
    'consultations': { type: 'string' },
    'database': { type: 'string' },
    'port': { type: 'string' },
    'host': { type: 'string', default: '127.0.0.1' },
    'origin': { type: 'string', multiple: true },
    'contact-days': { type: 'string' },
    'trust-proxy': { type: 'string', default: '0' },
    'help': { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(COLLECT_HELP);
    return;
  }
  const directory = demanded(given, 'consultations', './consultations');
  const file = demanded(given, 'database', './submissions.db');
  const port = wholeNumber('port', demanded(given, 'port', '8080'), 65_535);
  const host = demanded(given, 'host', '127.0.0.1');
  const trustProxy = wholeNumber('trust-proxy', demanded(given, 'trust-proxy', '1'), 16);
  const contactDays =
    given['contact-days'] === undefined
      ? undefined
      : readContactDays(demanded(given, 'contact-days', '90'));
  const origins = readOrigins(given.origin);
  const consultations = await readConsultations(directory);
  const exportToken = readToken();
  const scripts = await packagedScripts();

  outliveReaders();
  const logLine = logLines();
  const store = await openDatabase(file, { ownThread: true });
  try {
    const handler = createCollector({
      consultations,
      store,
      origins,
      scripts,
      ...(exportToken !== undefined && { exportToken }),
      log: (entry) => {
        logLine(JSON.stringify(entry));
      },
    });
    const listener = await open({ handler, port, host, trustProxy, ownProcess: true });
    // Before the address is out: whoever reads it may say stop at once.
    const stopped = toldToStop();
    console.log(`Listening at ${listener.url}`);
    console.log(
      exportToken === undefined
        ? `Results cannot be had over HTTP: there is no ${TOKEN_VARIABLE}`
        : 'Results can be had over HTTP with the token',
    );
    for (const { id } of consultations)
      console.log(`Comments go to ${listener.url}/consultations/${id}/submissions`);
    const stopRetaining =
      contactDays === undefined
        ? undefined
        : retainDaily({ consultations, store, contactDays }, logLine);
    await stopped;
    await listener.close();
    await stopRetaining?.();
  } finally {
    await store.close();
  }
  console.log('Stopped');
}
