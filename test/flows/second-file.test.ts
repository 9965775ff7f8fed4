/** The file that brings the checks comes after the widget's own, and may be lost on the way. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cambridge } from '../support/cambridge.js';
import { foundCity, NOW, type City } from '../support/city.js';

describe(
  'Somebody whose line breaks while the second file is on its way',
  { timeout: 120_000 },
  () => {
    let city: City;
    before(async () => {
      city = await foundCity(cambridge);
    });
    after(() => city.close());

    it('has the shared form when the line is back, and can send a comment', async () => {
      let broken = true;
      const source = `${city.collector}/consultations/${cambridge.id}`;
      const tag = `<civic-feedback src="${source}"><p>Or write to us.</p></civic-feedback>`;
      const page = await city.open(tag, {
        prepare: async (context) => {
          await context.clock.setFixedTime(NOW);
          await context.route('**/civic-feedback.later.js', (route) =>
            broken ? route.abort('internetdisconnected') : route.continue(),
          );
        },
      });
      await page.getByText('This form is not available right now.').waitFor();
      await page.getByText('Or write to us.').waitFor();
      broken = false;
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      await page.getByRole('heading', { name: cambridge.title }).waitFor();
      await page.getByRole('textbox', { name: 'Your comment' }).fill('The line is back.');
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      const comments = (await city.kept()).map(({ submission }) => submission.answers.comment);
      assert.deepEqual(comments, ['The line is back.']);
      await page.context().close();
    });
  },
);
