import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packagedScripts } from '../../src/collector/packaged-scripts.js';
import { THEME_NAMES } from '../../src/embed/theme-names.js';
import { cambridge } from '../support/cambridge.js';
import { CITY, openCollector, PLAN } from './support-collector.js';

const scripts = {
  version: '0.1.0-abcdef01',
  read: (name: string) =>
    ({ 'civic-feedback.frame.js': 'import "./x.js";', 'govuk.css': 'civic-feedback {}' })[name],
};

const policyOf = (response: Response): Map<string, string> =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('The page for a frame', () => {
  it('is the widget with the plain form in it, under a policy that lets nothing else in', async (test) => {
    const { ask } = await openCollector(test, { scripts });
    const response = await ask(`${PLAN}/embed`);
    assert.equal(response.status, 200);
    const html = await response.text();
    assert.match(html, /<title>Draft Cambridge Open Data Strategic Plan \(2026–2028\)<\/title>/);
    assert.match(html, new RegExp(`<civic-feedback src="${PLAN}">`));
    assert.match(html, new RegExp(`<form method="post" action="${PLAN}/submissions"`));
    assert.match(html, /src="\/scripts\/0\.1\.0-abcdef01\/civic-feedback\.frame\.js"/);
    assert.match(html, new RegExp(`name="civic-feedback-parents" content="${CITY}"`));
    const policy = policyOf(response);
    assert.equal(policy.get('default-src'), "'none'");
    assert.equal(policy.get('script-src'), "'self'");
    assert.equal(policy.get('frame-ancestors'), `'self' ${CITY}`);
    assert.equal(policy.get('form-action'), "'self'");
    assert.equal(policy.get('require-trusted-types-for'), "'script'");
    assert.doesNotMatch([...policy.values()].join(), /unsafe/);
  });

  it('can be framed by everybody where everybody may send', async (test) => {
    const { ask } = await openCollector(test, { scripts, origins: '*' });
    assert.equal(policyOf(await ask(`${PLAN}/embed`)).get('frame-ancestors'), '*');
  });

  it('speaks the language that was asked for, from right to left too, and marks what is not in it', async (test) => {
    const { ask } = await openCollector(test, { scripts });
    const html = await (await ask(`${PLAN}/embed?lang=ar`)).text();
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.match(html, /<input type="hidden" name="language" value="ar">/);
    assert.match(html, /<bdi lang="en">Engage consistently with the public<\/bdi>/);
    assert.match(html, /<option value="engage" lang="en">Engage consistently/);
    const strange = await (await ask(`${PLAN}/embed?lang=tlh`)).text();
    assert.match(strange, /<html lang="en">/);
  });

  it('has the name and the colour from its address, and nothing that is neither', async (test) => {
    const { ask } = await openCollector(test, { scripts });
    const good = await (await ask(`${PLAN}/embed?source=a.example&accent=%236b2c91`)).text();
    assert.match(good, /<civic-feedback [^>]*source="a\.example"/);
    assert.match(good, /name="source" value="a\.example"/);
    assert.match(good, /--civic-accent: #6b2c91;/);
    const bad = await (
      await ask(`${PLAN}/embed?source=%22%3E%3Cscript%3E&accent=red}*{}&lang=%22%3E`)
    ).text();
    assert.doesNotMatch(bad, /--civic-accent|"><script|source=/);
  });

  it('wears the theme that was asked for, whose style sheet its policy then allows, and no other', async (test) => {
    const { ask } = await openCollector(test, { scripts });
    const themed = await ask(`${PLAN}/embed?theme=govuk&accent=%236b2c91`);
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(await themed.text()) ?? [];
    assert.equal(href, '/scripts/0.1.0-abcdef01/govuk.css');
    assert.match(policyOf(themed).get('style-src') ?? '', /^'sha256-[^']+' 'self'$/);
    const sheet = await ask(href);
    assert.equal(sheet.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.equal(await sheet.text(), 'civic-feedback {}');

    // A name that is none, and a theme that this collector does not have.
    for (const name of ['..%2fgovuk', 'toString', 'uswds']) {
      const plain = await ask(`${PLAN}/embed?theme=${name}`);
      assert.doesNotMatch(await plain.text(), /<link/, name);
      assert.match(policyOf(plain).get('style-src') ?? '', /^'sha256-[^']+'$/, name);
    }
  });

  it('knows each theme that there is', () => {
    const there = readdirSync(new URL('../../src/themes/', import.meta.url));
    assert.deepEqual(
      THEME_NAMES.map((name) => `${name}.css`),
      there.sort(),
    );
  });

  it('has no form before the opening and after the close, but the other ways to answer', async (test) => {
    const { ask, clock } = await openCollector(test, { scripts });
    for (const [now, said] of [
      ['2025-12-01T00:00:00Z', /Comments open <time[^>]*>Wednesday, December 3, 2025/],
      ['2026-06-01T00:00:00Z', /Comments closed <time[^>]*>Monday, December 22, 2025/],
    ] as const) {
      clock.now = Date.parse(now);
      const html = await (await ask(`${PLAN}/embed`)).text();
      assert.match(html, said);
      assert.doesNotMatch(html, /<form/);
      assert.match(html, /mailto:opendata@cambridgema\.gov/);
    }
  });

  it('is the plain form alone where the collector has no scripts', async (test) => {
    const { ask } = await openCollector(test);
    const response = await ask(`${PLAN}/embed`);
    const html = await response.text();
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /<form method="post"/);
    assert.equal(policyOf(response).has('script-src'), false);
    assert.equal((await ask(`/scripts/${scripts.version}/civic-feedback.frame.js`)).status, 404);
  });

  it('works below a path of its own', async (test) => {
    const { ask } = await openCollector(test, { scripts, basePath: '/comments' });
    const html = await (await ask(`/comments${PLAN}/embed`)).text();
    assert.match(html, new RegExp(`action="/comments${PLAN}/submissions"`));
    const [, src = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? [];
    assert.equal((await ask(src)).status, 200);
  });

  it('takes what an editor wrote for text', async (test) => {
    const { ask } = await openCollector(test, {
      scripts,
      consultations: [{ ...cambridge, title: '</title><script>alert(1)</script>' }],
    });
    const html = await (await ask(`${PLAN}/embed`)).text();
    assert.equal(html.match(/<script/g)?.length, 1);
  });
});

describe('A script of the widget', () => {
  it('is kept for a year, because its address says which one it is', async (test) => {
    const { ask } = await openCollector(test, { scripts });
    const path = `/scripts/${scripts.version}/civic-feedback.frame.js`;
    const response = await ask(path, { headers: { origin: CITY } });
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(response.headers.get('access-control-allow-origin'), CITY);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    for (const other of ['/scripts/0.0.9/civic-feedback.frame.js', '/scripts/..%2f/package.json'])
      assert.equal((await ask(other)).status, 404, other);
    assert.equal((await ask(path, { method: 'POST' })).status, 405);
  });

  it('has another address when any of them is another', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'civic-scripts-'));
    test.after(() => rm(folder, { recursive: true, force: true }));
    const write = async (name: string, code: string) => writeFile(join(folder, name), code);
    const address = pathToFileURL(`${folder}/`);
    assert.equal(await packagedScripts(address), undefined);
    await write('civic-feedback.js', '/*! civic-feedback 0.1.0, MIT */');
    await write('civic-feedback.frame.js', 'one');
    const one = await packagedScripts(address);
    await write('civic-feedback.frame.js', 'two');
    const two = await packagedScripts(address);
    assert.match(one?.version ?? '', /^0\.1\.0-[0-9a-f]{8}$/);
    assert.notEqual(two?.version, one?.version);
    assert.equal(two?.read('civic-feedback.frame.js'), 'two');
    assert.equal(two.read('../package.json'), undefined);

    await mkdir(join(folder, 'themes'));
    await write('themes/plain.css', 'civic-feedback {}');
    await write('themes/notes.css', 'of somebody else');
    const three = await packagedScripts(address);
    assert.notEqual(three?.version, two.version);
    assert.equal(three?.read('plain.css'), 'civic-feedback {}');
    assert.equal(three.read('notes.css'), undefined);
  });
});
