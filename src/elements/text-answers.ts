/** What the form's text fields hold, by their names. */
export interface TextAnswers {
  comment: string;
  name: string;
  email: string;
  role: string;
}

/** The form as it is before anybody has typed. */
export const EMPTY: Readonly<TextAnswers> = { comment: '', name: '', email: '', role: '' };

/**
 * The fields as they stand on the page: a password manager or a dictation program may have written
 * into one without an `input` event. A field that is not there keeps what is known of it.
 */
export function readFields(root: ParentNode, known: TextAnswers): TextAnswers {
  const value = (name: keyof TextAnswers): string =>
    root.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? known[name];
  return {
    comment: value('comment'),
    name: value('name'),
    email: value('email'),
    role: value('role'),
  };
}
