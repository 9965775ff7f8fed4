/** The list of priorities: added, taken away and moved with buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { idOf, listAt, ownLanguage, type Form } from '../form.js';
import { idFor } from '../identifiers.js';
import { aboutField, textField } from './fields.js';

/** Where the list is. */
export const PRIORITIES = 'definition.question.priorities';

/** What can be done with the list. */
export interface ListActions {
  add: () => void;
  remove: (index: number) => void;
  putBack: () => void;
  move: (index: number, by: 1 | -1) => void;
}

interface Item {
  id?: unknown;
  label?: unknown;
}

/** A priority's words; empty where it has none yet. */
function wordsOf(item: unknown): string {
  const { label } = Object(item) as Item;
  return typeof label === 'string' ? label : '';
}

function idsBut(form: Form, index: number): Set<string> {
  const others = (listAt(form, PRIORITIES) as Item[]).filter((_, other) => other !== index);
  return new Set(others.map(({ id }) => String(id)));
}

function priorityView(
  form: Form,
  index: number,
  count: number,
  { remove, move }: ListActions,
): TemplateResult {
  const path = `${PRIORITIES}.${index}`;
  const number = index + 1;
  const name = wordsOf(form.valueAt(path));
  const language = name ? ownLanguage(form) : undefined;
  const button = (words: string, id: string, idle: boolean, does: () => void): TemplateResult =>
    html`<button
      type="button"
      id="${idOf(path)}-${id}"
      aria-disabled=${ifDefined(idle ? 'true' : undefined)}
      @click=${does}
    >
      ${words}<span class="visually-hidden" lang=${ifDefined(language)}>
        ${name || `priority ${number}`}</span
      >
    </button>`;
  const suggestId = (label: string): void => {
    if (label && form.valueAt(`${path}.id`) === undefined)
      form.set(`${path}.id`, idFor(label, idsBut(form, index), 'priority'));
  };
  return html`<li>
    <fieldset class="priority">
      <legend>Priority ${number}</legend>
      ${textField({ form, path: `${path}.label`, label: 'Its words', written: suggestId })}
      ${textField({ form, path: `${path}.description`, label: 'Description (optional)' })}
      ${textField({ form, path: `${path}.id`, label: 'Id' })}
      <div class="actions">
        ${button('Move up', 'up', index === 0, () => {
          move(index, -1);
        })}
        ${button('Move down', 'down', index === count - 1, () => {
          move(index, 1);
        })}
        ${button('Remove', 'remove', false, () => {
          remove(index);
        })}
      </div>
    </fieldset>
  </li>`;
}

/** All priorities, the button for one more, and the one that puts back what was removed. */
export function prioritiesView(form: Form, actions: ListActions, removed: unknown): TemplateResult {
  const { length } = listAt(form, PRIORITIES);
  const { notes, wrong, describedBy } = aboutField({ form, path: PRIORITIES });
  return html`<div
    id=${idOf(PRIORITIES)}
    role="group"
    aria-labelledby="priorities"
    aria-describedby=${ifDefined(describedBy)}
    tabindex="-1"
    class="field ${wrong ? 'wrong' : ''}"
  >
    <p class="hint">
      Answers are counted by the ids. They are made from the words; never change one while people
      answer. The words you may change.
    </p>
    ${notes}
    <ol class="priorities" role="list">
      ${Array.from({ length }, (_, index) => priorityView(form, index, length, actions))}
    </ol>
    <div class="actions">
      <button type="button" id="add-priority" class="secondary" @click=${actions.add}>
        Add a priority
      </button>
      ${
        removed === undefined
          ? nothing
          : html`<button type="button" class="secondary" @click=${actions.putBack}>
              Put back
              <bdi lang=${ownLanguage(form)}>${wordsOf(removed) || 'the priority'}</bdi>
            </button>`
      }
    </div>
  </div>`;
}
