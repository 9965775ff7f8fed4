/** Whoever looks after the form while somebody fills it in; they come with the later chunk. */
import type { PersonalData } from '../contract/personal-data.js';
import { aroundOf } from './around.js';
import { allWords } from '../messages/all-words.js';
import { adoptStyles } from './adopt-styles.js';
import { personalOf } from './around-form.js';
import { COUNT_FROM, countWords } from '../views/count.js';
import type { Desk } from './desk.js';
import { draftKeeper } from './draft-keeper.js';
import { kioskWatch } from './kiosk-watch.js';
import { laterStyles } from './later.styles.js';
import { ticked } from './reminder.js';
import { Ticking } from './ticking.js';

/** Milliseconds after the last change until somebody rests; after as many again the count is said. */
const REST = 500;

/**
 * Starts to look after a form that has just been shown; once. Whenever the person rests, the draft
 * is written, and the note about personal data is spoken, if it is a new one.
 */
export function attendForm(desk: Desk): void {
  if (desk.drafts) return;
  const { host, parts } = desk;
  const { timers } = parts;
  const drafts = (desk.drafts = draftKeeper(desk));
  adoptStyles(host, laterStyles);
  new Ticking(host, parts.clock, timers, (before, now) => {
    ticked(desk, before, now);
  });
  // What stands around the form is drawn once all the words for it are there; mostly at once.
  const around = (): void => {
    desk.around = aroundOf;
    host.requestUpdate();
  };
  const words = parts.language.add(allWords);
  if (words) void words.then(around);
  else around();
  let said: PersonalData | undefined;
  let counted: string | undefined;
  desk.kiosk = kioskWatch(desk);
  desk.shownAt = performance.now();
  const rest = (): void => {
    drafts.write();
    const found = personalOf(desk, desk.text);
    if (found && found !== said)
      parts.announcer.say(`${host.words.personalData[found]} ${host.words.becomesPublic}`);
    said = found;
    timers.after('rest', REST, count);
  };
  const count = (): void => {
    const { comment } = desk.text;
    const maximum = parts.consultation.consultation?.comment.maximumLength ?? 0;
    // Cheap first: a comment has at least as many code units as characters.
    if (comment !== counted && comment.length >= maximum * COUNT_FROM)
      parts.announcer.say(countWords(comment, maximum, host.words));
    counted = comment;
  };
  const changed = (): void => {
    drafts.changed = true;
    timers.after('rest', REST, rest);
  };
  host.addEventListener('civic-change', changed);
  // Somebody was quicker than we came.
  if (desk.started) changed();
}
