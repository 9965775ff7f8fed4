/** The attributes whose names are not the consultation's own. */
const ATTRIBUTES: Record<string, string> = {
  id: 'consultation',
  graceMinutes: 'grace',
  holdHours: 'hold',
  maximumLength: 'comment-limit',
  comments: 'priority-comments',
};

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Where the part, or with an @ the attribute, stands that nothing is read from (`misspelt.ts`). */
export function idlePlace(name: string): string {
  return name.startsWith('@') ? `attribute ${name.slice(1)}` : `element data-part="${name}"`;
}

/** The attribute or element that a path was read from, in words. */
export function markupPlace(path: readonly (string | number)[]): string {
  const [root, list, index, field] = path;
  const name = String(path.at(-1));
  if (root === 'title') return 'element h2 (the heading)';
  if (root === 'about') return 'attribute about';
  if (list === 'priorities') {
    if (index === undefined) return 'element ol or ul (the priorities)';
    const item = `element li ${String(Number(index) + 1)}`;
    if (field === 'id') return `${item}, attribute data-id`;
    return field === 'description' ? `${item}, element small` : item;
  }
  const attribute =
    ATTRIBUTES[name] ??
    (['window', 'question'].includes(String(root)) && !['label', 'hint'].includes(name)
      ? kebab(name === 'question' ? 'mode' : name)
      : undefined);
  if (attribute !== undefined) return `attribute ${attribute}`;
  if (root === 'contact' && name === 'email') return 'element a href="mailto:..."';
  return `element data-part="${kebab(String(list ?? root))}"`;
}
