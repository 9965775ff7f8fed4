/** `?civic-check` on a city's page: the built widget, the real collector, a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { cambridge } from '../support/cambridge.js';
import { foundCity, NOW, strictPolicy, type City, type PageOptions } from '../support/city.js';
import { drawnBefore } from './support-prerendered.js';

const ID = cambridge.id;

interface Tag {
  endpoint?: string;
  closes?: string;
  zone?: string;
  list?: string;
}

const LIST = '<li data-id="ecosystem">Data</li><li data-id="governance">Governance</li>';

describe('An editor who opens the page with ?civic-check', { timeout: 240_000 }, () => {
  let city: City;
  before(async () => {
    city = await foundCity({ ...cambridge, translations: { es: { title: 'Datos abiertos' } } });
  });
  after(() => city.close());

  const tag = ({ endpoint, closes = '2025-12-22', zone = 'America/New_York', list = LIST }: Tag) =>
    `<civic-feedback endpoint="${endpoint ?? `${city.collector}/consultations/${ID}/submissions`}"
      consultation="${ID}" mode="rank" opens="2025-11-24" closes="${closes}" time-zone="${zone}">
      <h2>Tell us what matters most</h2><ol>${list}</ol>
      <p>Or write to <a href="mailto:opendata@example.gov">opendata@example.gov</a>.</p>
    </civic-feedback>`;

  /** A visitor whose clock and zone are the city's. */
  const open = async (body: string, options: PageOptions = {}): Promise<Page> => {
    city.complaints.length = 0;
    city.requests.length = 0;
    return city.open(body, {
      query: '?civic-check',
      prepare: (context) => context.clock.setFixedTime(NOW),
      ...options,
    });
  };

  const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Check of this form' });

  /** What is listed under a heading, once the check has ended. */
  async function listed(page: Page, heading: RegExp): Promise<string[]> {
    await panelOf(page)
      .getByText(/^Checked\./)
      .waitFor();
    const list = panelOf(page).getByRole('heading', { name: heading }).locator('+ ul > li');
    return (await list.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  }
  const problems = (page: Page): Promise<string[]> => listed(page, /to mend$/);
  const warnings = (page: Page): Promise<string[]> => listed(page, /to look at$/);

  it('reads that nothing is to mend, beside a form that works as ever, under the strictest policy', async () => {
    const page = await open(tag({}));
    assert.deepEqual(await problems(page), []);
    await panelOf(page).getByText('are as they should be').click();
    await panelOf(page)
      .getByText(/civic-feedback 0\.\d+\.\d+ runs, from http:.*civic-feedback\.js/)
      .waitFor();
    await panelOf(page).getByText('clock and the endpoint’s agree').waitFor();
    await panelOf(page).getByText('have enough contrast').waitFor();
    assert.deepEqual(await city.kept(), []);

    await page.getByLabel('Your comment').fill('Beside the check.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('sends one test comment, which says that it is one, and only when told to', async () => {
    const page = await open(tag({}));
    const send = panelOf(page).getByRole('button', { name: /^Send one test comment/ });
    await send.click();
    await panelOf(page).getByText('A test comment was sent').waitFor();
    await panelOf(page).getByText('are as they should be').click();
    await panelOf(page)
      .getByText(/^Class A:/)
      .waitFor();
    const kept = (await city.kept()).filter(
      ({ submission }) => submission.source === 'civic-feedback-check',
    );
    assert.equal(kept.length, 1);
    assert.match(kept[0]!.submission.answers.comment ?? '', /a test, please ignore or delete/);
    await panelOf(page).getByText(kept[0]!.submission.id).waitFor();
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('is alone in it: nobody else sees the check, or loads it', async () => {
    const page = await open(tag({}), { query: '?utm=1' });
    await page.getByRole('button', { name: 'Add Data' }).click();
    await page.getByLabel('Your comment').fill('Only the form.');
    assert.equal(await panelOf(page).count(), 0);
    assert.ok(!city.requests.some((address) => address.includes('.check')));
    await page.context().close();
  });

  it('is told of an address at which nobody is, and of a consultation that there is not', async () => {
    const nobody = 'http://127.0.0.1:9';
    const silent = await open(tag({ endpoint: `${nobody}/consultations/${ID}/submissions` }), {
      policy: strictPolicy(nobody),
    });
    assert.match((await problems(silent))[0] ?? '', /^Nothing answers at http:\/\/127\.0\.0\.1:9/);
    await silent.context().close();

    const wrong = await open(
      tag({ endpoint: `${city.collector}/consultations/bike-plan/submissions` }),
    );
    assert.match((await problems(wrong))[0] ?? '', /has no such consultation: status 404/);
    await wrong.context().close();
  });

  it('is told of a collector that does not know the site, and what the site is called there', async () => {
    const page = await open(tag({}), { host: 'localhost' });
    const [found = ''] = await problems(page);
    assert.match(found, /does not let this site read it \(CORS\)/);
    assert.match(found, /puts http:\/\/localhost:\d+ on its list of origins/);
    await page.context().close();
  });

  it('is told of a policy that forbids the endpoint, in a header or in the page', async () => {
    const forbidding = strictPolicy('https://elsewhere.example');
    const page = await open(tag({}), { policy: forbidding });
    const expected = new RegExp(
      `security policy forbids ${city.collector}.* \\(connect-src\\)\\. Whoever runs the site adds ${city.collector} to connect-src in the policy, which is in a header`,
    );
    await panelOf(page)
      .getByText(/security policy forbids/)
      .waitFor();
    assert.match((await problems(page))[0] ?? '', expected);
    assert.equal(await page.getByRole('button', { name: /^Send one test comment/ }).count(), 0);
    await page.context().close();

    const meta = await open(tag({}), {
      policy: '',
      head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`,
    });
    await panelOf(meta)
      .getByText(/security policy forbids/)
      .waitFor();
    assert.match((await problems(meta))[0] ?? '', /which is in a <meta> of the page/);
    await meta.context().close();
  });

  it('is told of a clock that is wrong, and of a close in the past', async () => {
    const early = await open(tag({}), {
      prepare: (context) => context.clock.setFixedTime(NOW - 3 * 3_600_000),
    });
    assert.ok(
      (await warnings(early)).some((text) =>
        text.includes('clock is 3 hours behind the endpoint’s'),
      ),
    );
    await early.context().close();

    const late = await open(tag({ closes: '2025-12-01' }));
    const said = await warnings(late);
    assert.ok(said.some((text) => text.includes('comments closed Monday, December 1, 2025')));
    assert.ok(said.some((text) => text.includes('dates differ from those in the tag')));
    await late.context().close();
  });

  it('is told of a time zone that no city has', async () => {
    const page = await open(tag({ zone: 'Etc/GMT+5' }));
    assert.ok((await warnings(page)).some((text) => text.includes('Etc/GMT+5 knows no summer')));
    await page.context().close();
  });

  it('is told of a mistake that leaves no form, and of priorities that share an id', async () => {
    const list = LIST.replace('governance', 'ecosystem');
    const page = await open(tag({ list }));
    const said = await problems(page);
    assert.ok(said.some((text) => text.includes('“ecosystem”: Data, Governance')));
    assert.ok(said.some((text) => text.includes('li 2, attribute data-id')));
    // People still see how else to answer.
    await page.getByRole('link', { name: 'opendata@example.gov' }).waitFor();
    await page.context().close();
  });

  it('is told of an empty tag, and what may have emptied it', async () => {
    for (const body of ['<civic-feedback endpoint="/x"></civic-feedback>', `<p>${tag({})}</p>`]) {
      const page = await open(body);
      const [found = ''] = await problems(page);
      assert.match(found, /neither a heading nor a list.* No <p> may stand around it\./);
      await page.context().close();
    }
  });

  it('is told of curly quotes, which look right in the source', async () => {
    const page = await open(tag({}).replace(/ (consultation|mode|closes)="([^"]*)"/g, ' $1=“$2”'));
    const said = await problems(page);
    assert.ok(said.some((text) => text.startsWith('The quotes in the tag are curly.')));
    await page.context().close();
  });

  it('is told that the endpoint asks in another way, and what becomes of what people answer', async () => {
    const page = await open(tag({}).replace('mode="rank"', 'mode="choose"'));
    assert.match((await problems(page))[0] ?? '', /differs from this tag \(mode\)/);
    await panelOf(page)
      .getByRole('button', { name: /^Send one test comment/ })
      .click();
    await panelOf(page).getByText('A test comment was sent').waitFor();
    const held = (await city.kept()).filter((each) => each.held?.includes('older-edition'));
    assert.equal(held.length, 1);
    await page.context().close();
  });

  it('is told that the address lacks its end, which takes no comments', async () => {
    const page = await open(tag({ endpoint: `${city.collector}/consultations/${ID}` }));
    assert.match((await problems(page))[0] ?? '', /takes no comments\. Write \/submissions behind/);
    await page.context().close();
  });

  it('is told of texts that are not translated', async () => {
    const page = await open(
      `<div lang="es"><civic-feedback src="${city.collector}/consultations/${ID}"></civic-feedback></div>`,
    );
    const found = (await warnings(page)).find((text) => text.includes('are not translated')) ?? '';
    assert.match(found, /^In “es” \d+ of \d+ texts are not translated: “/);
    assert.deepEqual(await problems(page), []);
    await page.context().close();
  });

  it('is told of a definition that cannot be had', async () => {
    const page = await open(
      `<civic-feedback src="${city.collector}/consultations/none"></civic-feedback>`,
    );
    assert.match((await problems(page))[0] ?? '', /could not be had: .*status 404/);
    await page.context().close();
  });

  it('is told of words that can hardly be read, and of a picture behind the form', async () => {
    const pale = await open(tag({}), {
      policy: '',
      head: '<style>civic-feedback { --civic-quiet: #bbb; background: white; }</style>',
    });
    const [found = ''] = await problems(pale);
    assert.match(found, /has a contrast of 1\.9:1, and (?:4\.5|3):1 is needed/);
    await pale.context().close();

    const page = await open(tag({}), {
      policy: '',
      head: '<style>body { background: linear-gradient(white, grey) }</style>',
    });
    const unknown = await listed(page, /not known yet$/);
    assert.ok(unknown.some((text) => text.includes('A picture or gradient stands behind')));
    await page.context().close();
  });

  it('is told of a file that is missing, and the check is there all the same', async () => {
    city.withhold('civic-feedback.later.js');
    const page = await open(tag({}));
    assert.ok(
      (await problems(page)).some((text) => text.includes('civic-feedback.later.js could not')),
    );
    city.withhold(undefined);
    await page.context().close();
  });

  it('is told that the file which takes over a form drawn before is missing', async () => {
    city.withhold('civic-feedback.take-over.js');
    const { tag: early, policy } = drawnBefore(city, cambridge);
    const page = await open(early, { policy });
    assert.ok((await problems(page)).some((text) => text.includes('take-over.js could not')));
    city.withhold(undefined);
    await page.context().close();
  });

  it('is told that the file which keeps a shared definition is missing', async () => {
    city.withhold('civic-feedback.kept-definition.js');
    const shared = `<civic-feedback src="${city.collector}/consultations/${ID}"></civic-feedback>`;
    const page = await open(shared);
    assert.ok((await problems(page)).some((text) => text.includes('kept-definition.js could not')));
    city.withhold(undefined);
    await page.context().close();
  });

  it('is told what the hash of a script covers', async () => {
    const { readFile } = await import('node:fs/promises');
    const { files } = JSON.parse(await readFile('dist/cdn/integrity.json', 'utf8')) as {
      files: Record<string, string>;
    };
    const script = (name: string): string =>
      `<script type="module" src="/civic-feedback/${name}" integrity="${files[name]!}" crossorigin></script>`;
    const part = await open(tag({}), { script: script('civic-feedback.js') });
    assert.ok((await warnings(part)).some((text) => text.includes('covers this file alone')));
    await part.context().close();

    const whole = await open(tag({}), { script: script('civic-feedback.all.js') });
    assert.deepEqual(await problems(whole), []);
    await panelOf(whole).getByText('are as they should be').click();
    await panelOf(whole).getByText('covers all of it').waitFor();
    await whole.context().close();
  });

  it('reads all of it on a phone, with the keyboard alone, and in a form without a shadow', async () => {
    const page = await open(tag({ closes: '2025-12-01' }).replace('mode=', 'no-shadow mode='), {
      width: 320,
    });
    await warnings(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${width} pixels wide`);
    await panelOf(page).getByText('are as they should be').focus();
    await page.keyboard.press('Enter');
    await panelOf(page).getByText('civic-feedback 0.').first().waitFor();
    await page.keyboard.press('Tab');
    const focused = await panelOf(page).locator(':focus').innerText();
    assert.match(focused, /^Send one test comment/);
    const sizes = await panelOf(page)
      .locator('button, summary')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    assert.ok(sizes.every((height) => height >= 44));
    await page.context().close();
  });

  it('is walked through with Tab alone, from the first button to the form, and no press loses the place', async () => {
    const page = await open(tag({}));
    await problems(page);
    /** What has the focus, and how wide the line around it is. */
    const focused = (): Promise<{ words: string; outline: string }> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const words = (at?.textContent ?? '').replace(/\s+/g, ' ').trim();
        return { words, outline: at ? getComputedStyle(at).outlineWidth : '' };
      });
    const order = [/are as they should be$/, /^Send one test comment/, /^Check again$/, /^Add/];
    for (const words of order) {
      await page.keyboard.press('Tab');
      const there = await focused();
      assert.match(there.words, words);
      assert.ok(parseFloat(there.outline) >= 3, `${there.words}: ${there.outline}`);
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await panelOf(page).getByText('A test comment was sent').waitFor();
    assert.match((await focused()).words, /^Send one test comment/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await panelOf(page).getByText('A test comment was sent').waitFor({ state: 'detached' });
    await problems(page);
    assert.equal((await focused()).words, 'Check again');
    await page.context().close();
  });

  it('tells it all without colours of its own: edges, words and the bar are there in forced colours', async () => {
    const page = await open(tag({ zone: 'Etc/GMT+5', closes: '2025-12-01' }), {
      prepare: async (context) => {
        await context.clock.setFixedTime(NOW);
        for (const opened of context.pages()) await opened.emulateMedia({ forcedColors: 'active' });
        context.on('page', (opened) => void opened.emulateMedia({ forcedColors: 'active' }));
      },
    });
    assert.ok((await warnings(page)).length > 0);
    const seen = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    assert.equal(seen, true);
    // The system's own colours have the contrast that their reader wants.
    assert.deepEqual(await problems(page), []);
    const panel = panelOf(page);
    const edges = await panel.locator('xpath=self::* | .//button').evaluateAll((all) =>
      all.map((each) => {
        const of = each.localName === 'button' ? each : (each.getRootNode() as ShadowRoot).host;
        const { borderTopWidth, borderTopColor } = getComputedStyle(of);
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        return parseFloat(borderTopWidth) >= 1 && borderTopColor !== ground;
      }),
    );
    assert.ok(edges.length >= 3);
    assert.ok(edges.every(Boolean), edges.join());
    await page.context().close();
  });

  it('leaves a comment that somebody is writing as it is, however often it is run', async () => {
    const page = await open(tag({}));
    await problems(page);
    await page.getByLabel('Your comment').fill('Half a thought');
    await page.getByRole('button', { name: 'Add Data' }).click();
    await panelOf(page).getByRole('button', { name: 'Check again' }).click();
    await problems(page);
    assert.equal(
      await page.getByRole('textbox', { name: /^Your comment/ }).inputValue(),
      'Half a thought',
    );
    await page.getByRole('button', { name: 'Remove Data' }).waitFor();
    await page.context().close();
  });
});
