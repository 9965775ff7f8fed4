/** What must be true at every moment, whatever has happened; each one throws where it is not. */
import type { OutboxEntry } from '../../src/delivery/outbox-entry.js';
import type { World } from './support-world.js';

function must(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(`Not true any more: ${promise}`);
}

/** No submission is sent by two tabs at once, as long as nobody moves the clock under a claim. */
function oneCarrier({ underWay, deleted, moved }: World): void {
  if (moved) return;
  for (const [id, tabs] of underWay) {
    const open = [...tabs].filter(({ closed }) => !closed).length;
    must(open <= 1 || deleted.has(id), 'one tab at a time carries a submission');
  }
}

async function whatIsSaved(world: World): Promise<OutboxEntry[]> {
  const saved = [...world.saved];
  const gone = [...world.gone];
  const entries = await world.outbox.all();
  const here = new Map(entries.map((entry) => [entry.id, entry]));
  const { answered, deleted, returned, sealed } = world;
  for (const id of saved) {
    const over = answered.has(id) || deleted.has(id) || returned.has(id);
    must(over || here.has(id), 'what is saved is acknowledged, or on the device, or in the form');
  }
  for (const id of gone) must(!here.has(id), 'what was deleted from the device stays deleted');
  for (const [id, { submission }] of here)
    must(same(submission, sealed.get(id)), 'what is on the device is what was sealed');
  return entries;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** With the keys of every object in order: a database does not keep theirs. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const pairs = Object.entries(value).map(([key, held]) => [key, sorted(held)] as const);
  return Object.fromEntries(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

async function whatIsStored(world: World): Promise<void> {
  const received = [...world.received.keys()];
  const kept = await world.kept();
  const ids = new Set(kept.map(({ id }) => id));
  must(ids.size === kept.length, 'ids are unique');
  const texts = new Set(kept.map(({ answers }) => answers.comment));
  must(texts.size === kept.length, 'nobody is counted twice under another id');
  for (const submission of kept)
    must(same(submission, world.sealed.get(submission.id)), 'what is stored is what was sealed');
  for (const id of received)
    must(ids.has(id) || world.withdrawn.has(id), 'what is acknowledged is stored');
}

/** Throws unless all promises hold now. */
export async function keepPromises(world: World): Promise<void> {
  if (world.surprises.length > 0) throw world.surprises[0];
  oneCarrier(world);
  await whatIsSaved(world);
  await whatIsStored(world);
}

/** The same, when everything that could still be sent has been: nothing waits any more. */
export async function keepPromisesAtTheEnd(world: World): Promise<void> {
  await keepPromises(world);
  for (const entry of await whatIsSaved(world))
    must(entry.parked !== undefined, 'what is left on the device is parked, for the person to see');
}
