/**
 * What every way of prioritising has in common: a pure state machine. The view draws the state, the
 * element speaks the announcement and moves the focus.
 */
import type { PickerMessages } from '../messages/messages.js';

/** Something to be said, as a code and its figures; `item` is a priority's id. */
export type Announcement = {
  [Code in keyof PickerMessages]: { code: Code; params: Parameters<PickerMessages[Code]>[0] };
}[keyof PickerMessages];

/** Where the focus goes: a button of one priority's row, or the heading of a list. */
export type FocusTarget =
  | { control: 'add' | 'up' | 'down' | 'remove' | 'move'; id: string }
  | { heading: 'ranked' | 'not-ranked' };

/** What an action leads to. Without `focus` the focus stays where it is. */
export interface Outcome<State> {
  state: State;
  announcement?: Announcement;
  focus?: FocusTarget;
}
