import type { TemplateResult } from 'lit';
import { chooseView } from './choose.js';
import type { PickerView } from './picker.js';
import { rankView } from './rank.js';

/** The picker for the question's mode. */
export function pickerView(view: PickerView): TemplateResult {
  const { state } = view;
  return state.mode === 'choose' ? chooseView({ ...view, state }) : rankView({ ...view, state });
}
