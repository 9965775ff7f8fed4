/**
 * A device with several tabs on one outbox, a line that fails, and the collector: the courier's, the
 * outbox's and the collector's real code. Who is first in each of their steps, a scheduler decides.
 */
import type { Scheduler } from 'fast-check';
import { createCollector, type Collector } from '../../src/collector/collector.js';
import type { Store } from '../../src/collector/store.js';
import { completeConsultation, mintId, seal, type Submission } from '../../src/contract/index.js';
import { attempt, carry, save, type Carried } from '../../src/delivery/courier.js';
import type { OutboxEntry } from '../../src/delivery/outbox-entry.js';
import type { Outbox } from '../../src/delivery/outbox.js';
import { cambridge } from '../support/cambridge.js';
import { ADDRESS, SOURCE } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';
import { travel, unlessAborted, type Fault } from './support-line.js';

/** A moment at which the Cambridge page was open; the collector's clock stands still there. */
const NOW = Date.parse('2025-12-10T17:00:00Z');
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** One tab: once it is closed, nothing of it goes on but a request that is on its way. */
export class Tab {
  closed = false;
  readonly outbox: Outbox;

  constructor(private readonly world: World) {
    const { outbox } = world;
    this.outbox = {
      all: () => this.step('a look', () => outbox.all()),
      change: (id, by) => this.step('a change', () => outbox.change(id, by)),
    };
  }

  /** Resolves at once; never, once it is closed: a closed tab hears of nothing any more. */
  private open(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.closed) resolve();
    });
  }

  private async step<T>(what: string, work: () => Promise<T>): Promise<T> {
    const { scheduler } = this.world;
    await scheduler.schedule(Promise.resolve(), `${what} begins`);
    await this.open();
    const result = await scheduler.schedule(this.world.onDisk(work), `${what} is done`);
    await this.open();
    return result;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const { world } = this;
    const request = new Request(input, init);
    const { id } = JSON.parse(await request.clone().text()) as Submission;
    const others = world.underWay.get(id) ?? new Set();
    world.underWay.set(id, others.add(this));
    try {
      // Whoever gives up while it is on its way hears of it no more.
      const inTurn = <T>(label: string, work: Promise<T>): Promise<T> =>
        unlessAborted(request, world.scheduler.schedule(work, label));
      await inTurn('a request leaves', Promise.resolve());
      const fault = world.offline ? 'request lost' : world.faults.shift();
      const travelling = travel(request, world.collect, fault);
      // It may fail before its turn has come to be heard.
      travelling.catch(() => undefined);
      const response = await (fault?.startsWith('silence')
        ? unlessAborted(request, travelling)
        : inTurn('an answer arrives', travelling));
      await this.open();
      if (response.ok && fault === undefined) world.answered.add(id);
      return response;
    } finally {
      others.delete(this);
    }
  };

  /** Somebody submits: as the courier's controller does it. */
  async deliver(submission: Submission): Promise<void> {
    const { world, outbox } = this;
    const { id } = submission;
    world.saving.push(id);
    const claimed = await save(outbox, entryOf(submission));
    world.saving.splice(world.saving.indexOf(id), 1);
    world.saved.add(id);
    const carried = claimed && (await attempt(outbox, claimed, this.fetch));
    if (carried?.outcome.kind === 'refused') {
      // The form has it back, with all its text.
      world.returned.add(id);
      await outbox.change(id, () => null);
    }
    world.hear(id, carried);
  }

  /** Looks through the outbox, as on a visit or when the network is back. */
  async look(hurry: boolean): Promise<void> {
    const entries = await this.outbox.all();
    await Promise.all(
      entries.map(async ({ id }) => {
        this.world.hear(id, await carry(this.outbox, id, this.fetch, hurry));
      }),
    );
  }
}

function entryOf(submission: Submission): OutboxEntry {
  const savedAt = Date.now();
  return {
    ...{ version: 1, id: submission.id, submission, endpoint: ADDRESS, format: 'json' },
    ...{ unconfirmed: false, idempotent: true, text: submission.answers.comment ?? '' },
    ...{ savedAt, until: savedAt + 7 * DAY, attempts: 0, dueAt: 0, claimedUntil: 0 },
  };
}

export class World {
  readonly sealed = new Map<string, Submission>();
  /** What a person was told is saved, and received. */
  readonly saved = new Set<string>();
  readonly received = new Map<string, string>();
  /** What is being saved just now. */
  readonly saving: string[] = [];
  /** For which a true receipt has reached a tab. */
  readonly answered = new Set<string>();
  /** What was deleted from the device, and nobody was saving again at that moment. */
  readonly gone = new Set<string>();
  /** What the person deleted from the device, got back into the form, or withdrew. */
  readonly deleted = new Set<string>();
  readonly returned = new Set<string>();
  readonly withdrawn = new Set<string>();
  /** The tabs that are sending a submission. */
  readonly underWay = new Map<string, Set<Tab>>();
  readonly faults: Fault[] = [];
  /** What went wrong in work that nobody waits for. */
  readonly surprises: unknown[] = [];
  readonly tabs: Tab[];
  offline = false;
  /** How much the disk has to do. It is done with it before time passes: it is quick. */
  diskWork = 0;
  /** Milliseconds by which the device’s clock is off, and whether it was ever moved. */
  skew = 0;
  moved = false;
  readonly #time = new FakeTime(NOW);
  readonly #collector: Collector;

  constructor(
    readonly scheduler: Scheduler,
    readonly outbox: Outbox,
    readonly store: Store,
  ) {
    Date.now = () => this.#time.now + this.skew;
    const clock = (): number => NOW;
    this.#collector = createCollector({ consultations: [cambridge], store, origins: '*', clock });
    this.tabs = [1, 2, 3].map(() => new Tab(this));
  }

  readonly collect = (request: Request): Promise<Response> => this.#collector(request.clone());

  /** Starts what goes on by itself while other things happen. */
  start(work: Promise<void>): void {
    work.catch((error: unknown) => this.surprises.push(error));
  }

  seal(): Submission {
    const comment = `Comment ${this.sealed.size}: “Más árboles”, né?\r\n\u0000=1+1`;
    const sealedAt = new Date(NOW).toISOString();
    const sealing = { id: mintId(), language: 'es', sealedAt };
    const submission = seal(completeConsultation(cambridge), { comment }, sealing);
    this.sealed.set(submission.id, submission);
    return submission;
  }

  hear(id: string, carried: Carried | undefined): void {
    if (carried?.outcome.kind !== 'received') return;
    this.received.set(id, carried.outcome.receipt.reference);
  }

  closeTab(index: number): void {
    const tab = this.tabs[index];
    if (tab) tab.closed = true;
    this.tabs[index] = new Tab(this);
  }

  async onDisk<T>(work: () => Promise<T>): Promise<T> {
    this.diskWork += 1;
    try {
      return await work();
    } finally {
      this.diskWork -= 1;
    }
  }

  async pass(milliseconds: number): Promise<void> {
    await until(() => this.diskWork === 0, 'the disk');
    await this.#time.pass(milliseconds);
  }

  async deleteFromDevice(id: string): Promise<void> {
    this.deleted.add(id);
    await this.outbox.change(id, () => null);
    if (!this.saving.includes(id)) this.gone.add(id);
  }

  async withdraw(id: string): Promise<void> {
    const reference = this.received.get(id) ?? '';
    this.withdrawn.add(id);
    const url = `${SOURCE}/receipts/${reference}`;
    const { ok } = await this.#collector(new Request(url, { method: 'DELETE' }));
    if (!ok) throw new Error('a comment could not be withdrawn');
  }

  /** The network is back and stays, and somebody comes to the page again on another day. */
  async recover(): Promise<void> {
    this.offline = false;
    this.faults.length = 0;
    for (const index of this.tabs.keys()) this.closeTab(index);
    for (let visit = 0; visit < 4; visit += 1) {
      await this.pass(2 * HOUR);
      await new Tab(this).look(true);
    }
  }

  /** Everything that is kept, withdrawn comments apart. */
  async kept(): Promise<Submission[]> {
    const all: Submission[] = [];
    for await (const { submission } of this.store.list(cambridge.id)) all.push(submission);
    return all;
  }

  end(): void {
    this.#time.stop();
  }
}
