/**
 * A reader's preferences in an engine whose driver cannot emulate them (WebKitGTK): the page states
 * the colour scheme, and the media rules of our style sheets that ask for a preference are switched
 * on through CSSOM. So the very rules are laid out by the real engine; what is not tried is that the
 * engine tells a page about its system.
 */
import type { LitElement } from 'lit';

const TAGS = ['civic-feedback', 'civic-priorities', 'civic-deadline'];
const written = new Map<CSSMediaRule, string>();

/** Every media rule of our elements' style sheets, on the page or not. */
function mediaRules(): CSSMediaRule[] {
  const sheets = TAGS.flatMap((tag) => {
    const element = customElements.get(tag) as typeof LitElement | undefined;
    return (element?.elementStyles ?? []).map((styles) =>
      styles instanceof CSSStyleSheet ? styles : styles.styleSheet,
    );
  });
  return sheets
    .flatMap((sheet) => [...(sheet?.cssRules ?? [])])
    .filter((rule) => rule instanceof CSSMediaRule);
}

/**
 * Lets exactly those media rules hold whose condition is one of these, e.g. `print` or
 * `(forced-colors: active)`; rules about anything else, such as a width, stay as they are.
 */
export function holdMediaRules(conditions: readonly string[]): void {
  for (const rule of mediaRules()) {
    const condition = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, condition);
    rule.media.mediaText = conditions.includes(condition) ? 'all' : condition;
  }
}
