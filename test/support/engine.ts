/**
 * What an engine's driver cannot do. The one place where a test is declared for some engines only:
 * `(engineCan.tap ? it : it.skip)('…')`. A run names at its end what it left out.
 */

const chromium = navigator.userAgent.includes('Chrome/');
const firefox = navigator.userAgent.includes('Firefox/');

/** What a test may ask for, by engine. */
export const engineCan = {
  /** A finger's tap becomes a click. Firefox's and WebKitGTK's drivers send touches that never do. */
  tap: chromium,
  /**
   * The system's preferences are the reader's: scheme, motion, forced colours, paper. WebKitGTK's
   * driver cannot; there `emulateMedia` lets our elements' own media rules hold, but not those that
   * a chunk brings.
   */
  emulateMedia: chromium || firefox,
  /**
   * A scheme that the page states at run time recolours what is drawn into the page. In WebKitGTK 2.50
   * some colours stay as they were (a page that is dark from the start is right there); what is drawn
   * into a shadow root is given its sheets anew, and is right.
   */
  recolourPage: chromium || firefox,
  /**
   * The mouse moves with its button held. In Firefox the tests that do so did not end within two
   * minutes on a busy machine, three times; why was not found out, so they are left out there.
   */
  holdMouse: !firefox,
  /** Names as the browser hands them to a screen reader. Only Chromium's driver tells them. */
  tellNames: chromium,
  /** What the screen shows is measured. WebKitGTK has no forced colours; Firefox’s rings are not measured soundly. */
  forcedColours: chromium,
};
