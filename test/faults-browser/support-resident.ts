/** Somebody at a browser: what they do on a page, what they read there, and what their disk has. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { OutboxEntry } from '../../src/delivery/outbox-entry.js';
import type { Town } from './support-town.js';

/** What a person reads when the comment is on the disk and waits. */
export const SAVED = 'Your comment is saved on this device';

/** What a person reads when the collector has it. */
export const RECEIVED = 'Comment received';

/** Milliseconds that anything may take; an attempt that nobody answers takes 15 seconds. */
export const PATIENCE = 45_000;

/** Waits for what only another process can bring about. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  patience = PATIENCE,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A resident, and the tab before them. */
export class Resident {
  /** Errors and unhandled rejections of the page. */
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly town: Town,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => {
      // Firefox reports what a policy has blocked, and what came to no server, as if a script had failed.
      if (!/Content-Security-Policy|CORS request did not succeed/.test(String(error)))
        this.errors.push(String(error));
    });
  }

  /** Opens the page with the form, or another one, and waits until the form is there. */
  async visit(path = '/'): Promise<this> {
    await this.page.goto(this.town.site + path, { waitUntil: 'load' });
    return this.arrive();
  }

  /** Waits until the form is there, or what stands in its place. */
  async arrive(): Promise<this> {
    await this.page.waitForFunction(
      () => !['loading', undefined].includes(document.querySelector('civic-feedback')?.state),
      { polling: 25 },
    );
    return this;
  }

  /** Leaves by the address bar and presses the back button: the page as it was left, or a new one. */
  async leaveAndComeBack(): Promise<void> {
    await this.page.goto(`${this.town.site}/elsewhere`);
    // Not the driver's own way back: it waits for a load that a page from the cache does not have.
    await this.page.evaluate(() => setTimeout(() => history.back()));
    await this.page.waitForFunction(() => location.pathname === '/', { polling: 25 });
    await this.arrive();
  }

  async write(comment: string): Promise<void> {
    const field = await this.page.waitForSelector('civic-feedback >>> textarea');
    await field!.click();
    await this.page.keyboard.type(comment);
  }

  /** Puts in a long comment at one stroke. */
  async paste(comment: string): Promise<void> {
    const field = await this.page.waitForSelector('civic-feedback >>> textarea');
    await field!.evaluate((each, text) => {
      each.value = text;
      each.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, comment);
  }

  /** Presses the button that sends, this often at once. */
  async send(count = 1): Promise<void> {
    const button = await this.page.waitForSelector('civic-feedback >>> [type=submit]');
    await button!.scrollIntoView();
    await button!.click({ count });
  }

  async comment(words: string): Promise<void> {
    await this.write(words);
    await this.send();
  }

  /** Presses a button by what stands on it. */
  async press(name: string): Promise<void> {
    for (const button of await this.page.$$('civic-feedback >>> button'))
      if ((await button.evaluate((each) => each.innerText.trim())) === name) {
        await button.click();
        return;
      }
    assert.fail(`There is no button "${name}" in: ${await this.words()}`);
  }

  /** All that can be read in the form. */
  words(): Promise<string> {
    return this.page.evaluate(() =>
      [...(document.querySelector('civic-feedback')?.shadowRoot?.children ?? [])]
        .map((each) => (each as HTMLElement).innerText)
        .join('\n'),
    );
  }

  /** Waits until this can be read in the form. */
  async reads(words: string): Promise<void> {
    await this.page
      .waitForFunction(
        (sought) =>
          [...(document.querySelector('civic-feedback')?.shadowRoot?.children ?? [])].some((each) =>
            (each as HTMLElement).innerText.includes(sought),
          ),
        { polling: 25 },
        words,
      )
      .catch(async () => assert.fail(`"${words}" cannot be read in: ${await this.words()}`));
  }

  /** What the outbox on this browser's disk has. */
  outbox(): Promise<OutboxEntry[]> {
    return this.page.evaluate(
      () =>
        new Promise<OutboxEntry[]>((resolve) => {
          const request = indexedDB.open('civic-feedback');
          request.onupgradeneeded = () => request.transaction!.abort();
          request.onerror = () => resolve([]);
          request.onsuccess = () => {
            const database = request.result;
            const all = database.transaction('outbox').objectStore('outbox').getAll();
            all.onsuccess = () => {
              database.close();
              resolve(all.result as OutboxEntry[]);
            };
          };
        }),
    );
  }

  /** What the page was told, such as `civic-saved ID`, on this visit and on earlier ones. */
  async told(type: string): Promise<string[]> {
    const all = await this.page.evaluate(() => localStorage.getItem('witness') ?? '');
    return all
      .split('\n')
      .flatMap((line) => (line.startsWith(`${type} `) ? [line.slice(type.length + 1)] : []));
  }

  /** Tells the page that the network is back, as the system does. */
  async online(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')));
  }

  /**
   * Nothing lost, nothing twice: these comments are in the database, each once, nothing waits on the
   * disk, and nothing failed on the page.
   */
  async counted(...comments: string[]): Promise<void> {
    const rows = await this.town.rows();
    assert.deepEqual(
      rows.map(({ submission }) => submission.answers.comment).sort(),
      comments.sort(),
    );
    await until(async () => (await this.outbox()).length === 0, 'an empty outbox');
    assert.deepEqual(this.errors, []);
  }

  /** Not sent, and not lost: the database has nothing, and the disk has this comment, once. */
  async waiting(comment: string): Promise<void> {
    assert.deepEqual(await this.town.rows(), []);
    const entries = await this.outbox();
    assert.deepEqual(
      entries.map(({ submission }) => submission.answers.comment),
      [comment],
    );
    assert.deepEqual(await this.told('civic-received'), []);
    assert.deepEqual(this.errors, []);
  }
}
