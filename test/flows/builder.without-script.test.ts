/** What the builder makes for pages that may run no script: the plain form in the tag. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { editorFor, tagOf } from './support-builder.js';

const BOX = 'Put a plain form into the tag, for people without JavaScript';

describe(
  'A web editor who wants everybody to answer, without JavaScript too',
  {
    timeout: 240_000,
  },
  () => {
    const { city, builder, arrive, tick, putAway, leave } = editorFor();
    before(arrive);
    afterEach(putAway);
    after(leave);

    it('pastes a tag whose form is answered with a receipt, where no script runs', async () => {
      await tick(BOX);
      const page = await city().open(await tagOf(builder()), { script: '', javaScript: false });
      const posted = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await page.getByRole('combobox', { name: /1/ }).first().selectOption('engage');
      await page.getByRole('textbox', { name: /^Your comment/ }).fill('Sent without a script.');
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      assert.equal((await posted).status(), 303);
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      assert.match(page.url(), /\/receipts\/[A-Z0-9-]{14}$/);
      const kept = await city().kept();
      assert.deepEqual(
        kept.map(({ submission }) => [submission.answers.comment, submission.answers.priorities]),
        [['Sent without a script.', { mode: 'rank', ranked: ['engage'] }]],
      );
      await page.context().close();
    });

    it('pastes the same tag where scripts run: the widget takes its place, and a comment is kept once', async () => {
      await tick(BOX);
      const before = (await city().kept()).length;
      const page = await city().open(await tagOf(builder()), { script: '' });
      await page.getByRole('button', { name: 'Add Engage consistently with the public' }).click();
      assert.equal(await page.locator('civic-feedback > form').isVisible(), false);
      await page.getByRole('textbox', { name: /^Your comment/ }).fill('Sent by the widget.');
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      const comments = (await city().kept()).map(({ submission }) => submission.answers.comment);
      assert.equal(comments.length, before + 1);
      assert.equal(comments.filter((comment) => comment === 'Sent by the widget.').length, 1);
      await page.context().close();
    });

    it('reads the tag back with the box ticked, and has the form in the language of the consultation', async () => {
      await tick(BOX);
      const made = await tagOf(builder());
      await builder()
        .getByText(`If it says form-action, that must allow ${city().collector}`)
        .waitFor();
      await builder().getByRole('button', { name: 'Start over, empty' }).click();
      assert.equal(await builder().getByLabel(BOX).isChecked(), false);
      await builder().getByText('Paste a tag or a definition that you have').click();
      await builder().getByLabel('The tag (HTML) or the definition (JSON)').fill(made);
      await builder().getByRole('button', { name: 'Read it' }).click();
      assert.equal(await builder().getByLabel(BOX).isChecked(), true);
      await builder().getByLabel('The language that you write in').fill('es');
      await builder().waitForFunction(() =>
        document
          .querySelector<HTMLTextAreaElement>('#tag')
          ?.value.includes('Enviar sus comentarios'),
      );
    });

    it('is not offered it where the endpoint would answer with nothing to read', async () => {
      await tick(BOX);
      await builder().getByLabel('What takes the comments').selectOption('formspree');
      await builder().getByLabel('Its address').fill('https://formspree.io/f/abc');
      assert.equal(await builder().getByLabel(BOX).count(), 0);
      assert.doesNotMatch(await tagOf(builder()), /<form/);
    });
  },
);
