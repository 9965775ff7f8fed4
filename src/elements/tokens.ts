import { css } from 'lit';

/**
 * The design tokens: every custom property that a page may set, and what holds where it sets none; the
 * colours of what is shown later are in `later.styles.ts`.
 * The widget takes the page's font and ink; light and dark follow the page's `color-scheme`.
 *
 * A page's accent may be any colour: for words on the page's ground it is darkened (or lightened)
 * until it reads, and what stands on it turns black or white.
 */
export const tokens = css`
  :host {
    --_accent: var(--civic-accent, #0b5c8f);
    --_accent-text: var(--_accent);
    --_on-accent: #fff;
    --_ink: var(--civic-ink, inherit);
    --_quiet: var(--civic-quiet, color-mix(in srgb, currentColor 78%, transparent));
    --_idle: color-mix(in srgb, currentColor 64%, transparent);
    --_line: var(--civic-line, color-mix(in srgb, currentColor 24%, transparent));
    --_field: var(--civic-field, Canvas);
    --_wash: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_radius: var(--civic-radius, 4px);
    --_width: var(--civic-width, 42em);
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --_accent: var(--civic-accent, light-dark(#0b5c8f, #7cc0ee));
      --_accent-text: light-dark(
        oklch(from var(--_accent) min(l, 0.5) c h),
        oklch(from var(--_accent) max(l, 0.76) c h)
      );
      --_on-accent: oklch(from var(--_accent) clamp(0, (0.64 - l) * 1000, 1) 0 0);
    }
  }
`;
