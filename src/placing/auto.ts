/**
 * `civic-feedback.auto.js`: for pages on which an editor may not write everything. Tags, `div`s and
 * frames become the form; the widget itself is asked for only where it is needed.
 */
import { keepBegun } from './begun.js';
import { sizeFrames } from './frame-size.js';
import { upgradePlaces } from './upgrade.js';

/** The widget, once it is there: the attributes that its tag has. */
async function load(): Promise<readonly string[]> {
  if (!customElements.get('civic-feedback')) await import('../elements/civic-feedback.define.js');
  const { observedAttributes = [] } = customElements.get('civic-feedback') as {
    observedAttributes?: string[];
  };
  return observedAttributes;
}

keepBegun();
sizeFrames();
upgradePlaces(load);
