import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { listen } from '../../src/collector/node.js';
import { TEST_SOURCE } from '../../src/checking/test-source.js';
import { MADE_UP, TEST_COMMENT } from '../../src/checking/test-submission.js';
import type { ConsultationInput, Submission } from '../../src/contract/index.js';
import { temporaryDirectory } from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';
import { captcha } from './fakes/form-services.js';
import { run, start } from './support-program.js';
import { PAGE } from './support-check.js';

/** A consultation that demands everything, and leaves little room for a comment. */
const strict: ConsultationInput = {
  ...cambridge,
  id: 'strict',
  window: { closes: '2099-12-31', timeZone: 'America/New_York' },
  question: { ...cambridge.question, required: true, minimum: 2 },
  comment: { required: true, maximumLength: 10 },
  about: { name: 'required', email: 'required', role: 'required' },
};

/** Our collector on a port. */
async function collecting(test: TestContext, path = '/consultations') {
  const store = openMemoryStore();
  const handler = createCollector({
    consultations: [strict, { ...strict, id: 'past', window: cambridge.window }],
    store,
    origins: [PAGE],
  });
  const listener = await listen({
    handler: (request, address) =>
      handler(new Request(request.url.replace(path, '/consultations'), request), address),
    port: 0,
  });
  test.after(() => listener.close());
  return {
    submissions: (id: string) => `${listener.url}${path}/${id}/submissions`,
    url: listener.url,
    kept: async (): Promise<Submission[]> => {
      const all: Submission[] = [];
      for await (const { submission } of store.list(strict.id)) all.push(submission);
      return all;
    },
  };
}

/** An https server that redirects to plain http, and the certificate that it shows. */
async function downgrading(test: TestContext): Promise<{ url: string; certificate: string }> {
  const directory = await temporaryDirectory(test);
  const [key, certificate] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')];
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  execFileSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext ${names} -keyout ${key} -out ${certificate}`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  );
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (_, response) => {
      const headers = { 'access-control-allow-origin': '*', 'location': 'http://collect.example/' };
      response.writeHead(302, headers).end();
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => server.close());
  return {
    url: `https://localhost:${String((server.address() as AddressInfo).port)}/`,
    certificate,
  };
}

describe('An editor who is given an address runs the check', { concurrency: 3 }, () => {
  it('on our collector, which is of class A, and pastes what it prints', async (test) => {
    const { submissions, url } = await collecting(test);
    const { status, stdout, stderr } = await run(test, 'check', submissions('strict'));
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /Class A/);
    assert.ok(
      stdout.includes(`<civic-feedback src="${url}/consultations/strict"></civic-feedback>`),
    );
    assert.doesNotMatch(stdout, /FAIL/);
  });

  it('on a collector at another address, of which the widget does not know that it counts once', async (test) => {
    const { submissions, url } = await collecting(test, '/plans');
    const { stdout } = await run(test, 'check', submissions('strict'));
    const tag = `<civic-feedback src="${url}/plans/strict" idempotent></civic-feedback>`;
    assert.ok(stdout.includes(tag), stdout);
  });

  it('and finds what it sent by its source, to delete it', async (test) => {
    const { submissions, kept } = await collecting(test);
    const { stdout } = await run(test, 'check', submissions('strict'), '--json');
    const { sent } = JSON.parse(stdout) as { sent: string[] };
    const stored = await kept();
    // The one that is not valid was refused.
    assert.equal(stored.length, 2);
    for (const { id, source, answers } of stored) {
      assert.ok(sent.includes(id));
      assert.equal(source, TEST_SOURCE);
      assert.ok(`1 ${TEST_COMMENT}`.startsWith(answers.comment?.replace('4', '1') ?? '?'));
    }
  });

  it('in every format, with a consultation from a file', async (test) => {
    const { submissions } = await collecting(test);
    const file = join(await temporaryDirectory(test), 'strict.json');
    await writeFile(file, JSON.stringify(strict));
    for (const format of ['text', 'form']) {
      const { status, stdout } = await run(
        test,
        ...['check', submissions('strict'), '--format', format, '--consultation', file, '--json'],
      );
      const report = JSON.parse(stdout) as { class: string; tag: string };
      assert.deepEqual([status, report.class], [0, 'A']);
      assert.match(
        report.tag,
        new RegExp(`format="${format}" idempotent consultation="strict" mode="rank"`),
      );
    }
  });

  it('as a page that is not on the list, and reads which list', async (test) => {
    const { submissions } = await collecting(test);
    const { status, stdout } = await run(
      test,
      ...['check', submissions('strict'), '--origin', 'https://elsewhere.example'],
    );
    assert.equal(status, 1);
    assert.match(stdout, /Class C/);
    assert.match(stdout, /put the page's on it/);
  });

  it('on a consultation that is over, and reads that only an open one can be checked', async (test) => {
    const { submissions } = await collecting(test);
    const { status, stdout } = await run(test, 'check', submissions('past'));
    assert.equal(status, 1);
    assert.match(stdout, /Only an open consultation can be checked/);
  });

  it('on a page with a captcha, and is told what to mend', async (test) => {
    const { status, stdout } = await run(test, 'check', await captcha(test));
    assert.equal(status, 1);
    assert.match(stdout, /FAIL .*says in JSON that it has it/);
    assert.match(stdout, /unconfirmed/);
  });

  it('on an address that falls back to http, and is told that no browser goes there', async (test) => {
    const { url, certificate } = await downgrading(test);
    const program = start(test, ['check', url], { NODE_EXTRA_CA_CERTS: certificate });
    assert.equal((await program.ended).status, 1);
    assert.match(program.output.stdout, /FAIL .*http:\/\/collect\.example is not https/);
    assert.match(program.output.stdout, /There is no tag that would work/);
  });

  it('and is told in one line what was wrong with the command', async (test) => {
    const cases: [string[], RegExp][] = [
      [[], /the URL is missing/],
      [['ftp://example.gov'], /expected an https: address/],
      [['http://collect.example.gov/x'], /expected an https: address/],
      [['https://a.example', 'https://b.example'], /expected one URL/],
      [['https://a.example', '--format', 'xml'], /--format expected json, text or form, found xml/],
      [['https://a.example', '--origin', 'example.gov'], /--origin expected/],
      [['https://a.example', '--loud'], /Unknown option '--loud'/],
    ];
    for (const [args, words] of cases) {
      const { status, stderr } = await run(test, 'check', ...args);
      assert.equal(status, 2);
      assert.match(stderr, words);
      assert.equal(stderr.trim().split('\n').length, 1);
    }
  });

  it('and sends nothing of which no one could tell that it is a test', () => {
    assert.match(TEST_COMMENT, /civic-feedback endpoint check/);
    assert.equal(MADE_UP.id, TEST_SOURCE);
  });
});
