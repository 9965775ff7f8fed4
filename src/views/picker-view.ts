import type { TemplateResult } from 'lit';
import type { ChooseAction, ChooseState } from '../pickers/choose.js';
import type { PickerAction, PickerState } from '../pickers/pickers.js';
import type { RankAction, RankState } from '../pickers/rank.js';
import { chooseView } from './choose.js';
import type { PickerView } from './picker.js';
import { rankView } from './rank.js';

/** The picker for the question's mode, where that is one of the two common ones. */
export function pickerView(view: PickerView<PickerState, PickerAction>): TemplateResult {
  return view.state.mode === 'choose'
    ? chooseView(view as PickerView<ChooseState, ChooseAction>)
    : rankView(view as PickerView<RankState, RankAction>);
}
