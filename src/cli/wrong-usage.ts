/** A mistake in how the program was called: one line says which, and the exit status is 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}
