import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BOTH, inEach } from './support-browsers.js';
import type { Fault } from './support-line.js';
import { RECEIVED, SAVED, until } from './support-resident.js';
import { foundTown, pageWith } from './support-town.js';

inEach(BOTH, 'A resident whose network fails', ({ resident }) => {
  it('is counted once after 20 clicks at once (F1)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    await person.write('More bus lanes');
    await person.send(20);
    await person.reads(RECEIVED);
    assert.equal(town.line.posts, 1);
    await person.counted('More bus lanes');
  });

  it('gets one receipt where the browser itself sends the comment twice (F2)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.line.next('reset after');
    await person.comment('More bus lanes');
    await person.reads(RECEIVED);
    // The page asked once: its first and only attempt ended well.
    assert.equal(town.line.posts, 2);
    assert.deepEqual(town.answered, [201, 200]);
    await person.counted('More bus lanes');
  });

  const lost: [what: string, faults: Fault[]][] = [
    // On a connection that was used before, the browser tries twice by itself.
    ['whose receipt is lost on the way (F3)', ['closed after', 'closed after']],
    ['of whose receipt half arrives (F6)', ['half']],
  ];
  for (const [what, faults] of lost)
    it(`reads that the comment is saved, and then that it is received, ${what}`, async (test) => {
      const town = await foundTown(test);
      const person = await resident(test, town);
      town.line.next(...faults);
      town.line.weather = 'reset before';
      await person.comment('More bus lanes');
      await person.reads(SAVED);
      assert.equal((await town.rows()).length, 1, 'it was kept, and nobody heard of it');
      assert.equal((await person.outbox()).length, 1);
      town.line.weather = undefined;
      await person.online();
      await person.reads(RECEIVED);
      assert.equal(town.answered[0], 201);
      assert.ok(town.answered.slice(1).every((status) => status === 200));
      await person.counted('More bus lanes');
    });

  it('reads that the comment is saved while connections are refused, and it goes out by itself (F4)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    await town.line.cut();
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.reads('We could not reach the server.');
    await person.waiting('More bus lanes');
    await town.line.mend();
    await person.reads(RECEIVED);
    await person.counted('More bus lanes');
  });

  it('keeps the comment on the device where the server’s name is not known (F4)', async (test) => {
    const town = await foundTown(test);
    const nowhere = town.tag().replace(town.line.url, 'https://collect.invalid');
    town.pages['/'] = { html: pageWith(nowhere) };
    const person = await resident(test, town);
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.waiting('More bus lanes');
  });

  it('is told after 15 seconds that nobody answers, and the comment goes out by itself (F5)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.line.weather = 'silence';
    await person.comment('More bus lanes');
    await person.reads('Sending');
    // The button says so at once; the disk takes its time.
    await until(async () => (await person.told('civic-saved')).length > 0, 'it is saved');
    await person.waiting('More bus lanes');
    await person.reads('The server did not answer in time.');
    await person.reads(SAVED);
    town.line.weather = undefined;
    // Whatever attempt is under way by now meets silence too: a visit does not wait for it.
    await person.online();
    await person.reads(RECEIVED);
    await person.counted('More bus lanes');
  });

  it('waits for one attempt and no other while a long comment trickles up at 2 kB a second (F7)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    const comment = 'Más árboles. '.repeat(350).trim();
    await person.paste(comment);
    town.line.next('slow');
    await person.send();
    await person.reads('Sending');
    assert.deepEqual(await town.rows(), []);
    await person.reads(RECEIVED);
    assert.equal(town.line.posts, 1);
    await person.counted(comment);
  });

  it('writes offline, reloads, and finds the comment received when the network is back (F8)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    // Not the driver's own way to be offline: at a reload Chromium's is back on line for a moment.
    await Promise.all([town.line.cut(), town.road.cut()]);
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    await person.waiting('More bus lanes');
    await person.page.reload().catch(() => undefined);
    assert.equal(await person.page.$('civic-feedback'), null, 'the page itself cannot be had');
    await Promise.all([town.line.mend(), town.road.mend()]);
    await person.visit();
    await person.reads(`${RECEIVED}. Your reference is`);
    await person.counted('More bus lanes');
  });
});
