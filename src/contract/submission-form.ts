/**
 * A submission as the fields of an HTML form, so that a plain `<form>` and the widget post the same
 * names, and back.
 */
import type { Answers } from './answers.js';
import type { Consultation } from './consultation.js';
import { prioritiesIn } from './priorities-in.js';
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

/** The submission's fields in order; `priorities` is repeated, in the person's order. */
export function submissionToFields(submission: Submission): [name: string, value: string][] {
  const { answers } = submission;
  const fields: [string, string | undefined][] = [
    ['version', String(submission.version)],
    ...ENVELOPE.map((name): [string, string | undefined] => [name, submission[name]]),
    ['mode', answers.priorities?.mode],
    ...prioritiesIn(answers.priorities).map((id): [string, string] => ['priorities', id]),
    ['comment', answers.comment],
    ...ABOUT.map((name): [string, string | undefined] => [name, answers.about?.[name]]),
  ];
  return fields.filter((field): field is [string, string] => field[1] !== undefined);
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
  const ids: string[] = [];
  for (const [name, value] of fields) {
    if (name === 'priorities') {
      if (value !== '') ids.push(value);
    } else if (single.has(name)) throw new RangeError(name);
    else single.set(name, value);
  }
  const take = (name: string): string | undefined => {
    const value = single.get(name);
    single.delete(name);
    return value === '' ? undefined : value;
  };
  const version = take('version');
  const takeAll = (names: readonly string[]): Record<string, string | undefined> =>
    Object.fromEntries(
      names.map((name) => [name, take(name)] as const).filter(([, value]) => value !== undefined),
    );
  const said = takeAll(ENVELOPE);
  const mode = take('mode') ?? (ids.length > 0 ? consultation.question.mode : undefined);
  const about = takeAll(ABOUT);
  const comment = take('comment');
  const answers: Record<string, unknown> = {
    ...(mode !== undefined && {
      priorities: { mode, [mode === 'choose' ? 'chosen' : 'ranked']: ids },
    }),
    ...(comment !== undefined && { comment }),
    ...(Object.keys(about).length > 0 && { about }),
  } satisfies Partial<Record<keyof Answers, unknown>>;
  return {
    version: version === undefined ? 1 : Number(version),
    consultation: consultation.id,
    edition: consultation.edition,
    ...defaults,
    ...said,
    answers,
    // Whatever is left is unknown, and the judge says so.
    ...Object.fromEntries(single),
  };
}
