/** What the form's text fields hold, by their names. */
export interface TextAnswers {
  comment: string;
  name: string;
  email: string;
  role: string;
  /** What is said of single priorities, by their ids; empty where a field was opened and nothing written. */
  priorityComments?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A field with text of its own; the others belong to priorities. */
export type TextField = Exclude<keyof TextAnswers, 'priorityComments'>;

/** The form as it is before anybody has typed. */
export const EMPTY: Readonly<TextAnswers> = {
  comment: '',
  name: '',
  email: '',
  role: '',
};

/** The names of the fields with text of their own. */
export const FIELDS = Object.keys(EMPTY) as TextField[];

/**
 * The fields as they stand on the page: a password manager or a dictation program may have written
 * into one without an `input` event. A field that is not there keeps what is known of it.
 */
export function readFields(root: ParentNode, known: TextAnswers): TextAnswers {
  const read = { ...known };
  for (const name of FIELDS)
    read[name] = root.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? known[name];
  return read;
}
