/** More is waiting for the database than it can do soon. The collector answers 503, Retry-After. */
export class Overloaded extends Error {
  override name = 'Overloaded';
  /** For the log. */
  readonly code = 'OVERLOADED';

  constructor(waiting: number) {
    super(`${waiting} others are waiting for the database`);
  }
}
