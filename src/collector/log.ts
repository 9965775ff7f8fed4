/** What may be known of a request afterwards: nothing about the person, nothing that they wrote. */

/** One request, for the log. Never text, query, address or headers. */
export interface LogEntry {
  /** When it came: an instant, RFC 3339, UTC. */
  time: string;
  /** What was asked, where it is answered here: the method and the kind of address, `GET submissions.csv`. */
  asked?: string;
  /** Its consultation, where there is one. */
  consultation?: string;
  /** The first six characters of the submission's id, where one was read. */
  id?: string;
  /** The answer's HTTP status. */
  status: number;
  /** The problem's code, where it was refused. */
  code?: string;
  /** How long it took, in milliseconds. */
  ms: number;
  /** Length of the body that was read. */
  bytes: number;
  /** The database's own code for what went wrong, such as `SQLITE_FULL` or `53100`, with a 503. */
  fault?: string;
}

/** Takes one entry a request. Must not throw: the comment may be kept already. */
export type Log = (entry: LogEntry) => void;

/** A fault's stable code. Its message is left out: it could quote what somebody typed. */
export function faultOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  // PostgreSQL's, SQLSTATEs, begin with a digit.
  if (typeof code === 'string' && /^[A-Z0-9][A-Z0-9_]{1,40}$/.test(code)) return code;
  return error instanceof Error ? error.name : 'unknown';
}
