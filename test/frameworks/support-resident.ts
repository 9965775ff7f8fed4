/** What a resident does on every example's page, by role and name. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Town } from './support-town.js';

/** Ranks, writes, sends, reads the receipt; and the town has it. */
export async function answer(page: Page, town: Town, comment: string): Promise<string> {
  await page.getByRole('button', { name: 'Add Drinking water' }).click();
  await page.getByRole('button', { name: 'Add Benches' }).click();
  await page.getByRole('textbox', { name: 'Your comment' }).fill(comment);
  await page.getByRole('button', { name: 'Send your feedback' }).click();
  await page.getByRole('heading', { name: 'Comment received' }).waitFor();
  const row = (await town.kept()).find(({ submission }) => submission.answers.comment === comment);
  assert.ok(row, 'it is in the database');
  assert.deepEqual(row.submission.answers.priorities, {
    mode: 'rank',
    ranked: ['water', 'benches'],
  });
  await page.getByText(row.reference).first().waitFor();
  return row.reference;
}
