/** What has arrived, for the page that shows it: never who sent it. */
import type { Store, StoredSubmission } from '../../src/collector/index.js';
import { replacements } from '../../src/collector/replacements.js';
import type { Amending } from '../../src/collector/store.js';

/** As many rows as are shown; the totals count all. */
const SHOWN = 200;

/** One submission as the page shows it. Names and e-mail addresses are not in it. */
export interface Arrival {
  receivedAt: string;
  reference: string;
  late: boolean;
  source?: string | undefined;
  language: string;
  /** Ids of priorities, most important first. */
  ranked: string[];
  comment?: string | undefined;
  role?: string | undefined;
}

/** All that the page shows. */
export interface Arrivals {
  /** Comments: one that was changed and sent again is one, whichever of its versions arrived. */
  received: number;
  /** Each priority in the consultation's order, and how often it was ranked first. */
  first: { id: string; label: string; count: number }[];
  /** The newest first. */
  newest: Arrival[];
}

function arrivalOf({ submission, ...kept }: StoredSubmission): Arrival {
  const { answers, source, language } = submission;
  const { priorities, comment, about } = answers;
  return {
    receivedAt: kept.receivedAt,
    reference: kept.reference,
    late: kept.late,
    source,
    language,
    ranked: priorities?.mode === 'rank' ? priorities.ranked : [],
    comment,
    role: about?.role,
  };
}

/** Reads the store from end to end. */
export async function readArrivals(
  store: Store,
  consultation: { id: string; priorities: readonly { id: string; label: string }[] },
): Promise<Arrivals> {
  const counts = new Map<string, number>();
  const newest: Arrival[] = [];
  let received = 0;
  const amending: Amending[] = [];
  for await (const one of store.amending(consultation.id)) amending.push(one);
  const replaced = replacements(amending);
  for await (const stored of store.list(consultation.id)) {
    // Nobody decides in a demo: what is held or late is taken, with all that it replaces.
    if (replaced.has(stored.submission.id)) continue;
    const arrival = arrivalOf(stored);
    received += 1;
    const [first] = arrival.ranked;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
    newest.unshift(arrival);
    if (newest.length > SHOWN) newest.pop();
  }
  return {
    received,
    first: consultation.priorities.map(({ id, label }) => ({
      id,
      label,
      count: counts.get(id) ?? 0,
    })),
    newest,
  };
}
