/** What people, browsers and networks do to the world, in any order. */
import fc, { type AsyncCommand } from 'fast-check';
import { FAULTS } from './support-line.js';
import { keepPromises } from './support-promises.js';
import type { World } from './support-world.js';

/** The small model: how many comments there can be, so that a command can be about one of them. */
export interface Model {
  sealed: number;
}

type Command = AsyncCommand<Model, World>;

function command(
  name: string,
  run: (world: World, model: Model) => void | Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command {
  return {
    check,
    async run(model, world) {
      await run(world, model);
      await keepPromises(world);
    },
    toString: () => name,
  };
}

/** A command about one of the comments that there are. */
function aboutOne(name: string, run: (world: World, id: string) => void | Promise<void>) {
  return fc.nat(5).map((which) =>
    command(
      `${name}(${which})`,
      (world) => {
        const id = [...world.sealed.keys()].at(which % world.sealed.size);
        return id === undefined ? undefined : run(world, id);
      },
      ({ sealed }) => sealed > 0,
    ),
  );
}

const tab = fc.nat(2);
const SECOND = 1000;

/** Every command there is. */
export const ANY_COMMAND: fc.Arbitrary<Command>[] = [
  tab.map((index) =>
    command(`submit(tab ${index})`, (world, model) => {
      model.sealed += 1;
      const submission = world.seal();
      world.start(world.tabs[index]!.deliver(submission));
    }),
  ),
  tab.chain((index) =>
    aboutOne(`submit again(tab ${index})`, (world, id) => {
      // The form shows it no more once it was received or deleted.
      if (world.answered.has(id) || world.deleted.has(id) || world.returned.has(id)) return;
      world.start(world.tabs[index]!.deliver(world.sealed.get(id)!));
    }),
  ),
  fc.record({ index: tab, hurry: fc.boolean() }).map(({ index, hurry }) =>
    command(`look(tab ${index}${hurry ? ', in a hurry' : ''})`, (world) => {
      world.start(world.tabs[index]!.look(hurry));
    }),
  ),
  tab.map((index) =>
    command(`close and open(tab ${index})`, (world) => {
      world.closeTab(index);
    }),
  ),
  fc
    .constantFrom(...FAULTS)
    .map((fault) => command(`next: ${fault}`, (world) => void world.faults.push(fault))),
  fc.boolean().map((offline) =>
    command(offline ? 'offline' : 'online', (world) => {
      world.offline = offline;
    }),
  ),
  fc
    .constantFrom(1, 16, 70, 3600, 8 * 86_400)
    .map((seconds) => command(`${seconds} s pass`, (world) => world.pass(seconds * SECOND))),
  fc.constantFrom(-7200, -30, 30, 7200).map((seconds) =>
    command(`the clock is moved by ${seconds} s`, (world) => {
      world.moved = true;
      world.skew += seconds * SECOND;
    }),
  ),
  aboutOne('withdraw', (world, id) => {
    if (world.received.has(id)) return world.withdraw(id);
  }),
  aboutOne('try again', async ({ outbox }, id) => {
    const released = { parked: undefined, attempts: 0 };
    await outbox.change(id, (found) => found && { ...found, ...released });
  }),
  aboutOne('delete from the device', (world, id) => world.deleteFromDevice(id)),
];
