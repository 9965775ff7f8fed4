import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it, type TestContext } from 'node:test';
import { BOTH, inEach } from './support-browsers.js';
import { ownCertificate } from './support-certificate.js';
import { RECEIVED, SAVED } from './support-resident.js';
import { foundTown, shared } from './support-town.js';
import { browserFlags } from '../support/find-browser.mjs';

/** A host that a browser does not take for its own machine, which is all that http is good for. */
const HOST = 'plain.test';

/** A server without https; and how much has come there but to read, a browser's first question too. */
async function plainServer(test: TestContext): Promise<{ url: string; sent: () => number }> {
  let sent = 0;
  const server = createServer((request, response) => {
    if (request.method !== 'GET') sent += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('taken');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${String(port)}/`, sent: () => sent };
}

inEach(
  BOTH,
  'A resident on a page by https',
  ({ resident, browser }) => {
    it('has the comment saved, and nobody on the way reads it, when the endpoint sends on from https to http (F31)', async (test) => {
      const plain = await plainServer(test);
      const visitor = await browser().newPage();
      test.after(() => visitor.close());
      await visitor.goto(plain.url);
      assert.equal(await visitor.evaluate(() => document.body.innerText), 'taken');

      const town = await foundTown(test, {}, await ownCertificate());
      assert.match(town.site, /^https:/);
      const person = await resident(test, town);
      town.standing = () => shared('', 307, { location: plain.url });
      await person.comment('More bus lanes');
      await person.reads(SAVED);
      await person.waiting('More bus lanes');
      assert.equal(plain.sent(), 0);
      assert.deepEqual(town.answered, []);
      town.standing = undefined;
      await person.online();
      await person.reads(RECEIVED);
      assert.equal(plain.sent(), 0);
      await person.counted('More bus lanes');
    });
  },
  (engine) => ({
    acceptInsecureCerts: true,
    ...(engine === 'Chromium'
      ? { args: [...browserFlags, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] }
      : { extraPrefsFirefox: { 'network.dns.localDomains': HOST } }),
  }),
);
