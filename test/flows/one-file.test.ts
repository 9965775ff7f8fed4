import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { foundCity, type City } from '../support/city.js';
import { root } from '../support/packed.js';

const { files } = JSON.parse(readFileSync(join(root, 'dist/cdn/integrity.json'), 'utf8')) as {
  files: Record<string, string>;
};

const scriptTag = (hash: string): string =>
  `<script type="module" src="/civic-feedback/civic-feedback.all.js" integrity="${hash}" crossorigin></script>`;

const tag = (collector: string, mode: string): string => `<div lang="es"><civic-feedback
  endpoint="${collector}/consultations/open-data-plan-2026-2028/submissions"
  consultation="open-data-plan-2026-2028" mode="${mode}" closes="2025-12-22"
  time-zone="America/New_York">
  <h2>Datos abiertos</h2>
  <ol><li data-id="ecosystem">Datos</li><li data-id="governance">Gobierno</li></ol>
</civic-feedback></div>`;

describe('A page that loads the one file, with its hash', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  it('speaks Spanish, takes a comment, and asks for no other script', async () => {
    const script = scriptTag(files['civic-feedback.all.js'] ?? '');
    const page = await city.open(tag(city.collector, 'rank'), { script });
    await page.getByRole('button', { name: 'Agregar Gobierno' }).click();
    await page.getByLabel('Su comentario').fill('Con un solo archivo.');
    await page.getByRole('button', { name: 'Enviar sus comentarios' }).click();
    await page.getByRole('heading', { name: 'Comentario recibido' }).waitFor();
    const [row] = await city.kept();
    assert.equal(row?.submission.answers.comment, 'Con un solo archivo.');
    const scripts = city.requests.filter((address) => address.includes('/civic-feedback/'));
    assert.deepEqual(
      scripts.map((address) => new URL(address).pathname),
      ['/civic-feedback/civic-feedback.all.js'],
    );
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('has ratings in it too', async () => {
    city.requests.length = 0;
    const script = scriptTag(files['civic-feedback.all.js'] ?? '');
    const page = await city.open(tag(city.collector, 'rate'), { script });
    await page.getByRole('group', { name: 'Gobierno' }).getByRole('radio').first().waitFor();
    assert.equal(city.requests.filter((address) => address.endsWith('.js')).length, 2);
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('runs nothing whose hash is another: the tag’s content stands', async () => {
    const script = scriptTag(files['civic-feedback.js'] ?? '');
    const page = await city.open(tag(city.collector, 'rank'), { script });
    await page.getByRole('listitem').filter({ hasText: 'Gobierno' }).waitFor();
    await page.waitForLoadState('load');
    assert.equal(await page.evaluate(() => customElements.get('civic-feedback')), undefined);
    assert.equal(await page.getByRole('button').count(), 0);
    await page.context().close();
  });
});
