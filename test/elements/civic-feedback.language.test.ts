import { expect, fixtureSync } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  seen,
  send,
  settled,
  write,
} from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { turn, until } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const speaks = async (element: CivicFeedback, language: string): Promise<void> => {
  await until(() => element.words.language === language, `words in ${language}`);
  await settled(element);
};

const close = Date.parse('2025-12-23T04:59:59Z');
const { timeZone } = cambridge.window;

describe('the reader’s language', () => {
  it('is the nearest one around the widget', async () => {
    const element = await place(`<div lang="es-US">${cambridgeTag()}</div>`);
    await speaks(element, 'es');
    const page = seen(element);
    page.getByRole('group', { name: new RegExp(`^${es.rank}`) });
    page.getByRole('button', { name: es.send });
    page.getByText(es.closes(es.moment(es.at(close, timeZone))).split('lunes')[0] ?? '', {
      exact: false,
    });
  });

  it('is never shown in English first', async () => {
    const template = document.createElement('template');
    template.innerHTML = cambridgeTag({ lang: 'es' });
    const content = document.importNode(template.content, true);
    const element = content.querySelector('civic-feedback')!;
    element.clock = () => OPEN;
    const drawn: string[] = [];
    fixtureSync<HTMLDivElement>('<div></div>').append(content);
    new MutationObserver(() => drawn.push(rootOf(element).textContent)).observe(rootOf(element), {
      childList: true,
      subtree: true,
    });
    await speaks(element, 'es');
    await turn();
    expect(drawn.join('')).to.contain(es.send);
    expect(drawn.join('')).not.to.contain(en.send);
  });

  it('changes while somebody is writing, and every answer stays', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await place(cambridgeTag({ 'comment-limit': '2000' }), {
      fetch: collector.fetch,
    });
    const page = seen(element);
    page.getByRole('button', { name: 'Add Engage consistently with the public' }).click();
    write(commentField(element), 'a'.repeat(2001));
    await send(element, 'refused');
    page.getByRole('heading', { name: 'There is 1 problem' });
    page.getByText('1 character too many');

    element.lang = 'es';
    await speaks(element, 'es');
    page.getByRole('heading', { name: es.problems(1) });
    page.getByText(es.charactersOver(1));
    page.getByRole('button', { name: `${es.remove} Engage consistently with the public` });
    const { date, time, zone } = es.at(close, timeZone);
    expect(date).to.match(/^lunes, 22 de diciembre de 2025$/);
    const shown = rootOf(element).querySelector('time')?.textContent ?? '';
    for (const words of [date, time, zone]) expect(shown).to.contain(words);

    const field = rootOf(element).querySelector('textarea')!;
    expect(field.value).to.equal('a'.repeat(2001));
    write(field, 'Carriles bus');
    page.getByRole('button', { name: es.send }).click();
    await until(() => element.state === 'received', 'a receipt');
    await element.updateComplete;
    page.getByRole('heading', { name: es.received });
    const [kept] = await collector.kept();
    expect(kept?.language).to.equal('es');
    expect(kept?.answers).to.deep.equal({
      priorities: { mode: 'rank', ranked: ['engage'] },
      comment: 'Carriles bus',
    });

    element.lang = 'en';
    await speaks(element, 'en');
    page.getByRole('heading', { name: en.received });
  });

  it('is English where there is no catalog for it', async () => {
    const element = await place(`<div lang="vi">${cambridgeTag()}</div>`);
    expect(element.words.language).to.equal('en');
    seen(element).getByRole('button', { name: 'Send your feedback' });
  });

  it('can be the page’s own words', async () => {
    const messages = { ...en, send: 'Have your say' };
    const element = await place(cambridgeTag(), { messages });
    seen(element).getByRole('button', { name: 'Have your say' });
  });
});
