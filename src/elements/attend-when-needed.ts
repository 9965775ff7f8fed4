import { attend } from './courier-controller.js';
import type { Desk } from './desk.js';
import { loadWait } from './load-wait.js';

/** Up to so many forms on a page are attended to at once. */
const FEW = 3;

/**
 * Attends to a form: at once where there are few on the page. Of many most are never looked at, and
 * those ask nobody anything until they are needed.
 *
 * @param needed - whether it is known that the form is: something was entered, or is to be said there
 */
export function attendWhenNeeded(desk: Desk, needed?: boolean): void {
  const come = (): void => {
    attend(desk);
  };
  if (needed || document.getElementsByTagName(desk.host.localName).length <= FEW) come();
  else
    loadWait().then(({ wait }) => {
      wait(desk, come);
    }, come);
}
