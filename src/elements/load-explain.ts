/** What tells an editor of mistakes; nobody else needs it. */
export type Explain = typeof import('./explain.js');

/** Asks for the chunk that explains mistakes. */
export function loadExplain(): Promise<Explain> {
  return import('./explain.js');
}
