/** Comments sent to servers by a crowd, and by a few: how many are acknowledged, and who waits how long. */
import { Figures } from '../browser/figures.js';
import { answerOf, type Asking, getting, posting } from './connection.js';
import { costOf } from './cost.js';
import { crowd, percentile } from './crowd.js';
import type { Kind } from './database.js';
import { submissionOf } from './resident.js';
import { PLAN, type Served } from './served.js';

/** How many send at once: a crowd, and a few. */
export const CROWD = 128;
export const FEW = 4;

const ANYWHERE = new URL('http://127.0.0.1');

/** What is measured: servers on a database, under a name. */
export interface Contender {
  name: string;
  kind: Kind;
  servers: readonly Served[];
}

const urlsOf = (servers: readonly Served[]): URL[] => servers.map(({ url }) => url);

/** The figures of a run, and everybody's waits. */
export class Load {
  readonly figures = new Figures();
  readonly #waits = new Map<string, number[]>();
  #residents = 0;

  /** Comments that nobody has sent before. */
  #newcomers(count: number): Asking[] {
    return Array.from({ length: count }, () => {
      this.#residents += 1;
      const submission = submissionOf(this.#residents);
      const path = `${PLAN}/submissions`;
      return posting(ANYWHERE, path, JSON.stringify(submission), 201, submission.id);
    });
  }

  /** Sends so many, and writes nothing down: a program's first answers are slower than all others. */
  async warm({ servers }: Contender, count: number): Promise<void> {
    await crowd(urlsOf(servers), this.#newcomers(count * servers.length), CROWD);
  }

  /** A round of so many comments by the crowd, and of a tenth as many by the few. */
  async comments(contender: Contender, count: number): Promise<void> {
    await this.#crowd('comments', contender, this.#newcomers(count));
    const few = await crowd(urlsOf(contender.servers), this.#newcomers(count / 10), FEW);
    this.#note(`few ${contender.name}`, few.waits);
  }

  /** A round of so many looks at the definition; and as many by those who know what they will get. */
  async looks(contender: Contender, count: number): Promise<void> {
    const whole = getting(ANYWHERE, PLAN, { says: 'priorities' });
    const [server] = contender.servers;
    if (!server) return;
    const answer = await answerOf(server.url, whole);
    const tag = /^etag: *(.+)$/im.exec(answer)?.[1]?.trim() ?? '';
    const same = getting(ANYWHERE, PLAN, { status: 304, headers: `If-None-Match: ${tag}\r\n` });
    for (const [what, asking] of [
      ['looks', whole],
      ['known', same],
    ] as const) {
      await this.#crowd(what, contender, Array<Asking>(count).fill(asking));
      const said = await answerOf(server.url, asking);
      this.figures.add(`${what} bytes`, contender, Buffer.byteLength(said, 'latin1'));
    }
  }

  async #crowd(what: string, contender: Contender, askings: Asking[]): Promise<void> {
    const { name, kind, servers } = contender;
    const pids = servers.map(({ pid }) => pid);
    const { program, database } = await costOf(kind, pids, askings.length, async () => {
      const { seconds, waits } = await crowd(urlsOf(servers), askings, CROWD);
      this.figures.add(`${what} a second`, contender, askings.length / seconds);
      this.#note(`${what} ${name}`, waits);
    });
    this.figures.add(`${what} program`, contender, program);
    this.figures.add(`${what} database`, contender, database);
  }

  #note(whose: string, waits: readonly number[]): void {
    const all = this.#waits.get(whose) ?? [];
    for (const wait of waits) all.push(wait);
    this.#waits.set(whose, all);
  }

  /** Milliseconds in which so many of a hundred had their answer, in all rounds together. */
  wait(what: 'comments' | 'few' | 'looks' | 'known', name: string, hundredths: number): number {
    return percentile(this.#waits.get(`${what} ${name}`) ?? [], hundredths);
  }
}
