/** A page whose header stays at the top, and somebody there who sees what has the focus. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Pixels } from '../screenshots/tiles.js';
import { Person } from './support-person.js';
import { ALLOWED, different, mosaicOf } from './support-picture.js';

/** How high the header is, in pixels. */
const HEADER = 120;

/** The page's own style. */
export const HEADER_STYLE = `<style>header { position: sticky; top: 0; height: ${String(HEADER)}px; background: #ddd; z-index: 9 }</style>`;

/** What the page tells the widget of its header. */
export const TOLD = '<style>civic-feedback { --civic-sticky-offset: 130px }</style>';

/** The page, higher than its window, with the widget in the middle. */
export const BELOW = {
  window: { viewport: { width: 1000, height: 420 } },
  body: (tag: string): string =>
    `<header>The town</header><p style="height: 500px">News</p>${tag}<p style="height: 900px"><a href="#more">More</a></p>`,
};

/**
 * The person. A picture of the whole widget is higher than the window, and the header would be somewhere
 * in it: it is hidden while such a picture is taken. That it covers nothing that matters is looked at
 * apart, with the header in its place.
 */
export class BelowHeader extends Person {
  override async picture(judge: Page, name: string): Promise<Pixels> {
    return this.#withoutHeader(() => super.picture(judge, name));
  }

  override async sendsNothing(): Promise<void> {
    await super.sendsNothing();
    await this.#seesFocus('the summary of mistakes');
  }

  override async writes(): Promise<void> {
    await this.page.getByRole('link', { name: 'Enter your comment' }).click();
    await this.#seesFocus('the field');
    await this.page.keyboard.type('Shade, too.');
  }

  override async sends(): Promise<void> {
    await super.sends();
    await this.#seesFocus('the receipt');
  }

  /** Comes from below to a link that is behind the header, by keyboard. */
  async goesBackToTheContact(): Promise<void> {
    await this.page.getByRole('link', { name: 'More' }).focus();
    const link = this.page.getByRole('link', { name: 'parks@example.gov' });
    await link.evaluate((contact, height) => {
      scrollBy(0, contact.getBoundingClientRect().bottom - height / 2);
    }, HEADER);
    await this.page.keyboard.press('Shift+Tab');
    assert.equal(await link.evaluate((contact) => contact.matches(':focus')), true);
    await this.#seesFocus('the link');
  }

  /** What has the focus, with its outline, is drawn in the window as if no header were there. */
  async #seesFocus(what: string): Promise<void> {
    const box = await this.widget.locator(':focus').boundingBox();
    const { x, y, width, height } = box!;
    const clip = { x: Math.max(0, x - 5), y: y - 5, width: width + 10, height: height + 10 };
    // The page has no policy, so that it may judge for itself, and the caret may be hidden.
    const take = (how: string): Promise<Pixels> =>
      mosaicOf(
        this.page,
        { screenshot: () => this.page.screenshot({ clip, caret: 'hide' }) },
        `sticky ${this.source} ${what} ${how}`,
      );
    const there = await take('seen');
    const tiles = different(there, await this.#withoutHeader(() => take('without the header')));
    assert.ok(tiles <= ALLOWED, `${what}, at ${String(y)}, is behind the header`);
  }

  async #withoutHeader<Result>(look: () => Promise<Result>): Promise<Result> {
    const header = this.page.locator('header');
    const put = (visibility: string): Promise<void> =>
      header.evaluate((element, value) => {
        element.style.visibility = value;
      }, visibility);
    await put('hidden');
    try {
      return await look();
    } finally {
      await put('');
    }
  }
}
