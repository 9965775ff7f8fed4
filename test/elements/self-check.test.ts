import { expect } from '@open-wc/testing';
import { findingWords, FINDINGS, type FindingCode } from '../../src/checking/findings.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';
import { broken } from '../support/axe.js';
import { emulateMedia } from '../support/browser.js';
import { cambridge } from '../support/cambridge.js';
import { cambridgeTag, commentField, OPEN, place, seen, send, write } from '../support/elements.js';
import { ADDRESS, Endpoint, SOURCE } from '../support/endpoint.js';
import { engineCan } from '../support/engine.js';
import { until } from '../support/fake-time.js';
import { within, type Queries } from '../support/queries.js';

/** The check that stands before a widget, once it has ended. */
async function panelOf(element: CivicFeedback): Promise<HTMLElement> {
  const panel = (): HTMLElement | null => element.previousElementSibling as HTMLElement | null;
  await until(
    () => panel()?.shadowRoot?.textContent.includes('Checked.') === true,
    'an end of the check',
  );
  return panel()!;
}

const readIn = (panel: HTMLElement): Queries => within(panel.shadowRoot);

describe('the self-check', () => {
  const address = location.href;
  beforeEach(() => {
    history.replaceState(null, '', `${address}&civic-check`);
  });
  afterEach(async () => {
    history.replaceState(null, '', address);
    await emulateMedia({});
  });

  it('is a region with headings, and a status that says how it ended', async () => {
    const panel = await panelOf(await place(cambridgeTag()));
    const check = readIn(panel);
    check.getByRole('region', { name: 'Check of this form' });
    check.getByRole('heading', { name: 'Check of this form', level: 2 });
    expect(check.getByRole('status').textContent).to.match(/^Checked\. To mend: 0\./);
    check.getByRole('heading', { name: /to look at$/, level: 3 });
    expect(panel.lang).to.equal('en');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    // The panel brings its own sheet, which WebKitGTK's stand-in for the scheme does not reach.
    (colorScheme === 'light' || engineCan.recolourPage ? it : it.skip)(
      `has nothing that axe knows of, with everything open: ${colorScheme}`,
      async () => {
        await emulateMedia({ colorScheme });
        const panel = await panelOf(await place(cambridgeTag({ closes: '2025-12-05' })));
        panel.shadowRoot!.querySelector('details')!.open = true;
        expect(await broken(panel as never)).to.deep.equal([]);
      },
    );

  it('sends nothing by itself, and one comment that is no resident’s when it is told to', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await place(cambridgeTag(), { fetch: collector.fetch });
    write(commentField(element), 'Half a thought');
    const panel = await panelOf(element);
    expect(collector.asked.filter(({ method }) => method === 'POST')).to.deep.equal([]);

    readIn(panel)
      .getByRole('button', { name: /^Send one test comment/ })
      .click();
    await until(() => readIn(panel).queryByText(/^Class A/) !== null, 'a class');
    const texts = collector.sent.map(({ source, answers }) => [source, answers.comment]);
    expect(texts.every(([source]) => source === 'civic-feedback-check')).to.equal(true);
    expect(JSON.stringify(texts)).not.to.contain('Half a thought');
    // What the person wrote is there, and is sent as ever.
    expect(commentField(element).value).to.equal('Half a thought');
    await send(element, 'received');
  });

  it('leaves the form alone where everything in it fails', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    const element = await place(cambridgeTag(), {
      fetch: (...request) => {
        const [, { method } = {}] = request;
        if (method === 'POST') return collector.fetch(...request);
        throw new Error('no network, and in no way that fetch knows');
      },
    });
    const panel = await panelOf(element);
    readIn(panel).getByText(/A part of this check has failed: Error: no network/);
    write(commentField(element), 'All the same.');
    await send(element, 'received');
  });

  it('tells the editor how much of a translation is missing, where nothing says what the rest is in', async () => {
    const translations = { es: { title: 'Datos' } };
    const definition: ConsultationInput = { ...cambridge, translations };
    delete definition.language;
    const tag = `<div lang="es"><civic-feedback endpoint="${ADDRESS}"></civic-feedback></div>`;
    const check = readIn(await panelOf(await place(tag, { definition })));
    check.getByText(/^In “es” \d+ of \d+ texts are not translated/);
  });

  it('knows that the form speaks a language by the page’s own words', async () => {
    const messages = { ...(await wholeCatalog('en')), language: 'fr', send: 'Envoyer' };
    const element = await place(cambridgeTag({ lang: 'fr' }), { messages });
    const panel = await panelOf(element);
    seen(element).getByRole('button', { name: 'Envoyer' });
    readIn(panel).getByText(/^The form has words of the page’s own/);
    expect(readIn(panel).queryByText(/in which the form has no words/)).to.equal(null);
  });

  for (const code of [429, 503])
    it(`tells the editor that a collector is busy, and not that it is none: ${String(code)}`, async () => {
      const busy = (): Promise<Response> => Promise.resolve(new Response('', { status: code }));
      const panel = await panelOf(await place(cambridgeTag(), { fetch: busy }));
      readIn(panel).getByText(new RegExp(`cannot answer now: status ${String(code)}`));
      expect(readIn(panel).queryByText(/not as our collector does/)).to.equal(null);
    });

  for (const [what, attribute, properties] of [
    ['an address', `src="${SOURCE}"`, {}],
    ['an object', `endpoint="${ADDRESS}"`, { definition: cambridge }],
  ] as [string, string, Partial<CivicFeedback>][])
    it(`tells the editor of what does nothing in a tag whose definition is ${what}`, async () => {
      const tag = `<civic-feedback ${attribute} kisok><p data-part="nxt">Soon.</p></civic-feedback>`;
      const check = readIn(await panelOf(await place(tag, properties)));
      check.getByText(/^Without effect, attribute kisok: there is no such attribute/);
      check.getByText(/^Without effect, element data-part="nxt": there is no such part/);
      expect(check.queryByText(/^Everything in the/)).to.equal(null);
    });

  it('tells the editor of words that drafts and format do not know, beside a form', async () => {
    const element = await place(cambridgeTag({ drafts: 'off', format: 'xml' }));
    const check = readIn(await panelOf(element));
    check.getByText(/attribute drafts: expected "tab" or "device" or "none"/);
    check.getByText(/attribute format: expected "json" or "text" or "form"/);
    expect(element.state).to.equal('open');
  });

  it('goes with its form, and comes back with it', async () => {
    const element = await place(cambridgeTag());
    const panel = await panelOf(element);
    const around = element.parentElement!;
    element.remove();
    expect(panel.isConnected).to.equal(false);
    around.append(element);
    expect(element.previousElementSibling).to.equal(panel);
    seen(element).getByRole('button', { name: 'Send your feedback' });
  });

  it('says of everything that is no good what to do', () => {
    for (const code of Object.keys(FINDINGS) as FindingCode[]) {
      const { level } = FINDINGS[code];
      const { remedy } = findingWords({ code, level, params: {} });
      expect(remedy !== undefined, code).to.equal(level !== 'fine');
    }
  });
});
