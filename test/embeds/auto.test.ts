import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { built, foundTown, PLAN, type Town } from './support-town.js';

const AUTO = '<script type="module" src="/cdn/civic-feedback.auto.js"></script>';

/** What an editor writes into an attribute in single quotes. */
function attribute(config: object): string {
  return JSON.stringify(config).replaceAll("'", '&#39;');
}

let town: Town;
before(async () => {
  town = await foundTown();
});
beforeEach(() => (town.complaints.length = 0));
after(() => town.close());

const source = (): string => `${town.collector}/consultations/park-plan`;

describe('A div in the place of the tag', () => {
  const open = (body: string) => {
    town.put('/div.html', AUTO + body);
    return town.open(`${town.site}/div.html`);
  };

  it('becomes the form by JSON, in a colour, and a comment from it is in the database', async () => {
    const config = attribute({ src: source(), source: 'div.example', accent: '#6b2c91' });
    const page = await open(`<div data-civic-feedback='${config}'><p>Or write to us.</p></div>`);
    await page.getByRole('button', { name: 'Add Benches' }).click();
    assert.equal(await page.getByText('Or write to us.').isVisible(), false);
    const button = page.getByRole('button', { name: 'Send your feedback' });
    const colour = await button.evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(colour, 'rgb(107, 44, 145)');
    await page.getByRole('textbox', { name: 'Your comment' }).fill('From a div.');
    await button.click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const [row] = await town.kept();
    assert.equal(row?.submission.source, 'div.example');
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  it('becomes it by an address alone, and by a list inside it', async () => {
    const config = attribute({
      'endpoint': `${source()}/submissions`,
      'consultation': 'park-plan',
      'mode': 'choose',
      'closes': '2031-06-30',
      'time-zone': 'America/New_York',
      'comment-required': true,
      'comment-limit': 500,
    });
    const page = await open(
      `<div data-civic-feedback="${source()}"></div><div data-civic-feedback='${config}'><h2>The park</h2><ul><li data-id="trees">Trees</li><li data-id="water">Water</li></ul></div>`,
    );
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    await page.getByRole('checkbox', { name: 'Water' }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Your comment' }).count(), 2);
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  it('becomes it by a definition in the attribute', async () => {
    const config = attribute({ definition: PLAN, endpoint: `${source()}/submissions` });
    const page = await open(`<div data-civic-feedback='${config}'></div>`);
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  it('that comes onto the page later becomes it too, and the widget is not asked for before', async () => {
    const page = await town.open('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    town.put('/later.html', `${AUTO}<main><p>Another page of the same site.</p></main>`);
    await page.goto(`${town.site}/later.html`, { waitUntil: 'load' });
    assert.ok(!asked.includes('/cdn/civic-feedback.js'), asked.join());
    await page.evaluate((src) => {
      const place = document.createElement('section');
      place.dataset.civicFeedback = src;
      document.querySelector('main')!.replaceChildren(place);
    }, source());
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    await page.context().close();
  });

  for (const [what, value, told] of [
    ['is no JSON', '{src: https://x}', /expected an address, or JSON such as/],
    [
      'has a name that no tag has',
      attribute({ src: 'SRC', onclick: 'alert(1)' }),
      /onclick: expected one of .*source/,
    ],
    [
      'has markup for a value',
      attribute({ src: 'SRC', source: { html: '<b>' } }),
      /source: expected text, a number, true or false/,
    ],
    ['has a style for a colour', attribute({ src: 'SRC', accent: 'red;}' }), /accent: expected/],
  ] as const)
    it(`that ${what} tells the editor, and leaves what stands in it`, async () => {
      const config = value.replaceAll('SRC', source());
      const page = await open(`<div data-civic-feedback='${config}'><p>Or write to us.</p></div>`);
      await page.getByText('For the editor of this page').waitFor();
      assert.match(town.complaints.join('\n'), told);
      const made = await page.evaluate(() => document.querySelectorAll('[onclick], b').length);
      assert.equal(made, 0);
      if (what === 'is no JSON')
        assert.equal(await page.getByText('Or write to us.').isVisible(), true);
      await page.context().close();
    });
});

describe('A tag on a page whose script also places forms', () => {
  const tag = (): string =>
    `<civic-feedback src="${source()}"><p>Or write to us.</p></civic-feedback>`;

  it('becomes the form where the script has run before the page was read to the tag', async () => {
    const page = await town.open('about:blank');
    // What the rest of the page waits for comes only once the script has run.
    const ran = page.waitForEvent('console', (message) => message.text() === 'ran');
    await page.route('**/slow.js', async (route) => {
      await ran;
      await route.fulfill({ contentType: 'text/javascript', body: '' });
    });
    const early = `<script type="module" async>await import('/cdn/civic-feedback.auto.js'); console.log('ran');</script>`;
    town.put('/early.html', `${early}<p>Our park</p><script src="/slow.js"></script>${tag()}`);
    await page.goto(`${town.site}/early.html`);
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  it('that comes onto the page later becomes the form too', async () => {
    town.put('/empty.html', `${AUTO}<main><p>Another page of the same site.</p></main>`);
    const page = await town.open(`${town.site}/empty.html`);
    await page.evaluate((html) => {
      document.querySelector('main')!.innerHTML = html;
    }, tag());
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });

  for (const [what, body] of [
    ['a tag', () => tag()],
    ['a div', () => `<div data-civic-feedback="${source()}"></div>`],
  ] as const)
    it(`asks for the form of ${what} once while it cannot be had, however much the page changes, and again later`, async () => {
      const page = await town.open('about:blank');
      await page.clock.install();
      let asked = 0;
      await page.route('**/cdn/civic-feedback.js', async (route) => {
        asked += 1;
        await (asked === 1 ? route.fulfill({ status: 503 }) : route.continue());
      });
      town.put('/busy.html', `${AUTO}<main></main>${body()}`);
      const failed = page.waitForEvent('console', (message) =>
        message.text().includes('could not'),
      );
      await page.goto(`${town.site}/busy.html`);
      await failed;
      await page.evaluate(async () => {
        for (let index = 0; index < 20; index += 1) {
          document.querySelector('main')!.append(document.createElement('p'));
          // Whoever watches the page hears of it now.
          await Promise.resolve();
        }
      });
      assert.equal(asked, 1);
      await page.clock.fastForward(30_000);
      await page.getByRole('button', { name: 'Add Benches' }).waitFor();
      assert.equal(asked, 2);
      await page.context().close();
    });

  it('is not disturbed by what a page’s own scripts tell the whole document', async () => {
    town.put('/told.html', AUTO + tag());
    const page = await town.open(`${town.site}/told.html`);
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    await page.evaluate(() => document.dispatchEvent(new Event('input')));
    assert.deepEqual(town.complaints, []);
    await page.context().close();
  });
});

describe('Somebody who types on a page whose script also places forms', () => {
  for (const [what, attribute] of [
    ['has a shadow', ''],
    ['has none (no-shadow)', 'no-shadow'],
  ] as const)
    it(`goes on in the widget that ${what}, and gets its receipt`, async () => {
      const tag = `<civic-feedback ${attribute} src="${source()}"><p>Or write to us.</p></civic-feedback>`;
      town.put('/typing.html', AUTO + tag);
      const page = await town.open(`${town.site}/typing.html`);
      await page.getByRole('button', { name: 'Add Benches' }).click();
      await page.getByRole('textbox', { name: 'Your comment' }).pressSequentially('Trees');
      assert.equal(await page.locator('civic-feedback').count(), 1);
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      await page.context().close();
    });
});

describe('A page that is one form, as ASP.NET’s are,', () => {
  /** Sitecore's and SharePoint's pages: one form around everything, which Enter in any field sends. */
  const page = (body: string): string =>
    `${AUTO}<form id="aspnetForm" method="post" action="/Default.aspx"><input type="hidden" name="__VIEWSTATE" value="x"><input name="search" aria-label="Search">${body}<button name="go">Go</button></form>`;

  for (const [way, body] of [
    ['the tag', '<civic-feedback src="SRC"></civic-feedback>'],
    ['the div', '<div data-civic-feedback="SRC"></div>'],
    ['the frame', '<iframe title="Your say" src="SRC/embed"></iframe>'],
  ] as const)
    it(`takes ${way}: a comment goes to the collector, and the page’s form has nothing of it`, async () => {
      town.put('/aspnet.html', page(body.replace('SRC', source())));
      const opened = await town.open(`${town.site}/aspnet.html`);
      const form = way === 'the frame' ? opened.frameLocator('iframe') : opened;
      await form.getByRole('button', { name: 'Add Benches' }).click();
      await form.getByRole('textbox', { name: 'Your comment' }).fill(`By ${way}.`);
      const email = form.getByRole('textbox', { name: /^Email address/ });
      await email.fill('ana@example.com');
      await email.press('Enter');
      await form.getByRole('heading', { name: 'Comment received' }).waitFor();
      assert.match(opened.url(), /\/aspnet\.html$/);
      const outer = await opened.evaluate(() => [
        ...new FormData(document.querySelector<HTMLFormElement>('#aspnetForm')!).keys(),
      ]);
      assert.deepEqual(outer, ['__VIEWSTATE', 'search']);
      const row = (await town.kept()).find(
        ({ submission }) => submission.answers.comment === `By ${way}.`,
      );
      assert.ok(row);
      assert.deepEqual(town.complaints, []);
      await opened.context().close();
    });

  it('cannot hold a plain form: the parser drops it, and its end ends the page’s own', async () => {
    const { plainContent } = await built.embed();
    const { completeConsultation } = await built.contract();
    const endpoint = `${source()}/submissions`;
    town.put('/nested.html', page(plainContent(completeConsultation(PLAN), endpoint)));
    const opened = await town.open(`${town.site}/nested.html`, { javaScriptEnabled: false });
    assert.equal(await opened.locator('form').count(), 1);
    assert.equal(await opened.locator('form [name="comment"]').count(), 1);
    assert.equal(await opened.locator('form [name="go"]').count(), 0);
    await opened.context().close();
  });
});
