/**
 * A submission as the fields of an HTML form, so that a plain `<form>` and the widget post the same
 * names, and back.
 */
import type { Answers } from './answers.js';
import type { Consultation } from './consultation.js';
import { editionOf } from './edition.js';
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

type Value = string | number | boolean | undefined | { readonly [name: string]: Value } | Value[];

/** A value as fields of that name: a list is repeated, and each part of an object has its own. */
function fieldsOf(name: string, value: Value): [name: string, value: string][] {
  if (value === undefined) return [];
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([part, each]) =>
        fieldsOf(Array.isArray(value) ? name : `${name}.${part}`, each),
      )
    : [[name, String(value)]];
}

/**
 * The submission's fields in order; `priorities` is repeated, in the person's order. A rating is
 * `ratings.` and the priority's id, and likewise `points.` and `priorityComments.`.
 */
export function submissionToFields(submission: Submission): [name: string, value: string][] {
  const {
    answers: { priorities, about, ...said },
    signals,
    ...envelope
  } = submission;
  return Object.entries({ ...envelope, ...priorities, ...said, ...about, ...signals }).flatMap(
    ([name, value]) => fieldsOf(/^(?:chosen|ranked)$/.test(name) ? 'priorities' : name, value),
  );
}

type Texts = Record<string, string>;

/** Figures as numbers; other words stay as they are, and the judge says what they are. */
const figures = (texts: Texts): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, /^\d{1,6}$/.test(text) ? Number(text) : text]),
  );

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
 * out is filled in from `defaults`; an empty field is one that was not answered. Throws a
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
  const answered = [lists.priorities, Object.keys(ratings), Object.keys(points)].some(
    ({ length }) => length > 0,
  );
  const mode = take('mode') ?? (answered ? consultation.question.mode : undefined);
  const given: Record<string, unknown> = {
    choose: { chosen: lists.priorities },
    rate: { ratings: figures(ratings) },
    allocate: { points: figures(points) },
  };
  const about = takeAll(ABOUT);
  const comment = take('comment');
  const signals = signalsIn(take('decoy'), take('seconds'));
  const answers: Record<string, unknown> = {
    ...(mode !== undefined && {
      priorities: {
        mode,
        ...(given[mode] ?? { ranked: lists.priorities }),
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
    ...Object.fromEntries(single),
  };
}
