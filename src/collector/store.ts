/** Where submissions are kept: what the collector asks of any database. */
import type { Submission } from '../contract/index.js';

/** A submission as it is kept, with what the collector said about it. */
export interface StoredSubmission {
  submission: Submission;
  /** When its whole body had been read: an instant, RFC 3339, UTC, with milliseconds. */
  receivedAt: string;
  /** What a person quotes, such as `K7QF-2M9D-X4TC`. */
  reference: string;
  /** Whether it came after the close, sealed in time: staff decide. */
  late: boolean;
  /** Which content this is, even once contact data has been deleted; see `digest.ts`. */
  digest: string;
}

/** What became of a submission that was to be kept. */
export interface Kept {
  /** `false` when a submission with this id was there before; nothing was changed then. */
  created: boolean;
  /** What is kept under this id: the new one, or the one that was there before. */
  kept: StoredSubmission;
}

/**
 * A database for submissions. Every method rejects when the database cannot do it now; the
 * collector then answers 503 and acknowledges nothing.
 */
export interface Store {
  /**
   * Keeps a submission unless its id is there already. Resolves only once what it says is durable:
   * it would survive a power cut. Must be one atomic statement, never a look-up and then an insert.
   */
  keep(stored: StoredSubmission): Promise<Kept>;
  /** The submission with this id. */
  find(id: string): Promise<StoredSubmission | undefined>;
  /** The submission with this reference in a consultation. */
  findByReference(consultation: string, reference: string): Promise<StoredSubmission | undefined>;
  /** Every submission to a consultation in the order of arrival, read in pages. */
  list(consultation: string): AsyncIterable<StoredSubmission>;
  /** Proves that the database takes writes, by making one. */
  check(): Promise<void>;
  /** Lets go of the database. Nothing is asked of the store afterwards. */
  close(): Promise<void>;
}
