import { expect } from '@open-wc/testing';
import { diskOutbox } from '../../src/delivery/outbox.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  seen,
  send,
  settled,
  shows,
  write,
  type Attributes,
} from '../support/elements.js';
import { ADDRESS, Endpoint, offline, SOURCE } from '../support/endpoint.js';
import { until } from '../support/fake-time.js';

const COUNT = 6;

/** Where the plan of this number is asked for. */
const plan = (number: number): string =>
  `https://collect.example.gov/consultations/plan-${String(number)}`;

/** What the last form of a page asks: the only thing that the collector knows. */
const KNOWN: Attributes = { consultation: cambridge.id, endpoint: ADDRESS };

/** So many forms one below the other, each with a plan of its own, and the last of them. */
async function lastOfMany(
  collector: Endpoint,
  last: Attributes = {},
  properties: Partial<CivicFeedback> = {},
): Promise<CivicFeedback> {
  const tags = Array.from({ length: COUNT }, (_, index) =>
    cambridgeTag({
      opens: undefined,
      closes: '2099-12-22',
      consultation: `plan-${String(index + 1)}`,
      endpoint: `${plan(index + 1)}/submissions`,
      ...(index === COUNT - 1 && last),
    }),
  );
  const { parentNode } = await place(tags.join('\n'), { fetch: collector.fetch, ...properties });
  const forms = [...(parentNode?.querySelectorAll('civic-feedback') ?? [])];
  await Promise.all(forms.map(settled));
  return forms.at(-1)!;
}

describe('many forms on a page', () => {
  let collector: Endpoint;
  beforeEach(() => {
    collector = new Endpoint(cambridge, () => OPEN);
  });

  const asked = (number: number): boolean =>
    collector.asked.some(({ url }) => url === plan(number));

  /** A comment of an earlier visit waits on the device. */
  async function savedEarlier(): Promise<void> {
    const visit = await place(cambridgeTag(), { fetch: collector.fetch });
    write(commentField(visit), 'More bus lanes');
    collector.instead(offline);
    await send(visit, 'saved');
    visit.remove();
  }

  it('ask nobody for the time before somebody comes near them', async () => {
    const last = await lastOfMany(collector, {}, { clock: undefined });
    await until(() => asked(1), 'the first form to ask');
    expect(asked(COUNT)).to.equal(false);
    last.scrollIntoView();
    await until(() => asked(COUNT), 'the last form to ask');
  });

  it('send what is written in one that nobody has come near', async () => {
    const last = await lastOfMany(collector, KNOWN);
    write(commentField(last), 'More bus lanes');
    await send(last, 'received');
    seen(last).getByText(/Your reference is/);
    expect((await collector.kept()).map(({ answers }) => answers.comment)).to.deep.equal([
      'More bus lanes',
    ]);
  });

  it('hand a receipt in one that nobody has come near, where the page has sent', async () => {
    const last = await lastOfMany(collector, KNOWN);
    last.addEventListener('civic-submit', (event) => {
      event.preventDefault();
    });
    const id = '01981d2e-7b1c-7cc3-98c5-5f3d6d2f4a10';
    await last.receive({
      status: 'created',
      id,
      reference: 'ABCD-EFGH-JKMN',
      receivedAt: new Date(OPEN).toISOString(),
    });
    await shows(last, 'received');
    seen(last).getByText(/ABCD-EFGH-JKMN/);
  });

  it('keep what is written in one that nobody has come near, when its page is left', async () => {
    const last = await lastOfMany(collector, KNOWN);
    write(commentField(last), 'More bus lanes');
    await last.updateComplete;
    window.dispatchEvent(new Event('pagehide'));
    expect(JSON.stringify(sessionStorage)).to.contain('More bus lanes');
  });

  it('carry the comment of an earlier visit, whose form nobody has come near', async () => {
    await savedEarlier();
    const last = await lastOfMany(collector, KNOWN);
    await until(() => seen(last).queryByText(/Comment received/) !== null, 'the receipt');
    expect(await collector.kept()).to.have.length(1);
  });

  it('carry it too where what is asked there comes from an address, and late', async () => {
    await savedEarlier();
    let told = (): void => undefined;
    const late = new Promise<void>((resolve) => (told = resolve));
    const all = diskOutbox.all;
    // It comes once the disk has been read.
    diskOutbox.all = async () => {
      const entries = await all();
      setTimeout(told);
      return entries;
    };
    try {
      const last = await lastOfMany(
        collector,
        { src: SOURCE },
        {
          fetch: async (input, init) => {
            if (input instanceof URL && input.href === SOURCE) await late;
            return collector.fetch(input, init);
          },
        },
      );
      await until(() => seen(last).queryByText(/Comment received/) !== null, 'the receipt');
    } finally {
      diskOutbox.all = all;
    }
  });

  it('read the disk once for all that wait', async () => {
    const { all } = diskOutbox;
    let readings = 0;
    diskOutbox.all = () => {
      readings += 1;
      return all();
    };
    try {
      const forms = document.getElementsByTagName('civic-feedback');
      await lastOfMany(collector);
      const attended = (): number => [...forms].filter(({ desk }) => desk.courier).length;
      await until(() => attended() > 0 && readings > attended(), 'the disk to be read');
      expect(readings - attended()).to.equal(1);
      for (const form of forms) write(commentField(form), 'More bus lanes');
      await until(() => attended() === COUNT, 'somebody to come to each');
      readings = 0;
      window.dispatchEvent(new Event('online'));
      expect(readings, 'nobody waits any more').to.equal(COUNT);
    } finally {
      diskOutbox.all = all;
    }
  });

  it('tell the editor of a mistake in one that nobody has come near', async () => {
    const last = await lastOfMany(collector, { closes: undefined });
    await shows(last, 'misconfigured');
    seen(last).getByText(/attribute closes/);
  });
});
