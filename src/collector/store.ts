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
  /**
   * Why staff should look at it before it is counted, such as `decoy` or `too-fast`. Absent where
   * nothing speaks against it. It is kept and acknowledged all the same.
   */
  held?: string[];
  /** Which content this is, even once contact data has been deleted; see `digest.ts`. */
  digest: string;
}

/** All that is left of a submission that was withdrawn: so much that no retry can bring it back. */
export interface Tombstone {
  id: string;
  consultation: string;
  reference: string;
  /** When it was withdrawn: an instant, RFC 3339, UTC. */
  withdrawnAt: string;
}

/** What is found under an id or a reference that was given out once. */
export type Found = StoredSubmission | Tombstone;

/** Whether what was found was withdrawn. */
export function isWithdrawn(found: Found): found is Tombstone {
  return 'withdrawnAt' in found;
}

/** A submission that replaces others. */
export interface Amending {
  id: string;
  /** The ids of those, with a space between them. */
  amends: string;
  /** Whether it came late, and whether it is held: then staff decide whether it counts. */
  late: boolean;
  held: boolean;
}

/** What became of a submission that was to be kept. */
export type Kept =
  | {
      /** `false` when a submission with this id was there before; nothing was changed then. */
      created: boolean;
      /** What is kept under this id: the new one, or the one that was there before. */
      kept: StoredSubmission;
      withdrawn?: never;
    }
  | {
      /** A submission with this id was withdrawn: nothing was kept, and nothing ever will be. */
      created: false;
      withdrawn: Tombstone;
      kept?: never;
    };

/**
 * A database for submissions. Every method rejects when the database cannot do it now; the
 * collector then answers 503 and acknowledges nothing. What resolves is durable: it would survive
 * a power cut.
 */
export interface Store {
  /**
   * Keeps a submission unless its id is there already, or was withdrawn. Who was first is decided
   * by one atomic statement, never by a look-up and then an insert.
   */
  keep(stored: StoredSubmission): Promise<Kept>;
  /** The submission with this id, or its tombstone. */
  find(id: string): Promise<Found | undefined>;
  /** The submission with this reference in a consultation, or its tombstone. */
  findByReference(consultation: string, reference: string): Promise<Found | undefined>;
  /** Every submission to a consultation in the order of arrival, read in pages; none withdrawn. */
  list(consultation: string): AsyncIterable<StoredSubmission>;
  /** What replaces others in a consultation, in the order of arrival, read in pages; none withdrawn. */
  amending(consultation: string): AsyncIterable<Amending>;
  /** What was withdrawn from a consultation, in the order of the ids, read in pages. */
  tombstones(consultation: string): AsyncIterable<Tombstone>;
  /**
   * Withdraws a submission: its answers and its contact data are deleted in one transaction, a
   * {@link Tombstone} stays.
   *
   * @param at - when: an instant, RFC 3339, UTC
   * @returns `false` where no such submission is kept: it never was, or was withdrawn before;
   *   {@link Store.findByReference} tells which.
   */
  withdraw(consultation: string, reference: string, at: string): Promise<boolean>;
  /**
   * Puts a tombstone in the place of whatever is kept under its id, or of nothing: it came from another
   * database, or the submission itself may still come.
   */
  bury(tombstone: Tombstone): Promise<void>;
  /**
   * Deletes the names and e-mail addresses of what was received before an instant; the answers
   * stay.
   *
   * @returns how many submissions had some
   */
  deleteContacts(consultation: string, receivedBefore: string): Promise<number>;
  /** The consultations that names or e-mail addresses are kept of, in the order of their ids. */
  withContacts(): AsyncIterable<string>;
  /**
   * Makes sure that what was deleted is not left where the database has written it beside its tables.
   *
   * @returns `false` where it is left there: another program reads there. Ask again later.
   */
  forgotten(): Promise<boolean>;
  /** Proves that the database takes writes, by making one. */
  check(): Promise<void>;
  /** Lets go of the database. Nothing is asked of the store afterwards. */
  close(): Promise<void>;
}
