/**
 * A submission as the fields of an HTML form, so that a plain `<form>` and the widget post the same
 * names, and back.
 */
import type { Answers } from './answers.js';
import type { Consultation } from './consultation.js';
import { prioritiesIn } from './priorities-in.js';
import { MOST_SECONDS, type Submission } from './submission.js';

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
  const { answers, signals, ...envelope } = submission;
  const fields: [string, string | number | boolean | undefined][] = [
    ...Object.entries(envelope),
    ['mode', answers.priorities?.mode],
    ...prioritiesIn(answers.priorities).map((id): [string, string] => ['priorities', id]),
    ['comment', answers.comment],
    ...Object.entries({ ...answers.about, ...signals }),
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
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
  const signals = signalsIn(take('decoy'), take('seconds'));
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
    ...(signals && { signals }),
    answers,
    // Whatever is left is unknown, and the judge says so.
    ...Object.fromEntries(single),
  };
}
