/**
 * A reader's preferences in an engine whose driver cannot emulate them (WebKitGTK): the page states
 * the colour scheme, and the media rules of our style sheets that ask for a preference hold. So the
 * very rules are laid out by the real engine; what is not tried is that the engine tells a page about
 * its system.
 *
 * The sheets are made anew. To change a rule's `media` in place brings WebKitGTK 2.50's process
 * down, now and then, once a shadow root that had adopted the sheet is gone.
 */
import { engineCan } from './engine.js';

/**
 * What was written into each sheet: what WebKitGTK says of a rule with others in it (`cssText`) is not
 * all that it holds.
 */
const written = new Map<CSSStyleSheet, string>();
if (!engineCan.emulateMedia) {
  const own = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'replaceSync');
  const replaceSync = own?.value as CSSStyleSheet['replaceSync'];
  CSSStyleSheet.prototype.replaceSync = function (text) {
    written.set(this, text);
    replaceSync.call(this, text);
  };
}

/**
 * Sheets that were made here, each with the one that it stands in for. No weak map: WebKitGTK makes a
 * sheet's object anew when nobody else holds it.
 */
const originals = new Map<CSSStyleSheet, CSSStyleSheet>();

/** These sheets, with those of their media rules that ask for one of these conditions always held. */
function held(sheets: readonly CSSStyleSheet[], conditions: readonly string[]): CSSStyleSheet[] {
  const own = new Set(sheets.map((sheet) => originals.get(sheet) ?? sheet));
  return [...own].map((original) => {
    const text = written.get(original) ?? '';
    const asked = conditions.filter((condition) => text.includes(`@media ${condition} `));
    if (asked.length === 0) return original;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      asked.reduce((all, each) => all.replaceAll(`@media ${each} `, '@media all '), text),
    );
    originals.set(sheet, original);
    return sheet;
  });
}

/**
 * Lets exactly those media rules of our elements on the page hold whose condition is one of these,
 * e.g. `print` or `(forced-colors: active)`; rules about anything else, such as a width, stay.
 */
export function holdMediaRules(conditions: readonly string[]): void {
  // What is drawn without a shadow root has its sheets in the document, and leaves them there.
  const drawn = document.querySelector('[slot=drawing]') !== null;
  if (conditions.length > 0 || originals.size > 0)
    document.adoptedStyleSheets = held(drawn ? document.adoptedStyleSheets : [], conditions);
  for (const { shadowRoot } of document.querySelectorAll(
    'civic-feedback, civic-priorities, civic-deadline',
  ))
    if (shadowRoot) shadowRoot.adoptedStyleSheets = held(shadowRoot.adoptedStyleSheets, conditions);
}
