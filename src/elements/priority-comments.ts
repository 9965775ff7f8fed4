import { type nothing, type TemplateResult } from 'lit';
import { priorityCommentView } from '../views/priority-comment.js';
import { priorityOf } from '../views/picker.js';
import type { Desk } from './desk.js';
import type { TextAnswers } from './text-answers.js';

const PREFIX = 'priorityComments.';

/** What stands below a priority, where comments on each are asked for. */
export function priorityCommentsOf(
  desk: Desk,
  errors: readonly { field: string; words: string }[],
): ((id: string) => TemplateResult | typeof nothing) | undefined {
  const { host, parts } = desk;
  const question = parts.consultation.consultation?.question;
  if (!question?.comments) return undefined;
  const write = (id: string, text: string | undefined): void => {
    // The page is told of the last keys before they are known.
    desk.read();
    const { text: before } = desk;
    desk.text = { ...before, priorityComments: { ...before.priorityComments, [id]: text } };
    host.requestUpdate();
  };
  // Once for all priorities: while somebody types, each asking goes through the fields.
  const { priorityComments = {} } = desk.text;
  return (id) => {
    // An id may be any word, "constructor" too.
    const value = Object.hasOwn(priorityComments, id) ? priorityComments[id] : undefined;
    return priorityCommentView({
      id,
      label: priorityOf(question, id).label,
      value,
      error: errors.find(({ field }) => field === PREFIX + id)?.words,
      messages: host.words,
      toggle: () => {
        // What was written is never folded away: somebody might take it for lost.
        if (value !== '') desk.focus = `[name="${PREFIX}${id}"]`;
        write(id, value === '' ? undefined : (value ?? ''));
      },
      change: (text) => {
        write(id, text);
        host.answered();
      },
    });
  };
}

/**
 * Takes over what stands in the fields for points, and reads those for comments on priorities:
 * something may have been written into one without an `input` event.
 */
export function readModes(desk: Desk): Pick<TextAnswers, 'priorityComments'> | undefined {
  const { host, parts } = desk;
  const all = <Field extends Element>(selector: string): Field[] => [
    ...host.renderRoot.querySelectorAll<Field>(selector),
  ];
  const { state } = parts.picker;
  for (const { name, value } of all<HTMLInputElement>('[name^="points."]')) {
    const id = name.slice('points.'.length);
    if (state?.mode === 'allocate' && (state.typed.get(id) ?? '') !== value)
      parts.picker.act({ type: 'type', id, text: value });
  }
  const comments = all<HTMLTextAreaElement>(`[name^="${PREFIX}"]`);
  if (comments.length === 0) return undefined;
  const written = comments.map(({ name, value }) => [name.slice(PREFIX.length), value]);
  return {
    priorityComments: {
      ...desk.text.priorityComments,
      ...(Object.fromEntries(written) as Record<string, string>),
    },
  };
}
