import type { CivicFeedback } from '../elements/civic-feedback.js';
import { spoken } from './by-role.js';

/** Milliseconds after which what has not come does not come any more. */
const PATIENCE = 5000;

/** Waits until something holds of a widget; it is asked whenever the widget has drawn anything. */
export function until(element: CivicFeedback, what: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(look);
    function look(): boolean {
      if (!holds()) return false;
      observer.disconnect();
      clearTimeout(patience);
      resolve();
      return true;
    }
    void element.updateComplete.then(() => {
      if (look()) return;
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      observer.observe(element, all);
      if (element.shadowRoot) observer.observe(element.shadowRoot, all);
      patience = setTimeout(() => {
        observer.disconnect();
        const shown = spoken((element.shadowRoot ?? element).textContent);
        reject(
          new Error(`Waited for ${what}. The widget is "${element.state}" and says: ${shown}`),
        );
      }, PATIENCE);
    });
  });
}
