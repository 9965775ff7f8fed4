import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cambridge } from '../support/cambridge.js';
import { root } from '../support/packed.js';

it('A developer who copies the guide has the tag with its form, and a policy that allows its styles', async (test) => {
  const guide = await readFile(join(root, 'docs/developers.md'), 'utf8');
  const [, section = ''] = guide.split('## The form before the script');
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(section) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'civic-prerender-'));
  test.after(() => rm(folder, { recursive: true }));
  const door = pathToFileURL(join(root, 'src/prerender/index.ts')).href;
  const parkPlan = JSON.stringify({
    ...cambridge,
    window: { ...cambridge.window, closes: '2099-12-22' },
  });
  await writeFile(join(folder, 'park-plan.mts'), `export const parkPlan = ${parkPlan};`);
  const copied = code
    .replace('civic-feedback/prerender', door)
    .replace('park-plan.js', 'park-plan.mjs');
  await writeFile(join(folder, 'copied.mts'), copied);
  const { tag, policy } = (await import(pathToFileURL(join(folder, 'copied.mts')).href)) as {
    tag: string;
    policy: string;
  };
  assert.match(tag, /^<civic-feedback src="[^"]*park-plan"[^>]*><template shadowrootmode="open">/);
  assert.match(policy, /^style-src 'self' 'sha256-[\w+/]{43}='$/);
});
