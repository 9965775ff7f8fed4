/**
 * What is wrong with one field: a code that never changes and the numbers that belong to it. The
 * words are added at the edge, in the reader's language. A collector's 422 has the same shape.
 */
export interface FieldError {
  /**
   * The field's name, as an HTML form would post it: `priorities`, `priorityComments.` and a
   * priority's id, `comment`, `name`, `email`, `role`, or one of the submission's own (`id`, `version`, ...).
   */
  field: string;
  /** A stable code such as `comment-too-long`; {@link ErrorCode} lists those of the answers. */
  code: string;
  /** The figures that the code's words need, such as `maximum` and `count`. */
  params?: Record<string, string | number>;
}

/** The codes that a person who fills in the form can meet; every catalog has words for each. */
export type ErrorCode =
  | 'priorities-missing'
  | 'priorities-too-few'
  | 'priorities-too-many'
  | 'comment-missing'
  | 'comment-too-long'
  | 'name-missing'
  | 'name-too-long'
  | 'email-missing'
  | 'email-format'
  | 'role-missing';

/** Those that only consultations with ratings, points or comments on priorities have. */
export type ModeErrorCode = 'points-over' | 'points-format' | 'priority-comment-too-long';
