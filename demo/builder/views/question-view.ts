/** What is asked: the heading, the introduction, and how priorities are given. */
import { html, nothing, type TemplateResult } from 'lit';
import { POINTS, SCALE } from '../../../src/contract/rating.js';
import type { Form } from '../form.js';
import { idFor } from '../identifiers.js';
import { checkbox, choice, selection, textField } from './fields.js';

const MODES = [
  { value: 'choose', label: 'Choose', hint: 'People tick the ones that matter to them.' },
  { value: 'rank', label: 'Rank', hint: 'People put them in order, with buttons.' },
  { value: 'rate', label: 'Rate', hint: 'People say of each how important it is.' },
  { value: 'allocate', label: 'Share points', hint: 'People spread a number of points.' },
];

/** The title, the id and the introduction. */
export function titleView(form: Form): TemplateResult {
  const suggestId = (title: string): void => {
    if (title && form.valueAt('definition.id') === undefined)
      form.set('definition.id', idFor(title, new Set(), 'consultation'));
  };
  return html`${textField({
    form,
    path: 'definition.title',
    label: 'Title',
    hint: 'The form’s heading, such as “Tell us what matters most”.',
    written: suggestId,
  })}
  ${textField({
    form,
    path: 'definition.introduction',
    label: 'Introduction (optional)',
    hint: 'A blank line begins a new paragraph.',
    rows: 5,
  })}
  ${textField({
    form,
    path: 'definition.id',
    label: 'Id of the consultation',
    hint: 'Lower-case letters, digits and hyphens. Comments are filed under it: never change it while people answer.',
  })}`;
}

/** How priorities are given, and how many. */
export function modeView(form: Form): TemplateResult {
  const mode = form.valueAt('definition.question.mode');
  const counted = mode === 'choose' || mode === 'rank';
  return html`${choice({
      form,
      path: 'definition.question.mode',
      label: 'How do people answer?',
      options: MODES,
    })}
    ${
      counted
        ? html`<div class="pair">
            ${textField({
              form,
              path: 'definition.question.limit',
              label: 'How many at most (optional)',
              kind: 'number',
            })}
            ${textField({
              form,
              path: 'definition.question.minimum',
              label: 'How many at least (optional)',
              kind: 'number',
            })}
          </div>`
        : nothing
    }
    ${
      mode === 'rate'
        ? selection({
            form,
            path: 'definition.question.scale',
            label: 'Words on the scale',
            hint: '“No opinion” is always there.',
            options: [
              { value: '', label: `${SCALE}: with one in the middle` },
              { value: '4', label: '4: without one in the middle' },
            ],
            write: (value) => (value ? Number(value) : undefined),
          })
        : nothing
    }
    ${
      mode === 'allocate'
        ? textField({
            form,
            path: 'definition.question.points',
            label: 'Points to share (optional)',
            hint: `${POINTS} where nothing is said.`,
            kind: 'number',
          })
        : nothing
    }
    ${checkbox({
      form,
      path: 'definition.question.required',
      label: 'Nobody can send without an answer here',
    })}
    <details>
      <summary>More about the question</summary>
      ${textField({
        form,
        path: 'definition.question.label',
        label: 'The question in your words (optional)',
        hint: 'Otherwise the form asks in its own, in each reader’s language.',
      })}
      ${textField({ form, path: 'definition.question.hint', label: 'A hint below it (optional)' })}
      ${checkbox({
        form,
        path: 'definition.question.comments',
        label: 'People can write about each priority alone',
      })}
      ${checkbox({
        form,
        path: 'definition.question.shuffle',
        label: 'Each person is shown the priorities in an order of their own',
      })}
    </details>`;
}
