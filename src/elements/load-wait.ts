/** Asks for the chunk that waits at a form until it is needed; a page with few forms needs none. */
export function loadWait(): Promise<typeof import('./wait.js')> {
  return import('./wait.js');
}
