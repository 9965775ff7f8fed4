import type { TemplateResult } from 'lit';
import { allocateView } from './allocate.js';
import { pickerView as commonView } from './picker-view.js';
import type { PickerView } from './picker.js';
import { rateView } from './rate.js';

/** The picker for the question's mode, whichever it is. */
export function pickerView(view: PickerView): TemplateResult {
  const { state } = view;
  switch (state.mode) {
    case 'rate':
      return rateView({ ...view, state });
    case 'allocate':
      return allocateView({ ...view, state });
    default:
      return commonView({ ...view, state });
  }
}
