/** What the builder makes: everything that one tag on one page says. */
import type { ConsultationInput } from '../../src/contract/consultation.js';
import type { Format } from '../../src/delivery/send.js';
import type { PresetName } from './presets.js';
import type { ThemeName } from './themes.js';

/** Where comments are sent, and how. */
export interface Endpoint {
  preset: PresetName;
  address?: string;
  /** These three count with the preset "other" alone; every other one knows its own. */
  format?: Format;
  idempotent?: boolean;
  unconfirmed?: boolean;
  /** A plain form in the tag, for people without JavaScript; with the collector alone. */
  plain?: boolean;
}

/** What a page may set of the widget's look; without a word the page's own holds. */
export interface Look {
  accent?: string;
  width?: string;
  radius?: string;
}

/** The custom property behind each of them. */
export const LOOK_PROPERTIES: Record<keyof Look, string> = {
  accent: '--civic-accent',
  width: '--civic-width',
  radius: '--civic-radius',
};

/** One tag on one page. */
export interface Embed {
  /** What is asked. Somebody is typing it: its type is a promise that the check must keep. */
  definition: ConsultationInput;
  endpoint: Endpoint;
  look: Look;
  /** The ready theme that the page loads for the widget. */
  theme?: ThemeName;
  /** The level of the heading inside the tag. */
  level: number;
  /** Where the widget's script is. */
  script?: string;
  /** Where the definition will be, if the tag cannot say all of it. */
  definitionAddress?: string;
  /** Who puts the tag on their page. */
  source?: string;
  drafts?: 'device' | 'none';
  kiosk?: boolean;
  dragHandles?: boolean;
  noShadow?: boolean;
  /** The form is in the page before the script, where that can be. */
  early?: boolean;
}

/** Where the guide puts the script. */
export const SCRIPT = '/civic-feedback/civic-feedback.js';

/** A list of objects, whatever somebody has written there. */
function objectsIn<Item>(list: unknown): Item[] {
  const items = Array.isArray(list) ? (list as unknown[]) : [];
  return items.map((item) => (typeof item === 'object' && item !== null ? item : {}) as Item);
}

/** An embed for this definition, all else as the guide has it. */
export function embedFor(definition: unknown): Embed {
  const { endpoint, ...asked } = definition as Partial<ConsultationInput>;
  const { about, translations } = asked;
  // What says nothing needs no file; and there is no field to mend it in.
  if (Object.keys(Object(translations) as object).length === 0) delete asked.translations;
  return {
    definition: {
      ...(asked as ConsultationInput),
      window: { ...asked.window } as ConsultationInput['window'],
      question: {
        ...asked.question,
        mode: asked.question?.mode ?? 'choose',
        priorities: objectsIn(asked.question?.priorities),
      },
      ...(about?.roles !== undefined && { about: { ...about, roles: objectsIn(about.roles) } }),
    },
    endpoint: { preset: 'collector', ...(endpoint !== undefined && { address: endpoint }) },
    look: {},
    level: 2,
    script: SCRIPT,
  };
}

/** The beginning of a consultation of one's own: two empty priorities, in the reader's time zone. */
export function emptyEmbed(timeZone: string): Embed {
  const embed = embedFor({ language: 'en', window: { timeZone }, question: { mode: 'choose' } });
  embed.definition.question.priorities = [
    {},
    {},
  ] as unknown[] as typeof embed.definition.question.priorities;
  return embed;
}
