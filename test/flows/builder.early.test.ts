/** What the builder makes for slow connections: the form in the tag, before the script. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { strictPolicy } from '../support/city.js';
import { editorFor, tagOf, textOf } from './support-builder.js';
import { openEarly } from './support-prerendered.js';

const BOX = 'The form is there before the script';

describe('A web editor whose residents wait long for a script', { timeout: 240_000 }, () => {
  const { city, builder, arrive, tick, putAway, leave } = editorFor();
  before(arrive);
  afterEach(putAway);
  after(leave);

  /** The builder with the box ticked, and the hash of the form's styles in the policy. */
  async function open(): Promise<void> {
    await tick(BOX);
    await builder().getByText('The hash is that of the styles in the tag').waitFor();
  }

  /** The city's policy, with the line for styles that the builder gives. */
  async function policy(): Promise<string> {
    const lines = await textOf(builder(), 'The content security policy');
    const [styles = ''] = /'sha256-[^']+'/.exec(lines) ?? [];
    assert.notEqual(styles, '');
    return strictPolicy(city().collector).replace("style-src 'self'", `style-src 'self' ${styles}`);
  }

  /** The one submission with this comment. */
  async function sent(comment: string) {
    const all = (await city().kept()).map(({ submission }) => submission);
    const found = all.filter(({ answers }) => answers.comment === comment);
    assert.equal(found.length, 1);
    return found[0] ?? assert.fail();
  }

  it('pastes a tag in which people write before the script, and which it takes over', async () => {
    await open();
    const { page, letScriptCome } = await openEarly(city(), await tagOf(builder()), {
      script: '',
      policy: await policy(),
    });
    const comment = page.getByRole('textbox', { name: 'Your comment' });
    await comment.fill('Before the script.');
    const field = await comment.elementHandle();
    await letScriptCome();
    assert.equal(await comment.evaluate((now, then) => now === then, field), true);
    assert.equal(await comment.inputValue(), 'Before the script.');
    await page.getByRole('button', { name: 'Add Engage consistently with the public' }).click();
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const { answers } = await sent('Before the script.');
    assert.deepEqual(answers.priorities, { mode: 'rank', ranked: ['engage'] });
    await page.context().close();
  });

  it('pastes a tag that is sent where no script runs', async () => {
    await open();
    const tag = await tagOf(builder());
    const page = await city().open(tag, { script: '', javaScript: false, policy: await policy() });
    await page.getByRole('combobox', { name: '1' }).selectOption('engage');
    await page.getByRole('textbox', { name: 'Your comment' }).fill('Without any script.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const { edition, answers } = await sent('Without any script.');
    assert.deepEqual(answers.priorities, { mode: 'rank', ranked: ['engage'] });
    // Who answers by either way has answered the same wording.
    assert.equal(edition, (await sent('Before the script.')).edition);
    await page.context().close();
  });

  it('pastes scripts that are all there, in every way to answer', async () => {
    await open();
    for (const name of ['Choose', 'Share points']) {
      await builder().getByLabel(name, { exact: true }).check();
      const tag = await tagOf(builder());
      const asked = [...tag.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, link]) => link);
      city().requests.length = 0;
      const { page, letScriptCome } = await openEarly(city(), tag, {
        script: '',
        policy: await policy(),
      });
      const answers = asked.map((link = '') =>
        page.waitForResponse((answer) => answer.url().endsWith(link)),
      );
      await letScriptCome();
      for (const answer of await Promise.all(answers)) assert.equal(answer.status(), 200);
      for (const link of asked)
        assert.equal(city().requests.filter((each) => each.endsWith(link ?? '')).length, 1, link);
      await page.context().close();
    }
  });

  it('reads the tag back with the box ticked, and makes the same one again', async () => {
    await open();
    const made = await tagOf(builder());
    await builder().getByRole('button', { name: 'Start over, empty' }).click();
    await builder().getByText('Paste a tag or a definition that you have').click();
    await builder().getByLabel('The tag (HTML) or the definition (JSON)').fill(made);
    await builder().getByRole('button', { name: 'Read it' }).click();
    assert.equal(await builder().getByLabel(BOX).isChecked(), true);
    assert.equal(await tagOf(builder()), made);
  });

  it('is told why not where the form is part of the page, and finds the choice again after', async () => {
    await open();
    await builder().getByText('What you will rarely change').click();
    const box = builder().getByLabel('The form is part of the page itself (no-shadow)');
    await box.check();
    await builder().getByText('The form cannot be there before the script.').waitFor();
    assert.equal(await builder().getByLabel(BOX).count(), 0);
    assert.doesNotMatch(await tagOf(builder()), /<template|modulepreload|sha256/);
    await box.uncheck();
    assert.equal(await builder().getByLabel(BOX).isChecked(), true);
    assert.match(await tagOf(builder()), /<template shadowrootmode="open">/);
  });
});
