import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cambridge } from '../support/cambridge.js';
import { foundCity, type City } from '../support/city.js';

const tag = (collector: string): string =>
  `<main lang="es">
    <civic-feedback src="${collector}/consultations/${cambridge.id}"></civic-feedback>
  </main>`;

describe('Somebody whose line breaks while the words of their language are on the way', () => {
  let city: City;
  before(async () => {
    city = await foundCity(cambridge);
  });
  after(() => city.close());

  it('has the form in English, and in their language when the line is back', async () => {
    city.withhold('civic-feedback.es.js');
    const page = await city.open(tag(city.collector));
    await page.getByRole('textbox', { name: 'Your comment' }).fill('Más carriles');
    city.withhold(undefined);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const comment = page.getByRole('textbox', { name: 'Su comentario' });
    await comment.waitFor();
    assert.equal(await comment.inputValue(), 'Más carriles');
    await page.context().close();
  });
});
