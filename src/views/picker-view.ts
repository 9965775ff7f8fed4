import type { TemplateResult } from 'lit';
import type { PickerAction, PickerState } from '../pickers/pickers.js';
import { chooseView } from './choose.js';
import type { PickerView } from './picker.js';
import { rankView } from './rank.js';

/** The picker for the question's mode, where that is one of the two common ones. */
export function pickerView(view: PickerView<PickerState, PickerAction>): TemplateResult {
  const { state } = view;
  return state.mode === 'choose' ? chooseView({ ...view, state }) : rankView({ ...view, state });
}
