/** In the place of `keywords.ts` in the script-tag build: nobody publishes a schema from there. */
export function note(): void {
  // The words are never asked for, and so are not even in the script.
}
