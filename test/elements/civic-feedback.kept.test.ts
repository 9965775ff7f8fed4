import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { loadKeptDefinition } from '../../src/elements/load-kept-definition.js';
import { cambridge } from '../support/cambridge.js';
import {
  commentField,
  OPEN,
  place,
  seen,
  send,
  settled,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint, offline, page, SOURCE, status } from '../support/endpoint.js';
import { FakeTime, turn, until } from '../support/fake-time.js';
import { expectContact, fallback, listenForMistakes, told } from '../support/mistakes.js';

/** An address of its own for each test: test pages run side by side, and share what is kept. */
let address = '';
const key = (): string => `civic-feedback definition 1 ${address}`;

/** A tag for the shared definition, with this network behind it. */
async function placeShared(
  endpoint: Endpoint,
  attributes = '',
  properties: Partial<CivicFeedback> = {},
): Promise<CivicFeedback> {
  const tag = `<civic-feedback src="${address}" ${attributes}>${fallback}</civic-feedback>`;
  const element = await place(tag, { fetch: endpoint.fetch, ...properties });
  await loadKeptDefinition();
  await turn();
  return element;
}

/** Somebody has been here before, when the city's server was there. */
async function visited(definition: ConsultationInput = cambridge): Promise<void> {
  (await placeShared(new Endpoint(definition, () => OPEN))).remove();
}

function unreachable(...more: Parameters<Endpoint['instead']>): Endpoint {
  const endpoint = new Endpoint(cambridge, () => OPEN);
  endpoint.instead(...(more.length > 0 ? more : [offline]));
  return endpoint;
}

const says = (element: CivicFeedback): boolean =>
  seen(element).queryAllByText(/^We could not reach the city’s server\./).length > 0;

const title = (element: CivicFeedback): string | null | undefined =>
  seen(element).queryByRole('heading', { level: 2 })?.textContent;

describe('a shared definition that was had once', () => {
  beforeEach(() => {
    address = `${SOURCE}?${crypto.randomUUID()}`;
  });
  afterEach(() => {
    localStorage.removeItem(key());
  });

  for (const [what, answer] of [
    ['cannot be reached', offline],
    ['is in trouble', status(503)],
    ['asks to come again later', status(429)],
    ['is behind a page that wants a sign-in', page('<!doctype html><title>Sign in</title>')],
  ] as const)
    it(`is shown, and it is said so, while the city's server ${what}`, async () => {
      await visited();
      const element = await placeShared(unreachable(answer));
      expect(element.state).to.equal('open');
      expect(title(element)).to.equal(cambridge.title);
      expect(says(element)).to.equal(true);
      seen(element).getByText(/as it was on December 10, 2025/);
    });

  it('lets a person write, and what is sent waits until the server is there', async () => {
    await visited();
    const element = await placeShared(unreachable(offline, offline));
    write(commentField(element), 'Bus lanes');
    await send(element, 'saved');
    expect(seen(element).getAllByText(/saved on this device/)).to.not.have.length(0);
  });

  it('has nothing of a person in it, and nothing but what the address has answered', async () => {
    const element = await placeShared(new Endpoint(cambridge, () => OPEN));
    write(commentField(element), 'Bus lanes');
    await send(element, 'received');
    const kept = JSON.parse(localStorage.getItem(key()) ?? '') as { input: object };
    expect(Object.keys(kept).sort()).to.deep.equal(['input', 'since', 'until']);
    const { edition, ...input } = kept.input as ConsultationInput;
    expect(edition).to.be.a('string');
    expect(input).to.deep.equal(JSON.parse(JSON.stringify(cambridge)));
  });

  it('gives way to what the address answers next, and the words stay', async () => {
    await visited();
    const later = { ...cambridge, title: 'The second draft' };
    const endpoint = new Endpoint(later, () => OPEN);
    endpoint.instead(offline);
    const element = await placeShared(endpoint);
    expect(title(element)).to.equal(cambridge.title);
    write(commentField(element), 'Bus lanes');
    window.dispatchEvent(new Event('online'));
    await until(() => title(element) === 'The second draft', 'the new definition');
    expect(says(element)).to.equal(false);
    expect(commentField(element).value).to.equal('Bus lanes');
    element.remove();
    expect(title(await placeShared(unreachable()))).to.equal('The second draft');
  });

  it('is not shown once its deadline has passed', async () => {
    await visited();
    const after = Date.parse('2026-02-01T12:00:00-05:00');
    const element = await placeShared(unreachable(), '', { clock: () => after });
    expect(element.state).to.equal('misconfigured');
    expectContact(element);
    expect(localStorage.getItem(key())).to.equal(null);
  });

  for (const [what, text] of [
    ['does not pass the check', { ...cambridge, question: { mode: 'rank', priorities: [] } }],
    ['is no definition', 'Sign in'],
  ] as const)
    it(`is thrown away when it ${what}`, async () => {
      const until = OPEN + 86_400_000;
      localStorage.setItem(key(), JSON.stringify({ input: text, since: OPEN, until }));
      const element = await placeShared(unreachable());
      expect(element.state).to.equal('misconfigured');
      expectContact(element);
      expect(localStorage.getItem(key())).to.equal(null);
    });

  it('is not shown where the city has taken it away', async () => {
    await visited();
    const element = await placeShared(unreachable(status(404)));
    expect(element.state).to.equal('misconfigured');
    expectContact(element);
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('is not on the disk of a kiosk', async () => {
    await placeShared(new Endpoint(cambridge, () => OPEN), 'kiosk');
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('says so in the reader’s language', async () => {
    await visited();
    const element = await placeShared(unreachable(), 'lang="es"');
    await until(() => element.words.language === 'es', 'Spanish');
    await element.updateComplete;
    seen(element).getByText(/^No pudimos conectar con el servidor de la ciudad\..*10 de diciembre/);
  });
});

describe('a shared definition that cannot be had', () => {
  beforeEach(() => {
    address = `${SOURCE}?${crypto.randomUUID()}`;
  });
  afterEach(() => {
    localStorage.removeItem(key());
  });

  it('leaves the contact, and is asked for again when the network is back', async () => {
    const element = await placeShared(unreachable());
    expectContact(element);
    window.dispatchEvent(new Event('online'));
    await until(() => element.state === 'open', 'the form');
    expect(says(element)).to.equal(false);
  });

  it('is asked for again after a while, by itself', async () => {
    const time = new FakeTime(OPEN);
    try {
      const element = await placeShared(unreachable());
      expectContact(element);
      await time.pass(5_000);
      await until(() => element.state === 'open', 'the form');
    } finally {
      time.stop();
    }
  });

  it('is not asked for by a tag that was taken away', async () => {
    const endpoint = unreachable();
    const element = await placeShared(endpoint);
    element.remove();
    window.dispatchEvent(new Event('online'));
    await turn();
    expect(endpoint.asked).to.have.length(1);
  });
});

describe('a shared definition that is asked for again, and is wrong by then', () => {
  listenForMistakes();
  beforeEach(() => {
    address = `${SOURCE}?${crypto.randomUUID()}`;
  });
  afterEach(() => {
    localStorage.removeItem(key());
  });

  const mistaken = (): Response => Response.json({ ...cambridge, title: '' });

  /** Somebody brings about the question; what is wrong with the answer is told to the editor. */
  async function askedAgain(element: CivicFeedback, cause: () => void): Promise<void> {
    const before = told.events.length;
    cause();
    await until(() => told.events.length > before, 'the mistake to be told');
    await element.updateComplete;
  }
  const lineIsBack = (): void => {
    window.dispatchEvent(new Event('online'));
  };

  for (const [what, answer] of [
    ['is refused', status(403)],
    ['is gone', status(404)],
    ['has a mistake', mistaken],
  ] as const)
    it(`leaves somebody who is writing the form, where it ${what}`, async () => {
      await visited();
      const element = await placeShared(unreachable(offline, answer));
      write(commentField(element), 'Bus lanes');
      await askedAgain(element, lineIsBack);
      expect(element.state).to.equal('open');
      expect(commentField(element).value).to.equal('Bus lanes');
      await send(element, 'received');
    });

  it('leaves somebody who is writing the form, where the page has moved the tag', async () => {
    const endpoint = new Endpoint(cambridge, () => OPEN);
    const element = await placeShared(endpoint);
    write(commentField(element), 'Bus lanes');
    endpoint.instead(mistaken);
    const around = element.parentElement;
    await askedAgain(element, () => around?.append(element));
    expect(element.state).to.equal('open');
    expect(commentField(element).value).to.equal('Bus lanes');
  });

  it('leaves somebody who has sent a comment the receipt', async () => {
    await visited();
    const endpoint = unreachable();
    const element = await placeShared(endpoint);
    write(commentField(element), 'Bus lanes');
    await send(element, 'received');
    endpoint.instead(status(404));
    await askedAgain(element, lineIsBack);
    expect(element.state).to.equal('received');
    seen(element).getByRole('heading', { name: 'Comment received' });
  });

  it('leaves whoever has written nothing the contact', async () => {
    await visited();
    const element = await placeShared(unreachable(offline, status(404)));
    await askedAgain(element, lineIsBack);
    expect(element.state).to.equal('misconfigured');
    expectContact(element);
  });
});

describe('what a partner writes beside `src`', () => {
  it('sets the language, the look and the name, and neither the question nor the deadline', async () => {
    address = `${SOURCE}?${crypto.randomUUID()}`;
    const endpoint = new Endpoint(cambridge, () => OPEN);
    const element = await place(
      `<civic-feedback src="${address}" lang="es" source="library.example.edu"
        consultation="mine" mode="choose" limit="1" minimum="1" required scale="4" points="3"
        priority-comments shuffle opens="2030-01-01" closes="2001-01-01" time-zone="Asia/Tokyo"
        grace="1" hold="1" comment-required comment-limit="3" about="name" about-required="email">
        <h3>Our own question</h3><ul><li data-id="ours">Ours</li><li data-id="yours">Yours</li></ul>
        <p data-part="public-records">Nothing is public.</p></civic-feedback>`,
      { fetch: endpoint.fetch },
    );
    await until(() => element.words.language === 'es', 'Spanish');
    await settled(element);
    expect(element.state).to.equal('open');
    expect(title(element)).to.equal(cambridge.title);
    expect(element.question?.priorities).to.deep.equal(
      JSON.parse(JSON.stringify(cambridge.question.priorities)),
    );
    expect(element.question?.mode).to.equal('rank');
    expect(element.question?.required).to.equal(false);
    expect(element.deadline?.closesAt).to.equal(Date.parse('2025-12-23T00:00:00-05:00'));
    expect(seen(element).queryAllByText('Nothing is public.')).to.have.length(0);
    const page = seen(element);
    write(page.getByRole('textbox', { name: /^Su comentario/ }), 'Bus lanes');
    page.getByRole('button', { name: 'Enviar sus comentarios' }).click();
    await shows(element, 'received');
    const [kept] = await endpoint.kept();
    expect(kept?.consultation).to.equal(cambridge.id);
    expect(kept?.source).to.equal('library.example.edu');
    expect(kept?.language).to.equal('es');
    localStorage.removeItem(key());
  });
});
