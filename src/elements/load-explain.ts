/** What tells an editor of mistakes; nobody else needs it. */
export type Explain = typeof import('./explain.js');

/** Asks for the chunk that explains mistakes. */
export function loadExplain(): Promise<Explain> {
  return import('./explain.js');
}

/** Asks for the chunk that checks the page, for who opens it with `?civic-check`. */
export function loadCheck(): Promise<typeof import('./self-check/check.js')> {
  return import('./self-check/check.js');
}
