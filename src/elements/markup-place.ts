/** Where an editor finds what a path of the consultation was read from. */
const PLACES: Record<string, string> = {
  'id': 'attribute consultation',
  'title': 'element h2 (the heading)',
  'introduction': 'element p before the list',
  'window.opens': 'attribute opens',
  'window.closes': 'attribute closes',
  'window.timeZone': 'attribute time-zone',
  'window.graceMinutes': 'attribute grace',
  'window.holdHours': 'attribute hold',
  'question': 'attribute mode',
  'question.mode': 'attribute mode',
  'question.limit': 'attribute limit',
  'question.minimum': 'attribute minimum',
  'question.priorities': 'element ol or ul (the priorities)',
  'comment.maximumLength': 'attribute comment-limit',
  'contact.email': 'element a href="mailto:..."',
  'contact.phone': 'element a href="tel:..."',
};

/** The attribute or element that a path was read from, in words. */
export function markupPlace(path: readonly (string | number)[]): string {
  const [, list, index, field] = path;
  if (list === 'priorities' && typeof index === 'number') {
    const item = `element li ${String(index + 1)}`;
    if (field === 'id') return `${item}, attribute data-id`;
    return field === 'description' ? `${item}, element small` : item;
  }
  const found = PLACES[path.join('.')];
  if (found !== undefined) return found;
  const name = String(path[1] ?? path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `element data-part="${name}"`;
}
