import type { CSSResult } from 'lit';
import type { DrawnElement } from './drawn-element.js';

/** Gives an element's root further styles, in no way that a page's policy could forbid. */
export function adoptStyles(host: DrawnElement, styles: CSSResult): void {
  const { styleSheet } = styles;
  host.addController({
    hostUpdate() {
      const { shadowRoot, drawing } = host;
      drawing?.adopt(styles);
      if (styleSheet && shadowRoot && !shadowRoot.adoptedStyleSheets.includes(styleSheet))
        shadowRoot.adoptedStyleSheets.push(styleSheet);
    },
  });
}
