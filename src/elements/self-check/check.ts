/**
 * The self-check, where somebody asks for it: a page that has the tag, opened with `?civic-check`. A
 * chunk of its own, which nobody else loads.
 */
import type { CivicFeedback } from '../civic-feedback.js';
import type { ConsultationController } from '../consultation-controller.js';
import type { LanguageController } from '../language-controller.js';
import { PageCheck } from './page-check.js';
import { CheckPanel } from './panel.js';

/** Shows a check before the widget, for as long as that is on the page. */
export function check(
  host: CivicFeedback,
  consultation: ConsultationController,
  language: LanguageController,
): void {
  const panel = new CheckPanel(
    (element, changed) => new PageCheck({ host, consultation, language, panel: element, changed }),
    consultation.level,
  );
  host.addController({
    hostConnected() {
      host.before(panel.element);
    },
    hostDisconnected() {
      panel.element.remove();
      panel.stop();
    },
  });
  void panel.run();
}
