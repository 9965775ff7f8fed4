/** An order of the priorities for everybody: no place in the list is anybody's advantage. */
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import * as pickers from '../pickers/all-pickers.js';
import { pickerView as drawn } from '../views/all-picker-views.js';
import { priorityOf, type PickerView } from '../views/picker.js';

/** Each draws a number of 32 bits and stands by it, so that every order is as likely as any other. */
function shuffled(ids: readonly string[]): string[] {
  const drawn = crypto.getRandomValues(new Uint32Array(ids.length));
  return ids
    .map((id, index) => ({ id, number: drawn[index] ?? 0 }))
    .sort((one, other) => one.number - other.number)
    .map(({ id }) => id);
}

function inOrder(question: Question, ids: readonly string[]): Question {
  return { ...question, priorities: ids.map((id) => priorityOf(question, id)) };
}

/**
 * The state before anything was answered, in an order of this person's own where the question says
 * so; what was answered keeps the order it was answered in, while the priorities are the same.
 *
 * @param before - the state as it was, if there was one
 */
export function startPicker(
  question: Question,
  answer?: PriorityAnswer,
  before?: pickers.PickerState,
): pickers.PickerState {
  if (!question.shuffle) return pickers.startPicker(question, answer, before);
  const ids = question.priorities.map(({ id }) => id);
  const shown = (answer && before?.all) ?? [];
  const same = shown.length === ids.length && ids.every((id) => shown.includes(id));
  return pickers.startPicker(inOrder(question, same ? shown : shuffled(ids)), answer, before);
}

/** The answer that a state stands for, with the order in which the priorities were shown. */
export function answerOf(
  state: pickers.PickerState,
  question: Question | undefined,
): PriorityAnswer | undefined {
  const answer = pickers.answerOf(state);
  return answer && question?.shuffle ? { ...answer, shown: [...state.all] } : answer;
}

/** The picker, with the priorities in the order of its state. */
export function pickerView(view: PickerView): ReturnType<typeof drawn> {
  return drawn({ ...view, question: inOrder(view.question, view.state.all) });
}
