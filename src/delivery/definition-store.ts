/** Shared definitions on this device: the one place that keeps them. Nothing about a person is in it. */
import { toJson } from '../contract/to-json.js';

/** The figure is the record's version: a widget never touches what a newer one has made. */
const PREFIX = 'civic-feedback definition 1 ';

/** A definition as an address has answered it. */
export interface KeptDefinition {
  input: object;
  /** When it came, in milliseconds since the epoch by this device's clock. */
  since: number;
  /** After which moment nobody needs it: the same clock. */
  until: number;
}

/** For this page's life, where the disk is closed to us or must stay empty. */
const inMemory = new Map<string, string>();

/** A storage that is denied, full or broken is none: the page's own memory has it. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function read(text: string | null | undefined): KeptDefinition | undefined {
  return attempt(() => {
    const { input, since, until } = JSON.parse(text ?? '') as KeptDefinition;
    const sound = Object(input) === input && [since, until].every(Number.isFinite);
    return sound ? { input, since, until } : undefined;
  });
}

/** What is kept of this address; what is no record of ours, or over, is not. */
export function keptDefinition(address: string, now: number): KeptDefinition | undefined {
  const kept =
    read(attempt(() => localStorage.getItem(PREFIX + address))) ?? read(inMemory.get(address));
  return kept && kept.until > now ? kept : undefined;
}

/** Keeps nothing of this address any more. */
export function forgetDefinition(address: string): void {
  inMemory.delete(address);
  attempt(() => {
    localStorage.removeItem(PREFIX + address);
  });
}

/** Keeps what an address has answered, on the disk if that may be; what is over leaves it. */
export function keepDefinition(address: string, kept: KeptDefinition, onDisk: boolean): void {
  forgetDefinition(address);
  const text = toJson(kept);
  inMemory.set(address, text);
  if (!onDisk) return;
  attempt(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) && !((read(localStorage.getItem(key))?.until ?? 0) > kept.since))
        localStorage.removeItem(key);
    localStorage.setItem(PREFIX + address, text);
  });
}
