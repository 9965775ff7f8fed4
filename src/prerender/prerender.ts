/** The form of a consultation before any script: as text, for a server or for a page that is pasted. */
import { nothing } from 'lit';
import type { ConsultationInput } from '../contract/consultation.js';
import { CLOSING_SOON, deadlineOf, phaseAt, type Deadline } from '../contract/deadline.js';
import { styles } from '../elements/civic-feedback.styles.js';
import { modeStyles } from '../elements/modes.styles.js';
import { plainWords, type PlainOptions } from '../embed/plain-words.js';
import { startPicker } from '../pickers/all-pickers.js';
import { pickerView } from '../views/all-picker-views.js';
import { closedView } from '../views/closed.js';
import { feedbackView } from '../views/feedback.js';
import { priorityCommentView } from '../views/priority-comment.js';
import { drawable, postable } from './drawable.js';
import { htmlOf } from './html-of.js';
import { nativeForm } from './native-form.js';
import { smallStyles } from './small-styles.js';

/** How a form is to be drawn. */
export interface PrerenderOptions extends Pick<PlainOptions, 'messages' | 'source'> {
  /**
   * When it is read, in milliseconds since the epoch: whoever draws each page when it is asked for says
   * now. Default, for a page that stands for weeks: open, with nothing said of today or tomorrow.
   */
  now?: number | undefined;
  /**
   * Where the form is posted to if it is sent before the script is there: an endpoint that takes a
   * form's own fields and answers with a page, as our collector does. Without one nothing can be sent
   * until then.
   */
  endpoint?: string | undefined;
  /** The level of the widget's heading in the page's outline: 2 to 4. Default: 2. */
  level?: number;
}

/** A form as text. */
export interface Prerendered {
  /** The `<template shadowrootmode="open">`, to be put first into the tag. */
  template: string;
  /** The text of the style sheet in it: a strict policy wants its hash. */
  style: string;
}

/** What only a form without its script needs: buttons that wait, and lists instead of buttons to rank by. */
const WAITING = `button:disabled{color:GrayText;cursor:default}
@media (scripting:none){[part~=list-heading],[part=priorities]>.hint,[part=priorities] .row .actions{display:none}}`;

/** A moment when comments are taken and the close is not near; the opening, where it is always near. */
function calm({ opensAt = -Infinity, closesAt }: Deadline): number {
  return Math.max(opensAt, closesAt - 2 * CLOSING_SOON);
}

const never = (): never => {
  throw new Error('Nobody is there to do this.');
};

/**
 * Draws a consultation as the widget does at first. In the browser the widget takes this drawing over:
 * its nodes stay, with what was entered meanwhile.
 *
 * Throws a RangeError where the definition has mistakes, and names them, or has everybody see an order of their own,
 * which nobody can know before.
 */
export function prerender(
  definition: ConsultationInput,
  options: PrerenderOptions = {},
): Prerendered {
  const { level = 2, messages, source } = options;
  const endpoint = options.endpoint === undefined ? undefined : postable(options.endpoint);
  const { consultation } = drawable(definition, messages?.language);
  const plain = plainWords(consultation, { messages, source });
  const deadline = deadlineOf(consultation.window);
  const { question } = consultation;
  if (!deadline) throw new RangeError('The window of the consultation cannot be read.');
  if (question.shuffle) throw new RangeError('An order of everybody’s own cannot be drawn before.');

  const face = {
    consultation,
    deadline,
    now: options.now ?? calm(deadline),
    // Whose time it is is not known here: the reader's own line comes with the script.
    readerZone: deadline.timeZone,
    messages: plain.messages,
    level,
  };
  const comments = question.comments === true;
  const below = (id: string) =>
    priorityCommentView({
      id,
      label: question.priorities.find((priority) => priority.id === id)?.label ?? id,
      value: undefined,
      error: undefined,
      messages: plain.messages,
      toggle: never,
      change: never,
    });
  const phase = phaseAt(deadline, face.now);
  const drawn =
    phase === 'not-yet-open' || phase === 'closed' || phase === 'grace'
      ? closedView(face, undefined)
      : feedbackView({
          ...face,
          picker: (view) =>
            pickerView({
              ...view,
              question,
              state: startPicker(question),
              status: '',
              act: never,
              ...(comments && { below }),
            }),
          text: { comment: '', name: '', email: '', role: '' },
          errors: [],
          summary: nothing,
          sending: false,
          submit: never,
        });
  const sheets = /rate|allocate/.test(question.mode) || comments ? [...styles, modeStyles] : styles;
  const style = smallStyles([...sheets.map(({ cssText }) => cssText), WAITING].join('\n'));
  const form = nativeForm(htmlOf(drawn), { endpoint, plain });
  return {
    template: `<template shadowrootmode="open"><style>${style}</style><div class="box">${form}</div> <slot name="announcer"></slot></template>`,
    style,
  };
}
