import type { Priority, Question } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';
import type { nothing, TemplateResult } from 'lit';
import type { PickerAction, PickerState } from '../pickers/all-pickers.js';

/** What every way of prioritising needs to be drawn. */
export interface PickerView<State = PickerState, Action = PickerAction> {
  question: Question;
  state: State;
  /** The state that stands drawn, where nothing but the state and its status has changed since. */
  before?: PickerState | undefined;
  messages: Messages;
  /** The heading level of the lists inside the question. */
  level: number;
  /** The words of what is wrong, after a refused submit. */
  error: string | undefined;
  /** What was announced last: nothing is said that cannot also be seen. */
  status: string;
  act: (action: Action) => void;
  /** What stands below a priority, in the row. */
  below?: ((id: string) => TemplateResult | typeof nothing) | undefined;
}

/** The priority with this id; the state machines know no other ids than the question's. */
export function priorityOf(question: Question, id: string): Priority {
  return question.priorities.find((priority) => priority.id === id) ?? { id, label: id };
}
