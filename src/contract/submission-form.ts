/**
 * A submission as the fields of an HTML form, so that a plain `<form>` and the widget post the same
 * names. What reads them stands in `read-submission-form.ts`: no browser needs that.
 */
import type { Submission } from './submission.js';

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
