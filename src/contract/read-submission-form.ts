/** The fields of an HTML form, a plain one's or the widget's, as the submission that they stand for. */
import type { Answers } from './answers.js';
import type { Consultation, Mode } from './consultation.js';
import { editionOf } from './edition.js';
import { figureIn } from './figure-in.js';
import { MOST_SECONDS } from './signals.js';
import type { Submission } from './submission.js';

const ENVELOPE = [
  'id',
  'consultation',
  'edition',
  'language',
  'source',
  'sealedAt',
  'amends',
] as const;
const ABOUT = ['name', 'email', 'role'] as const;

/** What is said of single priorities: each a field, named by it and the priority's id. */
const BY_PRIORITY = ['ratings', 'points', 'priorityComments'] as const;

type Texts = Record<string, string>;

/** Parts of one name as the fields that they came in. */
const named = (group: string, parts: Texts): Texts =>
  Object.fromEntries(Object.entries(parts).map(([id, text]) => [`${group}.${id}`, text]));

/** Ratings as numbers; other words stay as they are, and the judge says what they are. */
const ratingsIn = (texts: Texts): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, /^\d{1,6}$/.test(text) ? Number(text) : text]),
  );

/** Points as somebody types them; NaN for what is no figure. */
const pointsIn = (texts: Texts): Record<string, number> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, figureIn(text)]));

/** What a form says of the priorities, in whichever mode it asks. */
interface Prioritised {
  priorities: string[];
  ratings: Texts;
  points: Texts;
}

/**
 * The mode of a form that does not say it: the consultation may be asked in another by now. Of a list
 * that another edition had people make, only that these were chosen is known.
 */
function modeOf({ ratings, points }: Prioritised, of: Consultation, edition?: string): Mode {
  if (Object.keys(ratings).length > 0) return 'rate';
  if (Object.keys(points).length > 0) return 'allocate';
  const isOfToday = edition === undefined || edition === editionOf(of);
  return of.question.mode === 'rank' && isOfToday ? 'rank' : 'choose';
}

/** The answer in a mode, and what a form has beside it: unknown, as any other field. */
function answerIn(mode: string, { priorities, ratings, points }: Prioritised) {
  const list = priorities.length > 0 && { priorities };
  const rated = named('ratings', ratings);
  const given = named('points', points);
  switch (mode) {
    case 'rate':
      return { answer: { mode, ratings: ratingsIn(ratings) }, rest: { ...list, ...given } };
    case 'allocate':
      return { answer: { mode, points: pointsIn(points) }, rest: { ...list, ...rated } };
    case 'choose':
      return { answer: { mode, chosen: priorities }, rest: { ...rated, ...given } };
    default:
      return { answer: { mode, ranked: priorities }, rest: { ...rated, ...given } };
  }
}

/** What a form says of how it was filled. Odd words in it are left out: they refuse nobody. */
function signalsIn(decoy?: string, seconds = ''): Submission['signals'] {
  const signals = {
    ...(decoy !== undefined && { decoy: true as const }),
    ...(/^\d{1,9}$/.test(seconds) && { seconds: Math.min(Number(seconds), MOST_SECONDS) }),
  };
  return Object.keys(signals).length > 0 ? signals : undefined;
}

/**
 * The value that these fields stand for, to be judged as any other. What a plain `<form>` leaves
 * out is filled in from `defaults`; an empty field is one that was not answered. `asked` is the mode of
 * the form that was filled in, and `mode` that of the answer: alone it says "No preference". Throws a
 * `RangeError` that names the field when one stands twice that must not.
 */
export function submissionFromFields(
  consultation: Consultation,
  fields: Iterable<readonly [string, string]>,
  defaults: Pick<Submission, 'id' | 'language' | 'sealedAt'>,
): unknown {
  const single = new Map<string, string>();
  const lists = { priorities: [] as string[], shown: [] as string[] };
  for (const [name, value] of fields) {
    if (name === 'priorities' || name === 'shown') {
      if (value !== '') lists[name].push(value);
    } else if (single.has(name)) throw new RangeError(name);
    else single.set(name, value);
  }
  const take = (name: string): string | undefined => {
    const value = single.get(name);
    single.delete(name);
    return value === '' ? undefined : value;
  };
  const version = take('version');
  const takeAll = (names: readonly string[], prefix = 0): Texts =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = take(name);
        return value === undefined ? [] : [[name.slice(prefix), value]];
      }),
    );
  const said = takeAll(ENVELOPE);
  const [ratings, points, priorityComments] = BY_PRIORITY.map((group) =>
    takeAll(
      [...single.keys()].filter((name) => name.startsWith(`${group}.`)),
      group.length + 1,
    ),
  ) as [Texts, Texts, Texts];
  const prioritised = { priorities: lists.priorities, ratings, points };
  const asked = take('asked') ?? modeOf(prioritised, consultation, said.edition);
  const answered = Object.values(prioritised).some((each) => Object.keys(each).length > 0);
  const mode = take('mode') ?? (answered ? asked : undefined);
  const { answer, rest } = answerIn(mode ?? asked, prioritised);
  const about = takeAll(ABOUT);
  const comment = take('comment');
  const signals = signalsIn(take('decoy'), take('seconds'));
  const answers: Record<string, unknown> = {
    ...(mode !== undefined && {
      priorities: {
        ...answer,
        ...(lists.shown.length > 0 && { shown: lists.shown }),
      },
    }),
    ...(Object.keys(priorityComments).length > 0 && { priorityComments }),
    ...(comment !== undefined && { comment }),
    ...(Object.keys(about).length > 0 && { about }),
  } satisfies Partial<Record<keyof Answers, unknown>>;
  return {
    version: version === undefined ? 1 : Number(version),
    consultation: consultation.id,
    edition: editionOf(consultation),
    ...defaults,
    ...said,
    ...(signals && { signals }),
    answers,
    // Whatever is left is unknown, and the judge says so.
    ...rest,
    ...Object.fromEntries(single),
  };
}
