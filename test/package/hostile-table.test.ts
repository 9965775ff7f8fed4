import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { hostileRows } from '../hostile/support-cases.js';
import { root } from '../support/packed.js';

const GUIDE = join(root, 'docs/partners.md');
const MARKS = [
  '<!-- hostile pages: `npm run hostile-table` -->',
  '<!-- /hostile pages -->',
] as const;

describe('The table of hostile pages in the partners’ guide', () => {
  it('has every page of test/hostile, and what the tests expect there', async () => {
    const [head = [], ...rows] = hostileRows();
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    const guide = readFileSync(GUIDE, 'utf8');
    const [before = '', after = ''] = [guide.split(MARKS[0])[0], guide.split(MARKS[1])[1]];
    const whole = `${before}${MARKS[0]}\n\n${lines.join('\n')}\n\n${MARKS[1]}${after}`;
    const made = await format(whole, { ...(await resolveConfig(GUIDE)), parser: 'markdown' });
    if (process.env.CIVIC_HOSTILE === 'write') writeFileSync(GUIDE, made);
    else assert.equal(guide, made, 'npm run hostile-table writes it anew');
  });
});
