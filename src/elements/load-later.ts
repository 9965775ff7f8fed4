/** All that `later.ts` brings: the checks, sealing, sending, and what is shown then. */
export type Later = typeof import('./later.js');

/** Asks for the later chunk; asking again after a failure tries again. */
export function loadLater(): Promise<Later> {
  return import('./later.js');
}

/** What few consultations ask for: ratings, points, comments on priorities, an order for everybody. */
export type Modes = typeof import('./modes.js');

/** Asks for the chunk that has it. */
export function loadModes(): Promise<Modes> {
  return import('./modes.js');
}

/** Asks for the chunk that shows translations, and says what is in another language. */
export function loadSpeak(): Promise<typeof import('./speak.js')> {
  return import('./speak.js');
}

/** Asks for the chunk that lets the rows of a ranking be dragged. */
export function loadDrag(): Promise<typeof import('./drag.js')> {
  return import('./drag.js');
}

/** Asks for the chunk that keeps a drawing in light DOM apart from the page. */
export function loadNoShadow(): Promise<typeof import('./no-shadow.js')> {
  return import('./no-shadow.js');
}

/** Asks for the chunk that takes over a form that was there before the script. */
export function loadTakeOver(): Promise<typeof import('./take-over.js')> {
  return import('./take-over.js');
}

/** Asks for the chunk that checks the page, for who opens it with `?civic-check`. */
export function loadCheck(): Promise<typeof import('./self-check/check.js')> {
  return import('./self-check/check.js');
}
