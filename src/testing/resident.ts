import type { Receipt } from '../contract/receipt.js';
import type { CivicFeedback } from '../elements/civic-feedback.js';
import type { CivicReceivedEvent } from '../elements/delivery-events.js';
import type { FeedbackState } from '../elements/feedback-state.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { allByRole, byEnding, byRole, spoken, type Name } from './by-role.js';
import { until } from './until.js';

/** How sending ended. */
export interface Sent {
  /** The face that the widget shows now. */
  state: FeedbackState;
  /** The endpoint's receipt, where it sent one. */
  receipt: Receipt | undefined;
  /** What the summary says is wrong, line by line. */
  problems: string[];
}

/** A person at a widget, who finds everything by role and name, and nothing by its markup. */
export interface Resident {
  /** Ticks priorities, or the one: `mode="choose"`. */
  choose(...labels: string[]): Promise<void>;
  /** Adds priorities to the ranking, in this order, as long as more may be: `mode="rank"`. */
  rank(...labels: string[]): Promise<void>;
  /** Rates a priority with one of the words: `mode="rate"`. */
  rate(label: string, word: string): Promise<void>;
  /** Gives a priority this many points: `mode="allocate"`. */
  allocate(label: string, points: number): Promise<void>;
  /** Writes the comment, whatever the city calls it. */
  write(comment: string): Promise<void>;
  /** Writes into another field, found by the beginning of its label. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses in a list, by the words that stand in it. */
  select(label: string, option: string): Promise<void>;
  /** Presses a button with this name. */
  press(name: Name): Promise<void>;
  /** Presses the button that sends, and waits until it is known how that ended. */
  send(): Promise<Sent>;
}

const begins = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u');

type Field = HTMLInputElement | HTMLTextAreaElement;

function enter(control: Field, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** The comment's field: its label is the city's to choose, the name under which it is sent is not. */
function commentIn(root: ParentNode): Field {
  const field = allByRole(root, 'textbox').find(({ name }) => name === 'comment');
  if (!field) throw new Error('There is no field for a comment.');
  return field;
}

/** The lines of the box that says what is wrong. */
function problemsIn(root: ParentNode): string[] {
  const alert = root.querySelector('[role=alert]');
  return [...(alert?.querySelectorAll('li, p') ?? [])]
    .filter((line) => !line.querySelector('button'))
    .map((line) => spoken(line.textContent));
}

/**
 * Waits until a widget has something to fill in, and gives the person who does.
 *
 * @param words - the catalog of the page's language, where that is not English
 * @throws Error when the form is not there after five seconds, with what the widget shows instead, or
 *   that the tag is in no page or not registered
 */
export async function residentAt(element: CivicFeedback, words: Messages = en): Promise<Resident> {
  await until(
    element,
    'the form',
    () => element.state === 'open' || element.state === 'closing-soon',
  );
  // A shadow root, or the widget's own child in the page.
  const root = (): ParentNode => element.renderRoot;
  const drawn = async (): Promise<void> => {
    await element.updateComplete;
  };
  const said = (): string => spoken(root().querySelector('[part=status]')?.textContent);
  const one = async (label: string): Promise<void> => {
    const single = root().querySelector('[role=radiogroup]') !== null;
    const control = byRole(root(), single ? 'radio' : 'checkbox', label);
    if (!control.checked) control.click();
    await drawn();
  };
  const press = async (name: Name): Promise<void> => {
    const button = byRole(root(), 'button', name);
    button.focus();
    button.click();
    await drawn();
  };
  const write = async (find: () => Field, text: string): Promise<void> => {
    enter(find(), text);
    await drawn();
  };
  return {
    async choose(...labels) {
      for (const label of labels) await one(label);
    },
    async rank(...labels) {
      for (const label of labels) {
        const name = `${words.add} ${label}`;
        await press(name);
        // Where no more may be ranked, the button stays, and the widget says why.
        if (allByRole(root(), 'button', name).length > 0)
          throw new Error(`${label} was not ranked. ${said()}`);
      }
    },
    async rate(label, word) {
      byRole(byRole(root(), 'group', label), 'radio', word).click();
      await drawn();
    },
    allocate: (label, points) => write(() => byEnding(root(), 'textbox', label), String(points)),
    write: (comment) => write(() => commentIn(root()), comment),
    fill: (label, text) => write(() => byRole(root(), 'textbox', begins(label)), text),
    async select(label, option) {
      const list = byRole(root(), 'combobox', begins(label));
      const found = [...list.options].find(({ text }) => spoken(text) === option);
      if (!found) throw new Error(`${label} has no option ${option}.`);
      list.value = found.value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
    },
    press,
    async send() {
      let receipt: Receipt | undefined;
      const received = (event: CivicReceivedEvent): void => {
        receipt = event.receipt;
      };
      element.addEventListener('civic-received', received);
      try {
        await press(words.send);
        await until(element, 'an end of the sending', () => element.state !== 'sending');
        await drawn();
      } finally {
        element.removeEventListener('civic-received', received);
      }
      return { state: element.state, receipt, problems: problemsIn(root()) };
    },
  };
}
