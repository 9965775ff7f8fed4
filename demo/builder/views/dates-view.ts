/** From when until when. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { deadlineIn } from '../../../src/checking/judge-dates.js';
import { idOf, textAt, type Form } from '../form.js';
import { aboutField, textField } from './fields.js';

/** What a date and a time field can show; an instant with an offset or with seconds is text. */
const SIMPLE = /^(\d{4}-\d\d-\d\d)?(?:T(\d\d:\d\d))?$/;

/** With it browsers take no fifth digit of a year, and go on to what comes next. */
const LAST_DAY = '9999-12-31';

function whenField(
  form: Form,
  path: string,
  words: string,
  hint: string | TemplateResult,
): TemplateResult {
  const written = textAt(form, path);
  const simple = SIMPLE.exec(written);
  if (!simple)
    return textField({
      form,
      path,
      label: words,
      hint: 'A date such as 2030-12-22, or with a time 2030-12-22T17:00.',
    });
  const [, date = '', time = ''] = simple;
  const { notes, wrong, describedBy } = aboutField({ form, path, hint });
  const id = idOf(path);
  // A time whose date is still to come stays as it is: the judge asks for the date.
  const joined = (day: string, hour: string): string => (hour ? `${day}T${hour}` : day);
  const left = (): void => {
    form.left(path);
  };
  return html`<fieldset
    class="field ${wrong ? 'wrong' : ''}"
    aria-describedby=${ifDefined(describedBy)}
  >
    <legend>${words}</legend>
    ${notes}
    <div class="pair">
      <div>
        <label for=${id}>Date</label>
        <input
          id=${id}
          type="date"
          max=${LAST_DAY}
          aria-describedby=${ifDefined(describedBy)}
          aria-invalid=${ifDefined(wrong ? 'true' : undefined)}
          .value=${live(date)}
          @input=${({ target }: Event) => {
            form.set(path, joined((target as HTMLInputElement).value, time));
          }}
          @change=${left}
        />
      </div>
      <div>
        <label for="${id}-time">Time (optional)</label>
        <input
          id="${id}-time"
          type="time"
          aria-describedby=${ifDefined(describedBy)}
          .value=${live(time)}
          @input=${({ target }: Event) => {
            form.set(path, joined(date, (target as HTMLInputElement).value));
          }}
          @change=${left}
        />
      </div>
    </div>
  </fieldset>`;
}

/** Nothing is wrong with a close in the past, but hardly anybody means it; the preview shows it open. */
function closeHint(form: Form): string | TemplateResult {
  const hint = 'Without a time: at the end of that day.';
  const deadline = deadlineIn(form.valueAt('definition'));
  return deadline && deadline.closesAt <= Date.now()
    ? html`${hint} <strong>This is in the past: people read that comments have closed.</strong>`
    : hint;
}

/** The window, its time zone, and what happens around the close. */
export function datesView(form: Form, zones: readonly string[]): TemplateResult {
  return html`${whenField(form, 'definition.window.closes', 'Comments close', closeHint(form))}
    ${whenField(
      form,
      'definition.window.opens',
      'Comments open (optional)',
      'Without a date: at once.',
    )}
    ${textField({
      form,
      path: 'definition.window.timeZone',
      label: 'Your time zone',
      hint: 'Type the largest city that has your time, and choose. In the United States: America/New_York (Eastern), America/Chicago (Central), America/Denver (Mountain), America/Los_Angeles (Pacific).',
      list: zones.length > 0 ? 'time-zones' : undefined,
    })}
    ${
      zones.length > 0
        ? html`<datalist id="time-zones">
            ${zones.map((zone) => html`<option value=${zone}></option>`)}
          </datalist>`
        : nothing
    }
    <details>
      <summary>Around the close</summary>
      ${textField({
        form,
        path: 'definition.window.graceMinutes',
        label: 'Minutes of grace (optional)',
        hint: 'Somebody who was typing can still send. 15 where nothing is said.',
        kind: 'number',
      })}
      ${textField({
        form,
        path: 'definition.window.holdHours',
        label: 'Hours of hold (optional)',
        hint: 'The endpoint keeps what was sent in time and came late. 72 where nothing is said.',
        kind: 'number',
      })}
    </details>`;
}
