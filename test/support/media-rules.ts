/**
 * A reader's preferences in an engine whose driver cannot emulate them (WebKitGTK): the page states
 * the colour scheme, and the media rules of our style sheets that ask for a preference hold. So the
 * very rules are laid out by the real engine; what is not tried is that the engine tells a page about
 * its system.
 *
 * The sheets are made anew. To change a rule's `media` in place brings WebKitGTK 2.50's process
 * down, now and then, once a shadow root that had adopted the sheet is gone.
 */
import type { CSSResult, LitElement } from 'lit';
import { engineCan } from './engine.js';

/** These styles with those of their media rules that ask for one of these conditions always held. */
function held({ cssText, styleSheet }: CSSResult, conditions: readonly string[]): CSSStyleSheet {
  const asked = conditions.filter((condition) => cssText.includes(`@media ${condition} `));
  if (asked.length === 0 && styleSheet) return styleSheet;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    asked.reduce((text, each) => text.replaceAll(`@media ${each} `, '@media all '), cssText),
  );
  return sheet;
}

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
 * Sheets that were made for the page, each with the one that it stands in for. No weak map: WebKitGTK
 * makes a sheet's object anew when nobody else holds it.
 */
const inPage = new Map<CSSStyleSheet, CSSStyleSheet>();

/** The same for what is drawn without a shadow root: its sheets are the document's. */
function holdInPage(conditions: readonly string[]): void {
  // A page that only gets darker needs no other sheets.
  if (conditions.length === 0 && inPage.size === 0) return;
  const drawn = document.querySelector('[slot=drawing]') !== null;
  const originals = document.adoptedStyleSheets.map((sheet) => inPage.get(sheet) ?? sheet);
  document.adoptedStyleSheets = [...new Set(drawn ? originals : [])].map((original) => {
    const text = written.get(original) ?? '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      conditions.reduce((all, each) => all.replaceAll(`@media ${each} `, '@media all '), text),
    );
    inPage.set(sheet, original);
    return sheet;
  });
}

/**
 * Lets exactly those media rules of our elements on the page hold whose condition is one of these,
 * e.g. `print` or `(forced-colors: active)`; rules about anything else, such as a width, stay.
 */
export function holdMediaRules(conditions: readonly string[]): void {
  holdInPage(conditions);
  const elements = document.querySelectorAll('civic-feedback, civic-priorities, civic-deadline');
  for (const { shadowRoot, constructor } of elements)
    if (shadowRoot)
      shadowRoot.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map(
        (styles) => (styles instanceof CSSStyleSheet ? styles : held(styles, conditions)),
      );
}
