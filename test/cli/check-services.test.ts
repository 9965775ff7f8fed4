import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { basin, captcha, formspree, netlify } from './fakes/form-services.js';
import { TEST_COMMENT } from '../../src/checking/test-submission.js';
import { checked } from './support-check.js';

describe('An editor who has a form service checks it, and reads', { concurrency: 4 }, () => {
  it('that Formspree confirms, without ids', async (test) => {
    const { url, kept } = await formspree(test);
    const result = await checked(url);
    assert.equal(result.class, 'B');
    assert.equal(result.rules.get('echo')?.result, 'fail');
    assert.match(result.tag ?? '', /^<civic-feedback endpoint="http/);
    // What was kept says what it is; nothing is sent a second time to whom it would count twice.
    assert.ok(kept.length === 2 && kept.every((body) => body.includes(TEST_COMMENT)));
  });

  it('that Basin confirms, without ids', async (test) => {
    assert.equal((await checked(await basin(test))).class, 'B');
  });

  it('that Netlify says nothing a page could read, and what that means', async (test) => {
    const result = await checked(await netlify(test));
    assert.deepEqual(result.tried, ['json C', 'text C', 'form C']);
    assert.equal(result.format, 'form');
    assert.match(result.rules.get('cors')?.found ?? '', /no Access-Control-Allow-Origin/);
    assert.match(result.tag ?? '', /format="form" unconfirmed/);
  });

  it('that a captcha is no receipt, although it answers 200', async (test) => {
    const result = await checked(await captcha(test));
    assert.equal(result.class, 'C');
    assert.equal(result.rules.get('acknowledges')?.result, 'fail');
    assert.match(result.rules.get('acknowledges')?.remedy ?? '', /captcha/);
  });
});
