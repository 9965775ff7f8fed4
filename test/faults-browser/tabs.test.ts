import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BOTH, inEach } from './support-browsers.js';
import { RECEIVED, type Resident, SAVED, until } from './support-resident.js';
import { foundTown, type Town } from './support-town.js';

const EARLIER = `${RECEIVED}. Your reference is`;

/** Somebody whose comment is saved while nobody can be reached, with more tabs of the same page. */
async function savedInTabs(
  first: Resident,
  more: number,
  open: () => Promise<Resident>,
): Promise<Resident[]> {
  await first.town.line.cut();
  await first.comment('More bus lanes');
  await first.reads(SAVED);
  const others: Resident[] = [];
  for (let tab = 0; tab < more; tab += 1) others.push(await open());
  for (const other of others) await other.reads('Comments saved on this device');
  return [first, ...others];
}

async function drainTogether(town: Town, tabs: Resident[]): Promise<void> {
  await town.line.mend();
  await Promise.all(tabs.map((tab) => tab.online()));
  const [first, ...others] = tabs;
  await first?.reads(RECEIVED);
  for (const other of others) await other.reads(EARLIER);
  assert.deepEqual(
    town.answered.filter((status) => status === 201),
    [201],
  );
  assert.ok(town.answered.every((status) => status === 201 || status === 200));
  for (const tab of tabs) await tab.counted('More bus lanes');
}

inEach(BOTH, 'A resident with tabs', ({ resident }) => {
  it('is counted once when five of them send what waits together (F12)', async (test) => {
    const town = await foundTown(test);
    const first = await resident(test, town);
    const tabs = await savedInTabs(first, 4, () => resident(test, town));
    await drainTogether(town, tabs);
  });

  it('is counted once by a browser that has no locks (F13)', async (test) => {
    const town = await foundTown(test);
    const open = (): Promise<Resident> =>
      resident(test, town, async ({ page }) => {
        await page.evaluateOnNewDocument(() =>
          Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
        );
      });
    const first = await open();
    assert.equal(await first.page.evaluate(() => 'locks' in navigator && !navigator.locks), true);
    await drainTogether(town, await savedInTabs(first, 1, open));
  });

  it('loses nothing that was called saved when the tab closes up to 50 ms after the click (F9)', async (test) => {
    const town = await foundTown(test);
    for (let delay = 0; delay <= 50; delay += 5) {
      const person = await resident(test, town);
      await person.write(`Closed after ${String(delay)} ms`);
      await person.send();
      await new Promise((resolve) => setTimeout(resolve, delay));
      await person.page.close();
    }
    const later = await resident(test, town);
    // An attempt that was cut off keeps its claim for 20 seconds.
    await until(async () => (await later.outbox()).length === 0, 'an empty outbox');
    const rows = await town.rows();
    const ids = rows.map(({ submission }) => submission.id);
    for (const id of await later.told('civic-saved')) assert.ok(ids.includes(id), id);
    const comments = new Set(rows.map(({ submission }) => submission.answers.comment));
    assert.equal(comments.size, rows.length, 'nothing twice');
    assert.deepEqual(later.errors, []);
  });

  it('is not sent again by the back button after the receipt (F16)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    await person.comment('More bus lanes');
    await person.reads(RECEIVED);
    await person.leaveAndComeBack();
    await person.online();
    const field = await person.page.$('civic-feedback >>> textarea');
    // The page as it was left, with its receipt, or a new one: an empty form, and nothing to go on with.
    if (field && !(await person.words()).includes(RECEIVED))
      assert.equal(await field.evaluate((each) => each.value), '');
    else await person.reads(RECEIVED);
    assert.doesNotMatch(await person.words(), /You began a comment|saved on this device/);
    assert.equal(town.line.posts, 1);
    await person.counted('More bus lanes');
  });

  it('leaves the page while it sends, comes back, and reads the receipt (F17)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.line.next('silence after');
    await person.comment('More bus lanes');
    await person.reads('Sending');
    await until(async () => (await town.rows()).length === 1, 'the comment');
    await person.leaveAndComeBack();
    await person.reads(RECEIVED);
    await person.counted('More bus lanes');
  });

  it('sends from an old version of the form what a new one’s disk does not mind (F20)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    await person.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('civic-feedback', 7);
          request.onerror = reject;
          request.onupgradeneeded = () => {
            const database = request.result;
            database.createObjectStore('letters', { keyPath: 'id' });
            if (!database.objectStoreNames.contains('outbox'))
              database.createObjectStore('outbox', { keyPath: 'id' });
            request.transaction!.objectStore('outbox').put({ version: 2, id: 'of-the-new-one' });
          };
          request.onsuccess = () => {
            request.result.close();
            resolve(undefined);
          };
        }),
    );
    await town.line.cut();
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    assert.equal((await person.outbox()).length, 2);
    await town.line.mend();
    await person.reads(RECEIVED);
    await until(async () => (await person.outbox()).length === 1, 'one record');
    assert.deepEqual(await person.outbox(), [{ version: 2, id: 'of-the-new-one' }]);
    const rows = await town.rows();
    assert.deepEqual(
      rows.map(({ submission }) => submission.answers.comment),
      ['More bus lanes'],
    );
    assert.deepEqual(person.errors, []);
  });
});

// Only DevTools can freeze a tab.
inEach(['Chromium'], 'A resident with a frozen tab', ({ resident }) => {
  it('is sent from another one once its attempt would be over, and both tell the truth (F14)', async (test) => {
    const town = await foundTown(test);
    const frozen = await resident(test, town);
    town.line.next('silence');
    await frozen.comment('More bus lanes');
    await until(() => town.line.posts === 1, 'the first attempt');
    const devTools = await frozen.page.createCDPSession();
    await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
    const other = await resident(test, town);
    await other.reads('Comments saved on this device');
    await other.reads(EARLIER);
    await devTools.send('Page.setWebLifecycleState', { state: 'active' });
    await frozen.page.bringToFront();
    await frozen.reads(RECEIVED);
    await frozen.counted('More bus lanes');
  });
});
