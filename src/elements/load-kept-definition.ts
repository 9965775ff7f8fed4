/** What keeps shared definitions on the device; only pages with `src` need it, and none before it is drawn. */
export type KeptDefinitions = typeof import('./kept-definition.js');

/** Asks for the chunk that keeps them; without it nothing is kept. */
export function loadKeptDefinition(): Promise<KeptDefinitions | undefined> {
  return import('./kept-definition.js').catch(() => undefined);
}
