import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { root } from '../support/packed.js';
import { installFilters, openFilters, VERSIONS, type Filter } from './support-filters.js';
import { openBrowser } from './support-town.js';
import { waysToPaste, type Way } from './support-ways.js';

const GUIDE = join(root, 'docs/content-management.md');
const MARKS = ['<!-- filters: `npm run filters` -->', '<!-- /filters -->'] as const;

/** A table as Prettier writes it. */
function tableOf(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => Array.from(row[column] ?? '').length)),
  );
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column]! - Array.from(cell).length)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

describe('An editor who pastes the form into a content management system', () => {
  let browser: Browser;
  let judge: Page;
  let filters: Filter[];
  let ways: Way[];
  let close: () => void;
  before(async () => {
    browser = await openBrowser();
    judge = await browser.newPage();
    ({ filters, close } = await openFilters(browser, await installFilters()));
    ways = await waysToPaste();
  });
  after(async () => {
    close();
    await browser.close();
  });

  /** What is missing of a way in what a filter left; nothing where it works. */
  function missing({ needs }: Way, html: string): Promise<string[]> {
    return judge.evaluate(
      ([text, all]) => {
        // Parsed without running: a document that is in no window.
        const page = new DOMParser().parseFromString(text, 'text/html');
        return Object.entries(all)
          .filter(([, selector]) => !page.querySelector(selector))
          .map(([name]) => name);
      },
      [html, needs] as const,
    );
  }

  it('pastes what works before any filter has seen it', async () => {
    for (const way of ways) assert.deepEqual(await missing(way, way.html), [], way.name);
  });

  it('reads in the guide what each filter leaves of it', async () => {
    const rows = [['', ...ways.map(({ name }) => name)]];
    for (const { name, settings, clean } of filters) {
      const cells: string[] = [];
      for (const way of ways) {
        const lost = await missing(way, await clean(way.html));
        const all = Object.keys(way.needs).length;
        cells.push(
          lost.length === 0
            ? 'stays'
            : lost.length === all
              ? '**gone**'
              : `without ${lost.join(', ')}`,
        );
      }
      rows.push([`${name}, ${settings}`, ...cells]);
    }
    const versions = Object.entries(VERSIONS).map(([name, version]) => `${name} ${version}`);
    const table = `${MARKS[0]}\n\n${tableOf(rows)}\n\n${versions.join(', ')}; in Chromium where they need one.\n\n${MARKS[1]}`;
    const guide = readFileSync(GUIDE, 'utf8');
    const [from, to] = [guide.indexOf(MARKS[0]), guide.indexOf(MARKS[1])];
    assert.ok(from >= 0 && to > from, 'the guide has a place for the table');
    const written = guide.slice(from, to + MARKS[1].length);
    if (process.env.CIVIC_FILTERS === 'write')
      writeFileSync(
        GUIDE,
        guide.replace(written, () => table),
      );
    else assert.equal(written, table, 'run `npm run filters`');
  });
});
