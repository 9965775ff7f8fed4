/** Somebody who answers on a page, whatever that page does: picks, writes, sends, gets a receipt. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Pixels } from '../screenshots/tiles.js';
import { ALLOWED, different, mosaicOf } from './support-picture.js';
import type { Town } from '../embeds/support-town.js';

/** The faces that are compared, in the order in which a person meets them. */
export const FACES = ['open', 'open on a phone', 'with a mistake', 'received'] as const;

/** One of them. */
export type Face = (typeof FACES)[number];

/** What each face looked like. */
export type Album = Partial<Record<Face, Pixels>>;

/** Two albums show the same, face by face. */
export function sameLooks(there: Album, expected: Album | undefined): void {
  assert.ok(expected, 'something to compare with');
  const tiles = FACES.map((face) => [face, different(there[face]!, expected[face]!)] as const);
  assert.deepEqual(
    tiles.filter(([, count]) => count > ALLOWED),
    [],
  );
}

/** The person. */
export class Person {
  constructor(
    readonly page: Page,
    readonly town: Town,
    /** Who the tag says that its page is: how its comments are found in the database. */
    readonly source: string,
  ) {
    page.setDefaultTimeout(10_000);
  }

  get widget(): Locator {
    return this.page.locator('civic-feedback');
  }

  /** Where the widget's parts are: left, top, width and height in pixels of the window. */
  layout(): Promise<{ part: string; box: number[] }[]> {
    return this.page.locator('civic-feedback [part]').evaluateAll((parts) =>
      parts.map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return { part: part.getAttribute('part') ?? '', box: [left, top, width, height] };
      }),
    );
  }

  async arrives(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add Benches' }).waitFor();
  }

  async picks(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add Benches' }).click();
    await this.page.getByRole('button', { name: 'Remove Benches' }).waitFor();
  }

  async sendsNothing(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send your feedback' }).click();
    await this.page.getByRole('link', { name: 'Enter your comment' }).waitFor();
  }

  async writes(): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your comment' }).fill('Shade, too.');
  }

  async sends(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send your feedback' }).click();
    await this.page.getByRole('heading', { name: 'Comment received' }).waitFor();
  }

  /** The comment is in the database, once, with what was picked, and the page complained of nothing. */
  async isCounted(): Promise<void> {
    const rows = (await this.town.kept()).filter(
      ({ submission }) => submission.source === this.source,
    );
    assert.deepEqual(
      rows.map(({ submission }) => [submission.answers.comment, submission.answers.priorities]),
      [['Shade, too.', { mode: 'rank', ranked: ['benches'] }]],
    );
    assert.deepEqual(this.town.complaints, []);
  }

  /** From the first look to the receipt, and the row in the database. */
  async answers(): Promise<void> {
    await this.arrives();
    await this.picks();
    await this.sendsNothing();
    await this.writes();
    await this.sends();
    await this.isCounted();
  }

  /** A picture of the widget, kept under this name. */
  picture(judge: Page, name: string): Promise<Pixels> {
    return mosaicOf(judge, this.widget, name);
  }

  /** From the first look to the row in the database, with a picture of every face. */
  async answersForPictures(judge: Page, name: string): Promise<Album> {
    const album: Album = {};
    const take = async (face: Face): Promise<void> => {
      album[face] = await this.picture(judge, `${name} ${face}`);
    };
    await this.arrives();
    await take('open');
    const window = this.page.viewportSize()!;
    await this.page.setViewportSize({ ...window, width: 360 });
    await take('open on a phone');
    await this.page.setViewportSize(window);
    await this.picks();
    await this.sendsNothing();
    await take('with a mistake');
    await this.writes();
    await this.sends();
    await this.isCounted();
    await this.#sameReceipt();
    await take('received');
    return album;
  }

  /**
   * Puts the same reference and time on every receipt: those are nobody's twice. Once the form has
   * left, and in the text that is there: a widget in the page draws anew what others took away.
   */
  async #sameReceipt(): Promise<void> {
    await this.widget.locator('form').waitFor({ state: 'detached' });
    await this.page.locator('[part=reference]').evaluate((reference) => {
      for (const [element, words] of [
        [reference, 'AAAA-AAAA-AAAA'],
        [reference.closest('p')!.nextElementSibling!, 'Received today.'],
      ] as const)
        for (const node of element.childNodes)
          if (node instanceof Text && node.data.trim()) node.data = words;
    });
  }
}
