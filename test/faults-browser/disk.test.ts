import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BOTH, inEach } from './support-browsers.js';
import { RECEIVED, type Resident, SAVED, until } from './support-resident.js';
import { foundTown, shared, type Town } from './support-town.js';

const CANNOT_SAVE = 'Your browser could not save it on this device.';

/** Not called saved; the words stay on the page, and are sent once that can be done. */
async function sentFromThePage(town: Town, person: Resident): Promise<void> {
  await town.line.cut();
  await person.comment('More bus lanes');
  await person.reads(CANNOT_SAVE);
  assert.doesNotMatch(await person.words(), /is saved on this device/);
  assert.deepEqual(await person.told('civic-saved'), []);
  await town.line.mend();
  await person.reads(RECEIVED);
  const rows = await town.rows();
  assert.deepEqual(
    rows.map(({ submission }) => submission.answers.comment),
    ['More bus lanes'],
  );
  assert.deepEqual(town.answered, [201]);
  assert.deepEqual(person.errors, []);
}

inEach(BOTH, 'A resident whose browser does not save', ({ resident, engine }) => {
  it('is told so, and counted once, where there is no IndexedDB (F18)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town, async ({ page }) => {
      await page.evaluateOnNewDocument(() =>
        Object.defineProperty(window, 'indexedDB', { value: undefined }),
      );
    });
    await sentFromThePage(town, person);
  });

  it('is told so, and counted once, where IndexedDB throws (F18)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town, async ({ page }) => {
      await page.evaluateOnNewDocument(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      });
    });
    await sentFromThePage(town, person);
  });

  // Only DevTools can take the room away; Firefox's preferences for it need a browser of its own.
  if (engine === 'Chromium')
    it('is told so, and counted once, where the disk has no room left (F18)', async (test) => {
      const town = await foundTown(test);
      const person = await resident(test, town, async ({ page }) => {
        const devTools = await page.createCDPSession();
        await devTools.send('Storage.overrideQuotaForOrigin', { origin: town.site, quotaSize: 1 });
      });
      await sentFromThePage(town, person);
    });

  // Its own patience: the browser counts the room anew every 30 seconds.
  if (engine === 'Chromium')
    it('is counted once all the same where the disk fills up while the comment waits on it (F18)', async (test) => {
      const town = await foundTown(test);
      const person = await resident(test, town);
      town.gateway(() => shared('{"type":"about:blank","retryAfter":35}', 503));
      await person.comment('More bus lanes');
      await person.reads(SAVED);
      const devTools = await person.page.createCDPSession();
      await devTools.send('Storage.overrideQuotaForOrigin', { origin: town.site, quotaSize: 1 });
      await person.reads(RECEIVED);
      await person.counted('More bus lanes');
    });

  it('still has every word on the page when the site’s data are cleared, and is counted once (F19)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.line.weather = 'reset before';
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('civic-feedback').onsuccess = resolve;
        }),
    );
    town.line.weather = undefined;
    const field = await person.page.$('civic-feedback >>> textarea');
    assert.equal(await field!.evaluate((each) => each.value), 'More bus lanes');
    await person.send();
    await person.reads(RECEIVED);
    await person.counted('More bus lanes');
  });

  it('has a torn record beside the comment left alone (bad input: corrupted IndexedDB record)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    // The form has made the database by now; what is put into it no version of ours has written.
    const torn = [
      { id: 'a' },
      { id: 'b', version: 1, submission: '{"id":' },
      { id: 'c', version: {} },
    ];
    await until(
      () =>
        person.page.evaluate(
          (records) =>
            new Promise<boolean>((resolve) => {
              const request = indexedDB.open('civic-feedback');
              request.onupgradeneeded = () => request.transaction!.abort();
              request.onerror = () => resolve(false);
              request.onsuccess = () => {
                const transaction = request.result.transaction('outbox', 'readwrite');
                for (const record of records) transaction.objectStore('outbox').put(record);
                transaction.oncomplete = () => {
                  request.result.close();
                  resolve(true);
                };
              };
            }),
          torn,
        ),
      'the database',
    );
    await person.visit();
    await person.comment('More bus lanes');
    await person.reads(RECEIVED);
    assert.deepEqual(await person.outbox(), torn);
    const rows = await town.rows();
    assert.deepEqual(
      rows.map(({ submission }) => submission.answers.comment),
      ['More bus lanes'],
    );
    assert.deepEqual(person.errors, []);
  });
});

inEach(
  ['Firefox'],
  'A resident who refuses cookies',
  ({ resident }) => {
    it('is told that nothing is saved, and counted once (F18)', async (test) => {
      const town = await foundTown(test);
      // What the page heard it cannot write down either.
      const person = await resident(test, town);
      await town.line.cut();
      await person.comment('More bus lanes');
      await person.reads(CANNOT_SAVE);
      await town.line.mend();
      await person.reads(RECEIVED);
      assert.deepEqual(town.answered, [201]);
      assert.equal((await town.rows())[0]?.submission.answers.comment, 'More bus lanes');
    });
  },
  () => ({ extraPrefsFirefox: { 'network.cookie.cookieBehavior': 2 } }),
);
