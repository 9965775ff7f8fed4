/**
 * What every way of prioritising has in common: a pure state machine. The view draws the state, the
 * element speaks the announcement and moves the focus.
 */
import type { PickerMessages } from '../messages/messages.js';
import type { PointsMessages } from '../messages/mode-messages.js';

type Announcements<Sentences> = {
  [Code in keyof Sentences]: Sentences[Code] extends (params: infer Params) => string
    ? { code: Code; params: Params }
    : never;
}[keyof Sentences];

/** What sharing points says. */
export type PointsAnnouncement = Announcements<PointsMessages>;

/** Something to be said, as a code and its figures; `item` is a priority's id. */
export type Announcement = Announcements<PickerMessages> | PointsAnnouncement;

/** Where the focus goes: a button of one priority's row, or the heading of a list. */
export type FocusTarget =
  | { control: 'add' | 'up' | 'down' | 'remove' | 'move'; id: string }
  | { heading: 'ranked' | 'not-ranked' };

/** What an action leads to. Without `focus` the focus stays where it is. */
export interface Outcome<State> {
  state: State;
  announcement?: Announcement;
  /** Milliseconds for which somebody may go on before it is said; none where they cannot. */
  pause?: number;
  focus?: FocusTarget;
}
