import type { CivicFeedback } from '../elements/civic-feedback.js';
import { spoken } from './by-role.js';

/** Milliseconds after which what has not come does not come any more. */
const PATIENCE = 5000;

/** Why nothing came: what the widget shows, or that it is none yet. */
function reason(element: CivicFeedback): string {
  const tag = `<${element.localName}>`;
  if (!customElements.get(element.localName))
    return `${tag} is not registered: import civic-feedback/define.`;
  if (!element.isConnected) return `${tag} is in no page.`;
  const shown = spoken((element.shadowRoot ?? element).textContent);
  return `The widget is "${element.state}" and says: ${shown}`;
}

/** Waits until something holds of a widget; it is asked whenever the widget has drawn anything. */
export function until(element: CivicFeedback, what: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(look);
    const patience = setTimeout(give, PATIENCE);
    function end(): void {
      observer.disconnect();
      clearTimeout(patience);
    }
    function give(): void {
      end();
      reject(new Error(`Waited for ${what}. ${reason(element)}`));
    }
    function look(): void {
      if (!holds()) return;
      end();
      resolve();
    }
    const begin = async (): Promise<void> => {
      await customElements.whenDefined(element.localName);
      await element.updateComplete;
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      observer.observe(element, all);
      if (element.shadowRoot) observer.observe(element.shadowRoot, all);
      look();
    };
    // No name of a tag that anybody could register: there is nothing to wait for.
    begin().catch(give);
  });
}
