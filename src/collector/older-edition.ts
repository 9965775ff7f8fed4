/**
 * Submissions that were sealed before a consultation was edited. What was right when the person
 * pressed the button is kept, and held for staff: nobody's answers are lost to an edit.
 */
import { editionOf, MOST_PRIORITIES, type Consultation, type Mode } from '../contract/index.js';

/** The reason to hold such a submission. */
export const OLDER_EDITION = 'older-edition';

/** What the ids of priorities and roles look like, whichever consultation they are of. */
const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** The most that the contract lets any consultation ask for. */
const MOST = { priorities: MOST_PRIORITIES, characters: 20_000, points: 1000, scale: 5 };

/** The ids in lists, and in the names of fields. */
function ids(...values: unknown[]): string[] {
  const all = values.flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : Object.keys(Object(value) as object),
  );
  if (all.length > MOST.priorities) return [];
  return [...new Set(all.filter((id): id is string => typeof id === 'string' && ID.test(id)))];
}

const MODES: readonly unknown[] = ['choose', 'rank', 'rate', 'allocate'] satisfies Mode[];

interface Said {
  edition?: unknown;
  answers?: {
    priorities?: Partial<
      Record<'mode' | 'chosen' | 'ranked' | 'ratings' | 'points' | 'shown', unknown>
    >;
    priorityComments?: unknown;
    about?: { role?: unknown };
  };
}

/**
 * {@link asItMayHaveBeen}, for a submission that names another edition; `undefined` where it names this
 * very one, or none.
 */
export function olderEdition(consultation: Consultation, value: unknown): Consultation | undefined {
  const { edition } = Object(value) as Said;
  if (typeof edition !== 'string' || edition === editionOf(consultation)) return undefined;
  return asItMayHaveBeen(consultation, value);
}

/**
 * The consultation as an earlier edition may have been: whatever an edit can take away is there
 * again.
 *
 * The collector does not have the earlier wording, so it takes the submission's word for it: held,
 * not counted, is the worst that a wrong word does.
 *
 * @param value - a submission as it came, not yet judged
 */
export function asItMayHaveBeen(consultation: Consultation, value: unknown): Consultation {
  // What is no object has none of these; what is not as it should be is judged afterwards.
  const { answers } = Object(value) as Said;
  const { question, comment, about } = consultation;
  const said = Object(answers?.priorities) as NonNullable<
    NonNullable<Said['answers']>['priorities']
  >;
  const [role] = ids([(Object(answers?.about) as { role?: unknown }).role]);
  const asked = { ...question };
  delete asked.limit;
  return {
    ...consultation,
    question: {
      ...asked,
      mode: MODES.includes(said.mode) ? (said.mode as Mode) : question.mode,
      priorities: ids(
        ...[said.chosen, said.ranked, said.ratings, said.points, said.shown],
        answers?.priorityComments,
      ).map((id) => ({ id, label: id })),
      scale: MOST.scale,
      points: MOST.points,
      comments: true,
      minimum: 0,
      required: false,
    },
    comment: { ...comment, maximumLength: MOST.characters, required: false },
    about: {
      ...about,
      name: 'optional',
      email: 'optional',
      role: 'optional',
      roles: role === undefined ? about.roles : [{ id: role }],
    },
  };
}
