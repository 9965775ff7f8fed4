/** Whoever looks after the form while somebody fills it in; they come with the later chunk. */
import type { PersonalData } from '../contract/personal-data.js';
import { personalOf } from './around-form.js';
import type { Desk } from './desk.js';
import { draftKeeper } from './draft-keeper.js';
import { kioskWatch } from './kiosk-watch.js';
import { Timers } from './timers.js';

/** Milliseconds without a change after which somebody rests. */
const REST = 500;

/**
 * Starts to look after a form that has just been shown; once. Whenever the person rests, the draft
 * is written, and the note about personal data is spoken, if it is a new one.
 */
export function attendForm(desk: Desk): void {
  if (desk.drafts) return;
  const { host, parts } = desk;
  const drafts = (desk.drafts = draftKeeper(desk));
  const timers = new Timers(host);
  let said: PersonalData | undefined;
  desk.kiosk = kioskWatch(desk);
  desk.shownAt = performance.now();
  host.addEventListener('civic-change', () => {
    drafts.changed = true;
    timers.after('rest', REST, () => {
      drafts.write();
      const found = personalOf(desk);
      if (found && found !== said)
        parts.announcer.say(`${host.words.personalData[found]} ${host.words.becomesPublic}`);
      said = found;
    });
  });
}
