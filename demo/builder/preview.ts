/** The real widget, with a collector in the page's own memory behind it: nothing leaves the page. */
import { createCollector } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { ConsultationInput } from '../../src/contract/consultation.js';
import { deadlineOf } from '../../src/contract/deadline.js';
import '../../src/elements/civic-feedback.define.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { LOOK_PROPERTIES, type Embed, type Look } from './embed.js';
import { THEME_STYLES } from './theme-styles.js';
import type { ThemeName } from './themes.js';

/** The moment that the preview shows. */
export type Moment = 'open' | 'soon' | 'before' | 'after';

/**
 * The preview's own id for every consultation: the outbox of a real page on this site, which might
 * hold comments for the real one, is none of its business.
 */
const ID = 'civic-feedback-preview';

/** An address that never exists (RFC 2606, section 2), and is never asked. */
const HOST = 'https://preview.invalid';

const HOUR = 3_600_000;

/** An instant at which the consultation is as it should be seen. */
function instantFor(moment: Moment, window: ConsultationInput['window']): number {
  const deadline = deadlineOf({ graceMinutes: 0, holdHours: 0, ...window });
  if (!deadline) return Date.now();
  const { opensAt, closesAt } = deadline;
  switch (moment) {
    case 'open':
      return Math.max(closesAt - 168 * HOUR, opensAt ?? 0);
    case 'soon':
      return Math.max(closesAt - 20 * HOUR, opensAt ?? 0);
    case 'before':
      return (opensAt ?? closesAt) - 24 * HOUR;
    case 'after':
      return closesAt + 48 * HOUR;
  }
}

/** The widget as the page will have it. */
export class Preview {
  readonly element: CivicFeedback = document.createElement('civic-feedback');
  #shown = '';
  #theme: ThemeName | undefined;
  /** After the page's own, as the guide has it; its rules are for our tags alone. */
  readonly #themeSheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.#themeSheet);
    this.element.drafts = 'none';
    this.element.endpoint = `${HOST}/consultations/${ID}/submissions`;
  }

  /** Shows an embed without mistakes at a moment; what is shown already stays, with its answers. */
  show({ definition, look, theme, dragHandles = false }: Embed, moment: Moment): void {
    this.#wear(look, theme);
    this.element.dragHandles = dragHandles;
    const shown = JSON.stringify([definition, moment]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const previewed = { ...definition, endpoint: undefined, id: ID };
    const begun = performance.now() - instantFor(moment, definition.window);
    const clock = (): number => Math.round(performance.now() - begun);
    this.element.clock = clock;
    this.element.fetch = collectorOf(previewed, clock);
    this.element.definition = previewed;
  }

  #wear(look: Look, theme: ThemeName | undefined): void {
    if (theme !== this.#theme) this.#themeSheet.replaceSync(theme ? THEME_STYLES[theme] : '');
    this.#theme = theme;
    for (const [name, property] of Object.entries(LOOK_PROPERTIES))
      this.element.style.setProperty(property, look[name as keyof Look] ?? null);
  }
}

function collectorOf(definition: ConsultationInput, clock: () => number): typeof fetch {
  const collect = createCollector({
    consultations: [definition],
    store: openMemoryStore(),
    origins: '*',
    clock,
  });
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== HOST) throw new TypeError('The preview asks nobody else.');
    return collect(request);
  };
}
