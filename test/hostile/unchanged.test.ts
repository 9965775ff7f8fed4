import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closing, pageOf, townFor } from '../embeds/support-town.js';
import { Person } from './support-person.js';
import { Witness, type HostPage } from './support-host-page.js';

/** Each script that a page may have, and what stands where the form shall be. */
const WAYS: [name: string, script: string, tags: string[], body: (src: string) => string][] = [
  [
    'the widget',
    'civic-feedback.js',
    ['civic-feedback'],
    (src) => `<civic-feedback src="${src}" source="SOURCE"></civic-feedback>`,
  ],
  [
    'the widget, drawn into the page',
    'civic-feedback.js',
    ['civic-feedback'],
    (src) => `<civic-feedback src="${src}" source="SOURCE" no-shadow></civic-feedback>`,
  ],
  [
    'all three tags',
    'all/civic-feedback.js',
    ['civic-deadline', 'civic-feedback', 'civic-priorities'],
    (src) => `<civic-feedback src="${src}" source="SOURCE"></civic-feedback>`,
  ],
  [
    'all of it in one file',
    'civic-feedback.all.js',
    ['civic-deadline', 'civic-feedback', 'civic-priorities'],
    (src) => `<civic-feedback src="${src}" source="SOURCE"></civic-feedback>`,
  ],
  [
    'a div',
    'civic-feedback.auto.js',
    ['civic-feedback'],
    (src) =>
      `<div data-civic-feedback='${JSON.stringify({ src, source: 'SOURCE' })}'><p>Or write.</p></div>`,
  ],
];

/** What the script for divs and frames hears as long as the page is there: those may come later. */
const AUTO_LISTENS = ['input on document', 'message on window'];

describe('The page that a widget comes to', { timeout: 120_000 }, () => {
  const { town, found, leave } = townFor();
  before(found);
  after(leave);

  /** All that must be the same at every moment. */
  const constant = (page: HostPage): Partial<HostPage> => ({
    ...page,
    kept: [],
    listeners: [],
    tags: [],
    adoptedStyleSheets: 0,
  });

  for (const [name, script, tags, body] of WAYS)
    it(`is as it was, with ${name}: while a person answers, and after it was taken away`, async (test) => {
      const at = town();
      const source = `unchanged-${name.replace(/\W+/g, '-')}`;
      const src = `${at.collector}/consultations/park-plan`;
      at.put(
        '/host.html',
        pageOf(
          `<h1>News</h1>${body(src).replace('SOURCE', source)}<p>More</p>`,
          '<style>p { color: green }</style>',
        ).replace('<body', '<body class="page"'),
      );
      const page = closing(test, await at.open(`${at.site}/host.html`));
      const witness = await Witness.of(page);
      const first = await witness.look();
      assert.deepEqual(first.changes, []);
      assert.deepEqual(first.kept, []);

      await page.evaluate((path) => import(path), `/cdn/${script}`);
      const person = new Person(page, at, source);
      await person.arrives();
      await person.picks();
      await person.writes();
      // As when the tab is left: what was begun is kept.
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      const open = await witness.look();
      assert.deepEqual(constant(open), constant(first));
      assert.deepEqual(open.tags, tags);
      assert.equal(open.adoptedStyleSheets, name.includes('drawn into') ? 1 : 0);
      assert.ok(open.kept.length > 0, 'a draft');

      await person.sends();
      const received = await witness.look();
      assert.deepEqual(constant(received), constant(first));

      await page.locator('civic-feedback').evaluate((element) => {
        element.remove();
      });
      const last = await witness.look();
      assert.deepEqual(constant(last), constant(first));
      const stays = script === 'civic-feedback.auto.js' ? AUTO_LISTENS : [];
      assert.deepEqual(last.listeners, [...first.listeners, ...stays].sort());
      assert.equal(last.adoptedStyleSheets, 0);
      for (const { kept } of [open, received, last])
        assert.deepEqual(
          kept.filter(
            (each) => !/^(?:localStorage|sessionStorage|database) civic-feedback\b/.test(each),
          ),
          [],
        );
      assert.deepEqual(await page.context().cookies(), []);
      await person.isCounted();
    });

  it('is as it was, with a frame and the script that makes it as high as what is in it', async (test) => {
    const at = town();
    at.put(
      '/host.html',
      `<h1>News</h1><iframe title="Your say" width="600" height="300" src="${at.collector}/consultations/park-plan/embed"></iframe>`,
    );
    const page = closing(test, await at.open(`${at.site}/host.html`));
    const witness = await Witness.of(page);
    const first = await witness.look();
    await page.evaluate((path) => import(path), '/cdn/civic-feedback.auto.js');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Add Benches' }).click();
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 600);
    await frame.getByRole('textbox', { name: 'Your comment' }).fill('From a frame.');
    await frame.getByRole('button', { name: 'Send your feedback' }).click();
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    await page.locator('iframe').evaluate((element) => {
      element.remove();
    });
    const last = await witness.look();
    assert.deepEqual(constant(last), constant(first));
    assert.deepEqual([last.kept, last.adoptedStyleSheets, last.tags], [[], 0, []]);
    assert.deepEqual(last.listeners, [...first.listeners, ...AUTO_LISTENS].sort());
  });

  it('would be found to have changed by a global, a method, a style, an attribute, a key and a listener', async (test) => {
    const at = town();
    at.put('/host.html', '<h1>News</h1>');
    const page = closing(test, await at.open(`${at.site}/host.html`));
    const witness = await Witness.of(page);
    const first = await witness.look();
    at.put(
      '/defect.js',
      `window.civic = 1;
      Array.prototype.first = 1;
      JSON.stringify = String;
      document.head.append(document.createElement('style'));
      document.body.dir = 'ltr';
      localStorage.setItem('draft', '');
      document.addEventListener('click', () => undefined);`,
      { 'content-type': 'text/javascript' },
    );
    await page.evaluate((path) => import(path), '/defect.js');
    const then = await witness.look();
    assert.deepEqual(then.changes, ['Array.prototype.first', 'JSON.stringify', 'window.civic']);
    assert.notEqual(then.head, first.head);
    assert.notEqual(then.body, first.body);
    assert.deepEqual(then.kept, ['localStorage draft']);
    assert.deepEqual(then.listeners, [...first.listeners, 'click on document'].sort());
  });
});
