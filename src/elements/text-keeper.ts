/**
 * Keeps Lit's hold on its texts under a page translator, which replaces each with elements of its
 * own (`<font><font>...`). Lit finds a text again by its place: so the text goes back there, emptied,
 * before what stands in for it. When Lit writes into it, the stand-in is old and goes; the translator
 * then sees a new text.
 */
export class TextKeeper {
  readonly #root: HTMLElement;
  /** What each emptied text said. */
  readonly #emptied = new Map<Text, string>();
  /** What stands in for which text. */
  readonly #standIns = new Map<Node, Text>();
  /** What others have put in. */
  readonly #foreign = new WeakSet<Node>();
  /** Whether something was taken away that Lit cannot do without. */
  #broken = false;
  readonly #observer = new MutationObserver((records) => {
    this.#mend(records);
  });

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  /** Before each drawing: whether all must be drawn anew, since more than texts was taken away. */
  tend(): boolean {
    this.#mend(this.#observer.takeRecords());
    const broken = this.#broken;
    this.#broken = false;
    return broken;
  }

  /** After each drawing: what Lit has written, or removed, needs no stand-in. */
  drawn(): void {
    for (const { type, target } of this.#observer.takeRecords())
      if (type === 'characterData') this.#uncover(target as Text);
    for (const text of this.#emptied.keys()) if (!this.#root.contains(text)) this.#uncover(text);
    this.#observer.takeRecords();
  }

  /** Others have changed what was drawn. */
  #mend(records: MutationRecord[]): void {
    for (const record of records) {
      const { type, target, addedNodes, removedNodes } = record;
      if (!this.#root.contains(target) || this.#amongForeign(target)) continue;
      // Written by a translator into the text itself.
      if (type === 'characterData' && (target as Text).data) this.#uncover(target as Text);
      const added = [...addedNodes].filter((node) => !this.#emptied.has(node as Text));
      for (const node of added) this.#foreign.add(node);
      for (const node of removedNodes)
        if (this.#foreign.has(node)) this.#giveBack(node, added);
        else if (node.parentNode === target) continue;
        else if (node instanceof Text) this.#cover(node, record);
        else this.#broken = true;
    }
    this.#observer.takeRecords();
  }

  #amongForeign(node: Node): boolean {
    for (let at: Node | null = node; at && at !== this.#root; at = at.parentNode)
      if (this.#foreign.has(at)) return true;
    return false;
  }

  /** A text was taken out: puts it back, emptied, before what stands there now. */
  #cover(text: Text, { target, addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const here = (node: Node | null): node is ChildNode => node?.parentNode === target;
    let standIn = [...addedNodes, previousSibling, nextSibling].find(
      (node): node is ChildNode =>
        here(node) && this.#foreign.has(node) && !this.#standIns.has(node),
    );
    if (target.contains(text)) {
      // It was wrapped, not replaced: a copy stays in the wrapper.
      standIn = text;
      while (standIn.parentElement && standIn.parentNode !== target)
        standIn = standIn.parentElement;
      text.replaceWith(text.cloneNode());
    }
    if (standIn) this.#standIns.set(standIn, text);
    if (!this.#emptied.has(text)) this.#emptied.set(text, text.data);
    text.data = '';
    if (!standIn && here(previousSibling)) previousSibling.after(text);
    else target.insertBefore(text, standIn ?? (here(nextSibling) ? nextSibling : null));
  }

  /** What stands in for a text is of yesterday. */
  #uncover(text: Text): void {
    if (!this.#emptied.delete(text)) return;
    for (const [standIn, of] of this.#standIns)
      if (of === text) {
        this.#standIns.delete(standIn);
        (standIn as ChildNode).remove();
      }
  }

  /** A stand-in was taken away: another came for it, or the text shows what it said again. */
  #giveBack(standIn: Node, instead: readonly Node[]): void {
    const text = this.#standIns.get(standIn);
    if (!text) return;
    this.#standIns.delete(standIn);
    for (const node of instead) this.#standIns.set(node, text);
    if ([...this.#standIns.values()].includes(text)) return;
    text.data ||= this.#emptied.get(text) ?? '';
    this.#emptied.delete(text);
  }
}
