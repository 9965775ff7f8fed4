/** Where on the page a mistake belongs. */
import { idOf } from './form.js';

/** The id of the control at a place, or of the nearest thing around it that is on the page. */
export function fieldFor(path: string): string {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const id = idOf(steps.slice(0, length).join('.'));
    if (document.getElementById(id)) return id;
  }
  return 'start';
}

/** Names for places of which the last word alone says too little. */
const NAMES: Partial<Record<string, string>> = {
  'definition.id': 'Id of the consultation',
  'definition.window.closes': 'The date on which comments close',
  'definition.window.opens': 'The date on which comments open',
  'definition.window.timeZone': 'Time zone',
  'definition.question.priorities': 'Priorities',
  'definition.question.mode': 'How people answer',
  'definition.question.limit': 'How many at most',
  'definition.question.minimum': 'How many at least',
  'definition.comment.maximumLength': 'Most characters in the comment',
  'endpoint.address': 'Where comments go',
  'script': 'Address of the script',
};

/** A place in words, for the list of mistakes. */
export function nameOfField(path: string): string {
  const [, number, field] = /^definition\.question\.priorities\.(\d+)(?:\.(\w+))?/.exec(path) ?? [];
  if (number !== undefined)
    return `Priority ${Number(number) + 1}${field === undefined ? '' : `, ${field === 'label' ? 'words' : field}`}`;
  const last = path
    .split('.')
    .slice(1)
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return NAMES[path] ?? `${last.charAt(0).toUpperCase()}${last.slice(1)}`;
}
