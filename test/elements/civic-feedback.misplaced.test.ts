import { expect, fixtureSync } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeMarkup,
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
import { turn } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const endpoint = () => new Endpoint(cambridge, () => OPEN);
const label = 'Engage consistently with the public';

async function filledIn(html = cambridgeTag()): Promise<{
  element: CivicFeedback;
  collector: Endpoint;
}> {
  const collector = endpoint();
  const element = await place(html, { fetch: collector.fetch });
  seen(element)
    .getByRole('button', { name: `Add ${label}` })
    .click();
  write(commentField(element), 'Half a sentence');
  await element.updateComplete;
  return { element, collector };
}

async function expectKept(element: CivicFeedback, collector: Endpoint): Promise<void> {
  seen(element).getByRole('button', { name: `Remove ${label}` });
  expect(commentField(element).value).to.equal('Half a sentence');
  await send(element, 'received');
  expect((await collector.kept()).map(({ answers }) => answers)).to.deep.equal([
    { priorities: { mode: 'rank', ranked: ['engage'] }, comment: 'Half a sentence' },
  ]);
}

describe('a widget in an unusual place', () => {
  it('has a form of its own inside a page-wide one, whose parser would drop it', async () => {
    // As the server sends it: HTML, parsed with the form around.
    const collector = endpoint();
    const around = await place(
      `<form id="page" action="/nowhere"><input name="search" />${cambridgeTag()}</form>`,
      { fetch: collector.fetch },
    );
    const form = around.closest('form');
    let submits = 0;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      submits += 1;
    });
    write(commentField(around), 'Bus lanes');
    await send(around, 'received');
    expect(submits).to.equal(0);
    expect([...new FormData(form ?? undefined).keys()]).to.deep.equal(['search']);
    expect(await collector.kept()).to.have.length(1);
  });

  it('is drawn when the page is written by innerHTML', async () => {
    const around = fixtureSync<HTMLDivElement>('<div></div>');
    around.innerHTML = `<form>${cambridgeTag()}</form>`;
    const element = around.querySelector('civic-feedback');
    if (!element) throw new Error('no element');
    element.clock = () => OPEN;
    await settled(element);
    expect(commentField(element).form?.noValidate).to.equal(true);
  });

  it('keeps every answer when the page moves it', async () => {
    const { element, collector } = await filledIn();
    const elsewhere = fixtureSync('<section><p>Elsewhere</p></section>');
    elsewhere.prepend(element);
    await settled(element);
    await expectKept(element, collector);
  });

  it('keeps every answer when the page takes it away and puts it back later', async () => {
    const { element, collector } = await filledIn();
    const around = element.parentElement;
    element.remove();
    await turn();
    element.querySelector('h2')!.textContent = 'A title from meanwhile';
    around?.append(element);
    await settled(element);
    seen(element).getByRole('heading', { name: 'A title from meanwhile' });
    expect(element.querySelectorAll('[role="status"]')).to.have.length(1);
    await expectKept(element, collector);
  });

  it('keeps every answer and every id when a translator rewrites the page', async () => {
    const { element, collector } = await filledIn();
    for (const item of element.querySelectorAll('li'))
      item.innerHTML = `<font><font>Übersetzt: ${item.textContent}</font></font>`;
    const heading = element.querySelector('h2');
    if (heading) heading.innerHTML = '<font>Übersetzter Titel</font>';
    await settled(element);
    const page = seen(element);
    page.getByRole('heading', { name: 'Übersetzter Titel' });
    page.getByRole('button', { name: `Remove Übersetzt: ${label}` }).click();
    await element.updateComplete;
    page.getByRole('button', { name: `Add Übersetzt: ${label}` }).click();
    await element.updateComplete;
    expect(commentField(element).value).to.equal('Half a sentence');
    await send(element, 'received');
    expect((await collector.kept())[0]?.answers.priorities).to.deep.equal({
      mode: 'rank',
      ranked: ['engage'],
    });
  });

  it('follows its markup inside a slot of the page’s own component, too', async () => {
    const layout = fixtureSync<HTMLElement>('<div></div>');
    layout.attachShadow({ mode: 'open' }).innerHTML = '<main><slot name="main"></slot></main>';
    const element = await place(cambridgeTag());
    const section = document.createElement('section');
    section.slot = 'main';
    section.append(element);
    layout.append(section);
    await settled(element);
    const heading = element.querySelector('h2');
    if (heading) heading.textContent = 'A new title';
    await turn();
    await settled(element);
    seen(element).getByRole('heading', { name: 'A new title' });
  });

  it('does not mind that its script is loaded twice (bad input: host page that loads the script twice)', async () => {
    const first = customElements.get('civic-feedback');
    const again = '../../src/elements/civic-feedback.define.ts?again';
    await import(again);
    const { define } = await import('../../src/elements/define-once.js');
    define('civic-feedback', class extends HTMLElement {});
    expect(customElements.get('civic-feedback') === first).to.equal(true);
    seen(await place(cambridgeTag())).getByRole('heading', { name: cambridge.title });
  });

  it('shares nothing with a second one on the page (point 41)', async () => {
    const collector = endpoint();
    const inside = cambridgeMarkup();
    const one = await place(cambridgeTag() + cambridgeTag({ consultation: 'another' }, inside), {
      fetch: collector.fetch,
    });
    const other = one.nextElementSibling as CivicFeedback;
    await settled(other);
    write(commentField(one), 'To the first');
    seen(one)
      .getByRole('button', { name: `Add ${label}` })
      .click();
    await Promise.all([one.updateComplete, other.updateComplete]);
    expect(commentField(other).value).to.equal('');
    seen(other).getByText('Nothing ranked yet.');
    expect(announcer(one) === announcer(other)).to.equal(false);
    for (const root of [document, rootOf(one), rootOf(other)]) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    }
    await send(one, 'received');
    expect(other.state).to.equal('open');
    expect(seen(other).queryAllByText('Comment received')).to.have.length(0);
  });
});
