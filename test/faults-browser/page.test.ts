import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BOTH, inEach } from './support-browsers.js';
import { RECEIVED, SAVED, Resident } from './support-resident.js';
import { foundTown, pageWith } from './support-town.js';

const HOSTILE = '<img src=x onerror="hacked=1"><script>hacked=1</script>"\'>&lt;b&gt;';

inEach(BOTH, 'A resident on a page that does its worst', ({ resident, browser, engine }) => {
  const withoutScript: [what: string, script: string][] = [
    ['the script is blocked', '<script type="module" src="/not/there.js"></script>'],
    [
      'the script is not the one that the page names (SRI)',
      `<script type="module" src="/civic-feedback/civic-feedback.js" integrity="sha384-${'A'.repeat(64)}"></script>`,
    ],
  ];
  for (const [what, script] of withoutScript)
    it(`reads what the editor wrote in the tag where ${what} (F39)`, async (test) => {
      const town = await foundTown(test);
      town.pages['/'] = { html: `<!doctype html><title>The town</title>${script}${town.tag()}` };
      const page = await browser().newPage();
      test.after(() => page.close());
      await page.goto(town.site, { waitUntil: 'load' });
      const text = await page.evaluate(() => document.body.innerText);
      for (const words of ['Tell us what matters', 'Data', 'Rules'])
        assert.ok(text.includes(words));
      assert.equal(
        await page.evaluate(() => customElements.get('civic-feedback') === undefined),
        true,
      );
    });

  // Firefox's driver cannot switch it off; its preference for that would switch the driver off too.
  if (engine === 'Chromium')
    it('reads what the editor wrote in the tag where JavaScript is off (F39)', async (test) => {
      const town = await foundTown(test);
      const page = await browser().newPage();
      test.after(() => page.close());
      await page.setJavaScriptEnabled(false);
      await page.goto(town.site, { waitUntil: 'load' });
      const heading = await page.waitForSelector('civic-feedback h2', { visible: true });
      assert.equal(await heading!.evaluate((each) => each.textContent), 'Tell us what matters');
    });

  it('has the comment saved where the page’s policy forgot the endpoint, and it goes out once it does not (F40)', async (test) => {
    const town = await foundTown(test);
    const policy = "default-src 'none'; script-src 'self'; img-src data:";
    town.pages['/'] = {
      html: pageWith(town.tag()),
      headers: { 'content-security-policy': policy },
    };
    const person = await resident(test, town);
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.waiting('More bus lanes');
    assert.equal(town.line.posts, 0);
    town.pages['/'] = { html: pageWith(town.tag()) };
    await person.visit();
    await person.reads(`${RECEIVED}. Your reference is`);
    await person.counted('More bus lanes');
  });

  const hosts: [what: string, head: string][] = [
    [
      'wraps fetch, and breaks what it does not know (bad input: host page that overrides fetch)',
      `<script>{ const real = fetch; window.fetch = function (...all) {
        if (this !== undefined && this !== window) throw new TypeError('Illegal invocation');
        return real(...all).then((answer) => answer);
      }; }</script>`,
    ],
    [
      'loads the script twice (bad input: host page that loads the script twice)',
      '<script type="module" src="/civic-feedback/civic-feedback.js?twice"></script>',
    ],
    // Another build of ours, with a copy of Lit of its own, is the other version.
    [
      'loads two versions (bad input: host page that loads two versions)',
      '<script type="module" src="/civic-feedback/all/civic-feedback.js"></script>',
    ],
  ];
  for (const [what, head] of hosts)
    it(`is counted once by a page that ${what}`, async (test) => {
      const town = await foundTown(test);
      town.pages['/'] = { html: pageWith(town.tag(), head) };
      const person = await resident(test, town);
      await person.comment('More bus lanes');
      await person.reads(RECEIVED);
      assert.equal(town.line.posts, 1);
      await person.counted('More bus lanes');
    });

  it('has the comment saved where the page’s own fetch fails (bad input: host page that overrides fetch)', async (test) => {
    const town = await foundTown(test);
    const head = "<script>window.fetch = () => { throw new Error('no'); };</script>";
    town.pages['/broken'] = { html: pageWith(town.tag(), head) };
    const page = await browser().newPage();
    test.after(() => page.close());
    const person = await new Resident(page, town).visit('/broken');
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.waiting('More bus lanes');
    await person.visit();
    await person.reads(`${RECEIVED}. Your reference is`);
    await person.counted('More bus lanes');
  });

  it('reads markup in every configured text, and in their own, as text (bad input: <script> in comment and in configured text)', async (test) => {
    const town = await foundTown(test, {
      title: HOSTILE,
      introduction: HOSTILE,
      question: {
        mode: 'choose',
        label: HOSTILE,
        priorities: [
          { id: 'ecosystem', label: HOSTILE, description: HOSTILE },
          { id: 'governance', label: `2 ${HOSTILE}` },
        ],
      },
      notices: {
        publicRecords: HOSTILE,
        privacy: { url: 'https://www.example.gov/', label: HOSTILE },
      },
      contact: {
        email: 'a@example.gov',
        serviceRequests: { url: 'https://www.example.gov/', label: HOSTILE },
      },
      next: HOSTILE,
    });
    const { url } = town.line;
    const tag = `<civic-feedback src="${url}/consultations/${town.definition.id}"></civic-feedback>`;
    town.pages['/'] = { html: pageWith(tag) };
    const person = await resident(test, town);
    assert.ok((await person.words()).split(HOSTILE).length > 6);
    await person.comment(HOSTILE);
    await person.reads(RECEIVED);
    await person.reads(HOSTILE);
    const made = await person.page.evaluate(() => [
      document.querySelector('civic-feedback')?.shadowRoot?.querySelectorAll('img, script').length,
      'hacked' in window,
    ]);
    assert.deepEqual(made, [0, false]);
    await person.counted(HOSTILE);
  });
});

inEach(BOTH, 'A resident whose comment waits past the close', ({ resident }) => {
  it('is told that it came late, and it is kept once for staff to decide (F34)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    await town.line.cut();
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.waiting('More bus lanes');
    // The close is in ten days; a day later it is within the hold.
    town.clock.ahead = 12 * 86_400_000;
    await town.line.mend();
    await person.online();
    await person.reads(RECEIVED);
    await person.reads('It arrived after the deadline. Staff will decide whether it counts.');
    const [row] = await town.rows();
    assert.equal(row?.late, true);
    await person.counted('More bus lanes');
  });
});
