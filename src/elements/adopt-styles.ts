import type { CSSResult, LitElement } from 'lit';

/** Gives an element's root further styles, in no way that a page's policy could forbid. */
export function adoptStyles(host: LitElement, { styleSheet }: CSSResult): void {
  host.addController({
    hostUpdate() {
      const root = host.renderRoot.getRootNode() as ShadowRoot;
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
        root.adoptedStyleSheets.push(styleSheet);
    },
  });
}
